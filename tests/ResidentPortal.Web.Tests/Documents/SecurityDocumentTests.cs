using System.Text.RegularExpressions;
using ResidentPortal.Web.Tests.Architecture;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Documents;

/// <summary>What docs/security.md says of the standard names all its chapters, and tests that are there.</summary>
public partial class SecurityDocumentTests
{
    private static readonly IReadOnlyList<string[]> Chapters =
        Markdown.TableBelow(Markdown.Read("docs/security.md"), "OWASP ASVS 5.0, level 2");

    private static readonly HashSet<string> Classes =
    [
        .. Sources.Files("tests").Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Class().Matches(File.ReadAllText(file))).Select(found => found.Groups[1].Value),
    ];

    [Fact]
    public void Chapters_OfTheStandard_AreAllThere() => Chapters.Select(row => row[0].Split(' ')[0])
        .ShouldBe(Enumerable.Range(1, 17).Select(number => $"V{number}"));

    [Fact]
    public void Chapters_ThatAreMet_NameTestsThatExist()
    {
        foreach (var row in Chapters)
        {
            row[1].ShouldBeOneOf("yes", "mostly", "partly", "no");
            if (row[1] == "no")
                row[3].ShouldBe("no", row[0]);
            else
                Markdown.Code(row[3]).ShouldNotBeEmpty(row[0]);
            Markdown.Code(row[3]).Except(Classes).ShouldBeEmpty(row[0]);
        }
    }

    [GeneratedRegex(@"^public (?:sealed |partial )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();
}
