using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Commands;

/// <summary>Which arguments are a command, and what one sees who mistypes it.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("reports")]
    [InlineData("reports", "hold")]
    [InlineData("outbox", "retry", "one", "two")]
    [InlineData("case-review")]
    [InlineData("case-review", "figures", "set")]
    [InlineData("content", "export", "one", "two")]
    [InlineData("content", "import", "--overwrite")]
    [InlineData("content", "import", "--overwrite", "--overwrite-all")]
    [InlineData("backup")]
    [InlineData("backup", "verify")]
    [InlineData("backup", "--keys", "one")]
    [InlineData("backup", "one", "two")]
    [InlineData("restore")]
    [InlineData("restore", "one", "--keys")]
    public async Task Find_UnknownCommand_ShowsAllThereAre(params string[] arguments)
    {
        await using var none = new ServiceCollection().BuildServiceProvider();
        var output = new StringWriter();
        (await CommandLine.Find(arguments).ShouldNotBeNull().RunAsync(none, output, CancellationToken.None)).ShouldBe(2);
        foreach (var command in new[] { "reports held", "reports release", "reports export", "outbox status", "outbox retry",
            "case-review figures", "case-review figures set", "content export", "content import", "--overwrite-all" })
            output.ToString().ShouldContain(command);
        foreach (var command in new[] { "backup FOLDER", "backup verify", "restore FOLDER" })
            output.ToString().ShouldContain(command);
    }

    [Theory]
    [InlineData("--urls=http://localhost:5080")]
    [InlineData("--Storage:Folder=x", "--environment=Production")]
    [InlineData]
    public void Find_ArgumentsOfTheSite_AreNoCommand(params string[] arguments) => CommandLine.Find(arguments).ShouldBeNull();
}
