using System.Text.RegularExpressions;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>What people read, in the program and in its documents, is in plain words of today.</summary>
public partial class PlainWordsTests
{
    // Somebody may type "noon", and is understood.
    private const string UnderstandsNoon = "src/ResidentPortal.Studio/Shared/DateText.cs";

    [Fact]
    public void SourcesAndDocuments_HaveNoStiltedWords() =>
        Written().Where(file => Sources.Name(file) != UnderstandsNoon).SelectMany(Stilted)
            .ShouldBeEmpty("Write “should”, “fix”, “held” and “midday” in their place.");

    [Theory]
    [InlineData("When shall it appear?", true)]
    [InlineData("Mend these before you publish", true)]
    [InlineData("reports kept aside, and why", true)]
    [InlineData("7pm to noon", true)]
    [InlineData("this afternoon, amended or recommended", false)]
    public void Pattern_OfStiltedWords_FindsWholeWords(string text, bool found) => StiltedWord().IsMatch(text).ShouldBe(found);

    private static IEnumerable<string> Written() =>
    [
        .. Sources.Files("src"),
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("src/ResidentPortal.Web/Councils"), "*.json", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories),
        RepositoryRoot.Combine("README.md"),
    ];

    private static IEnumerable<string> Stilted(string file) => File.ReadLines(file).Index()
        .Where(line => StiltedWord().IsMatch(line.Item)).Select(line => $"{Sources.Name(file)}:{line.Index + 1}: {line.Item.Trim()}");

    [GeneratedRegex(@"\b(shall|mend(s|ed|ing)?|(keep|keeps|kept|keeping) (\w+ ){0,2}aside|noon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StiltedWord();
}
