using System.Diagnostics;

namespace ResidentPortal.Testing.Site;

/// <summary>What <c>dotnet publish</c> makes of the site, once for all tests of a process.</summary>
public static class PublishedFolder
{
    /// <summary>Names a folder that was published before, to test that one and save the time.</summary>
    public const string Variable = "PUBLISHED_SITE";

    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    public static Task<string> PathAsync() => Published.Value;

    private static async Task<string> PublishAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } already)
            return already;

        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var publish = await FinishedProcess.RunAsync(new ProcessStartInfo("dotnet",
        [
            "publish", RepositoryRoot.Combine("src", "ResidentPortal.Web"), "--configuration", "Release",
            "--output", folder.Path, "--nologo", "--verbosity", "quiet",
        ])
        {
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        });
        return publish.ExitCode == 0
            ? folder.Path
            : throw new InvalidOperationException($"The site could not be published.{Environment.NewLine}{publish.Output}{publish.Errors}");
    }
}
