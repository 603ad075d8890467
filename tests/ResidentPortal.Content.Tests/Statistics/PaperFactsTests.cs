using System.Globalization;
using System.Text.RegularExpressions;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Statistics;

/// <summary>
/// Every figure of the site against the words of the paper that it is from, copied into <c>paper-facts.txt</c>: no number without a
/// source, and no source that says another number.
/// </summary>
public partial class PaperFactsTests
{
    private static readonly PublishedSite Site = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);

    private static readonly List<Fact> Facts = [.. Read()];

    [Fact]
    public void Figures_OfTheSite_AreThoseOfTheFacts() =>
        OnSite().Select(number => number.Where).Order(StringComparer.Ordinal)
            .ShouldBe(Facts.Select(fact => fact.Where).Order(StringComparer.Ordinal));

    [Fact]
    public void Numbers_OfEveryFigure_AreInTheWordsOfItsPaper()
    {
        var words = Facts.ToDictionary(fact => fact.Where, fact => fact.Numbers);
        foreach (var (where, numbers) in OnSite())
            numbers.Except(words[where]).ShouldBeEmpty(where);
    }

    /// <summary>Which way it went, in the paper's words.</summary>
    [Fact]
    public void Directions_OfChangesOnlyInPercent_AreThoseOfTheWords()
    {
        foreach (var page in Pages())
        {
            foreach (var change in StatedChangeBlock.On(page))
            {
                var words = Facts.Single(fact => fact.Where == Where(page, change.Source, change.Name, change.Period, "%")).Words;
                (change.Direction is Domain.Statistics.Direction.Down).ShouldBe(
                    words.Contains("decreased", StringComparison.Ordinal) || words.Contains("reduction", StringComparison.Ordinal),
                    change.Name);
            }
        }
    }

    private static IEnumerable<(string Where, IEnumerable<decimal> Numbers)> OnSite() => Pages().SelectMany(page =>
        FigureBlock.On(page).Select(figure => (Where(page, figure.Source, figure.Name, figure.Later.Label, "number"), new[]
        {
            figure.Later.Value, figure.Earlier?.Value, figure.Whole?.Value, figure.Stated.Percent, figure.LondonRank, figure.SimilarRank,
        }.OfType<decimal>()))
        .Concat(StatedChangeBlock.On(page).Select(change =>
            (Where(page, change.Source, change.Name, change.Period, "%"), (IEnumerable<decimal>)[change.Percent]))));

    private static IEnumerable<PublishedPage> Pages() => Site.Pages.Where(page => page.DocumentType == FigureBlock.PageType);

    private static string Where(PublishedPage page, Domain.Statistics.Source source, string name, string period, string kind) =>
        $"{page.Path}: {name}, {period} ({source.Meeting:yyyy-MM-dd}, {source.Item}, {kind})";

    private static IEnumerable<Fact> Read()
    {
        var paper = "";
        foreach (var line in File.ReadLines(RepositoryRoot.Combine("tests", "ResidentPortal.Content.Tests", "Statistics",
            "paper-facts.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                paper = line[3..];
            else if (line.Length > 0 && line[0] != '#')
                yield return Fact.Of(paper, line.Split(" | "));
        }
    }

    private sealed record Fact(string Where, string Words)
    {
        public HashSet<decimal> Numbers { get; } =
            [.. Digits().Matches(Words).Select(match => decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture))];

        /// <param name="cells">The page, the figure, its time, the words; "%" before the words where the paper has no number.</param>
        public static Fact Of(string paper, string[] cells) =>
            new($"/statistics/{cells[0]}: {cells[1]}, {cells[2]} ({paper}, {cells[3]})", cells[4]);
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?(?<!,)")]
    private static partial Regex Digits();
}
