using System.Diagnostics;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>Somebody who tries the site without Node is told so in one sentence.</summary>
public sealed class MissingNodeTests
{
    [Fact]
    public async Task Build_WithoutNode_SaysWhatToInstall()
    {
        using var empty = new TemporaryFolder();
        var start =
            new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
            {
                ArgumentList =
            {
                "msbuild", RepositoryRoot.Combine("src", "ResidentPortal.Web", "ResidentPortal.Web.csproj"), "-t:CheckNode", "-nologo",
                "-nodeReuse:false",
            },
                RedirectStandardOutput = true,
            };
        // The shell that is asked for "node" is all there is.
        File.CreateSymbolicLink(empty.File("sh"), "/bin/sh");
        start.Environment["PATH"] = empty.Path;

        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();

        build.ExitCode.ShouldNotBe(0);
        output.ShouldContain("Node.js 20 or later is needed");
        output.ShouldNotContain("MSB3073", customMessage: "The command's own failure is not what helps.");
    }
}
