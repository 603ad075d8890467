using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Testing;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Documents;

/// <summary>What the documents tell people to type is understood, and what can be typed is in them.</summary>
public partial class DocumentedCommandsTests
{
    private static readonly string Everything = string.Join("\n", Markdown.Guides.Select(Markdown.Read));

    private static readonly IReadOnlyList<string> Documented =
        [.. SiteCommand().Matches(Everything).Select(command => command.Groups[1].Value).Distinct()];

    [Fact]
    public async Task Commands_InTheDocuments_AreUnderstood()
    {
        var help = await HelpAsync();
        Documented.Count.ShouldBeGreaterThan(12);
        foreach (var command in Documented.SelectMany(Variants).Where(command => command != "help"))
        {
            var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            CommandLine.Find(arguments).ShouldNotBeNull(command).ShouldNotBeOfType<Usage>(command);
            arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)
                && !help.Contains(argument, StringComparison.Ordinal)).ShouldBeEmpty(command);
        }
    }

    [Fact]
    public async Task Commands_OfTheProgram_AreInTheDocuments() =>
        CommandOfHelp().Matches(await HelpAsync()).Select(command => command.Value).Distinct()
            .Where(command => !Documented.Any(documented => documented.StartsWith(command, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void Scripts_InTheDocuments_AreThere()
    {
        var scripts = Script().Matches(Everything).Select(script => script.Groups[1].Value).Distinct().ToList();
        scripts.ShouldBe(["tests/run.sh", "tests/long.sh", "src/ResidentPortal.Database/migration.sh"], ignoreOrder: true);
        scripts.Where(script => !File.Exists(RepositoryRoot.Combine(script))).ShouldBeEmpty();
        Project().Matches(Everything).Select(project => project.Groups[1].Value).Distinct()
            .Where(project => Directory.GetFiles(RepositoryRoot.Combine(project), "*.csproj") is not [_]).ShouldBeEmpty();
        Tested().Matches(Everything).Select(project => project.Groups[1].Value).Distinct()
            .Where(project => !Directory.Exists(RepositoryRoot.Combine("tests", project))).ShouldBeEmpty();
    }

    /// <summary>With what may be left out, and without.</summary>
    private static IEnumerable<string> Variants(string command)
    {
        var plain = command.Replace("…", "", StringComparison.Ordinal);
        return [plain.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), Optional().Replace(plain, "")];
    }

    private static async Task<string> HelpAsync()
    {
        await using var none = new ServiceCollection().BuildServiceProvider();
        var output = new StringWriter();
        await new Usage().RunAsync(none, output, CancellationToken.None);
        return output.ToString();
    }

    // Up to the explanation, which two spaces part from it.
    [GeneratedRegex(@"dotnet (?:ResidentPortal\.Web\.dll|run --project src/ResidentPortal\.Web --) ([^`\n]+?)(?=  |`|$)",
        RegexOptions.Multiline)]
    private static partial Regex SiteCommand();

    [GeneratedRegex(@"^[a-z-]+( [a-z]+)+", RegexOptions.Multiline)]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex(@"bash (\S+\.sh)")]
    private static partial Regex Script();

    [GeneratedRegex(@"(?:--project|dotnet publish) (\w[\w./]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"(?:run\.sh |cd tests/|dotnet tests/)(ResidentPortal[\w.]+)")]
    private static partial Regex Tested();

    [GeneratedRegex(@"\[.*?\]")]
    private static partial Regex Optional();
}
