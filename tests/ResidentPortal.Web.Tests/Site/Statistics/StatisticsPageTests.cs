using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Statistics;

public partial class StatisticsPageTests(ContentSite site)
{
    public static TheoryData<string> Themes =>
    [
        "crime", "crime/older", "crime/year-by-year", "anti-social-behaviour", "hate-crime", "domestic-abuse", "domestic-abuse/older",
        "domestic-abuse/year-by-year",
    ];

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Numbers_OnAPage_AreOfARowOrWorkedOutFromIt(string theme)
    {
        var page = Page(theme);
        var main = await MainAsync(page);
        foreach (var section in main.QuerySelectorAll(".rp-figure"))
        {
            var heading = section.QuerySelector("h3")!.TextContent;
            var own = FigureBlock.On(page).Where(figure => figure.Heading == heading).ToList();
            own.ShouldNotBeEmpty(heading);
            var known = own.SelectMany(NumbersOf).ToHashSet();
            // "The borough was number 2 of the 32 boroughs in London. Number 1 has the lowest rate."
            if (own.Any(figure => figure.LondonRank is not null))
                known.UnionWith(["1", "32"]);
            if (own.Any(figure => figure.SimilarRank is not null))
                known.Add("15");
            known.UnionWith(FigureSections.Of(page).SelectMany(paper => paper.Sections).Where(shown => shown.Heading == heading)
                .Select(shown => shown.Parts).OfType<Parts>().SelectMany(parts => new[] { Plain(parts.Sum), Plain(parts.Overlap) }));
            NumbersIn(section).Where(number => !known.Contains(number)).ShouldBeEmpty(heading);
        }

        var changes = StatedChangeBlock.On(page).SelectMany(change => Parse($"{change.Name} {change.Period} {change.Against} {change.Note} "
            + $"{Paper(change.Source)}").Append(Plain(change.Percent))).ToHashSet();
        NumbersIn([.. main.QuerySelectorAll(".rp-changes")]).ShouldBeSubsetOf(changes);
        NumbersIn([.. main.QuerySelectorAll(".rp-series")])
            .ShouldBeSubsetOf(page.Children.Concat(page.Parent!.Children).Append(page).Append(page.Parent).SelectMany(FigureBlock.On)
                .SelectMany(NumbersOf).ToHashSet());

        foreach (var section in main.QuerySelectorAll(".rp-figure, .rp-changes, .rp-series").ToList())
            section.Remove();
        // Outside the figures are only their names and the meetings, what editors wrote, and the newest numbers of the pages below.
        var dates = FigureSections.Of(page).SelectMany(paper =>
            Parse($"{Paper(paper.Source)} {string.Join(' ', paper.Sections.Select(section => section.Heading))}"))
            .Concat(Parse($"{page.Name} {page.Text("summary")} {page.Html("body")}"))
            .Concat(page.Ancestors.Concat(page.Children).SelectMany(other => Parse($"{other.Name} {other.Text("summary")}")))
            .Concat(page.Children.SelectMany(FigureSections.Latest).SelectMany(NumbersOf));
        NumbersIn(main).ShouldBeSubsetOf(dates.ToHashSet());
    }

    [Fact]
    public async Task Figures_InTheTextOfAnotherPage_AreTheNewestAndLeadToTheirPlace()
    {
        var block = (await site.OpenAsync("/help/crime-prevention")).QuerySelector("main .rp-figures").ShouldNotBeNull();
        var link = block.QuerySelector("a")!.GetAttribute("href")!.Split('#');
        var figure = FigureBlock.On(Page("crime")).First(one => one.Heading == block.QuerySelector("a")!.TextContent);
        block.QuerySelector(".rp-number")!.TextContent.ShouldBe(FigureText.Number(figure.Later.Value));
        (await site.OpenAsync(link[0])).GetElementById(link[1]).ShouldNotBeNull().TextContent.ShouldBe(figure.Heading);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Figures_OfAPage_AllStandOnItWithTheirSource(string theme)
    {
        var page = Page(theme);
        var main = await MainAsync(page);
        var sections = main.QuerySelectorAll(".rp-figure").ToList();
        sections.Count.ShouldBe(FigureBlock.On(page).Select(figure => (figure.Heading, figure.Source)).Distinct().Count());
        foreach (var section in sections)
        {
            section.TextContent.ShouldContain("Source: the board’s papers of ");
            if (section.QuerySelector("svg") is null)
            {
                section.QuerySelectorAll("strong").Length.ShouldBe(1, "a number alone has nothing to be set beside");
                section.QuerySelector("table").ShouldBeNull();
                continue;
            }

            section.QuerySelector("caption").ShouldNotBeNull().TextContent.ShouldBe(section.QuerySelector("h3")!.TextContent);
            section.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(2);
            var rows = section.QuerySelectorAll("tbody tr")
                .Select(row => (Label: row.QuerySelector("th[scope=row]")!.TextContent, Number: row.QuerySelector("td")!.TextContent))
                .ToList();
            // The picture shows the rows of the table, but for what was worked out.
            section.QuerySelectorAll("svg text").Select(text => text.TextContent)
                .ShouldBe(rows.Where(row => row.Label is not "Change" and not "Share").Select(row => $"{row.Label}: {row.Number}"));
        }
    }

    [Theory]
    [InlineData("crime", "Burglary of shops and firms", "From 513 to 604: up 17.7% (12 months to May 2022).",
        "The paper says “decrease”. But 604 is more than 513, so we say “up”.")]
    [InlineData("crime", "Robbery of a person", "From 572 to 615: up 7.5% (12 months to May 2022).",
        "The paper says “decrease”. But 615 is more than 572, so we say “up”.")]
    [InlineData("crime", "Violence with injury", "From 2,160 to 2,294: up 6.2% (12 months to May 2022).",
        "The paper says “decrease”. But 2,294 is more than 2,160, so we say “up”.")]
    [InlineData("crime", "Carrying weapons", "From 129 to 127: down 1.6% (12 months to March 2022).",
        "The paper says 1.9%. From 129 and 127 we get 1.6%.")]
    [InlineData("crime/older", "Gun crime", "From 79 to 74: down 6.3% (April 2016 to March 2017).",
        "The paper says “increase”. But 74 is less than 79, so we say “down”.")]
    [InlineData("crime/older", "Serious youth violence", "From 218 to 191: down 12.4% (April 2016 to March 2017).",
        "The paper says “in line”. But 191 is less than 218, so we say “down”.")]
    [InlineData("anti-social-behaviour", "Calls in all of London", "From 516,070 to 288,532: down 44.1% (12 months to March 2022).",
        "The paper says 79%. From 516,070 and 288,532 we get 44.1%.")]
    [InlineData("anti-social-behaviour", "Calls to the police", "From 8,237 to 9,271: up 12.6% (The later time).",
        "The paper says 12%. From 8,237 and 9,271 we get 12.6%.")]
    [InlineData("domestic-abuse", "Domestic abuse with injury", "From 731 to 758: up 3.7% (12 months to May 2022).",
        "The paper says “decrease”. But 758 is more than 731, so we say “up”.")]
    [InlineData("domestic-abuse/older", "Injury crimes that led to action", "255 of 738, or 34.6% (12 months to January 2017).",
        "The paper says 33.2%. From 255 and 738 we get 34.6%.")]
    [InlineData("hate-crime", "Kinds of hate crime", "827 of 905, or 91.4% (April 2021 to March 2022).",
        "These numbers add up to 931. That is 26 more than 905, as some are counted more than once.")]
    public async Task Contradiction_InAPaper_ComesOutRightAndIsSaid(string theme, string heading, string sentence, string note)
    {
        var sections = (await MainAsync(Page(theme))).QuerySelectorAll(".rp-figure")
            .Where(section => section.QuerySelector("h3")!.TextContent == heading);
        var section = sections.Where(section => section.QuerySelectorAll("strong").Any(strong => strong.TextContent == sentence))
            .ShouldHaveSingleItem();
        section.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent).ShouldContain(note);
    }

    [Theory]
    [InlineData("crime", "Burglary of homes", "Green")]
    [InlineData("crime", "Burglary of shops and firms", "Red")]
    [InlineData("hate-crime", "All hate crimes", null)]
    public async Task Rating_OfTheNewestPaperThatCompares_FollowsTheGlossary(string theme, string heading, string? rating) =>
        ((await MainAsync(Page(theme))).QuerySelectorAll(".rp-figure")
            .Single(section => section.QuerySelector("h3[id]")?.TextContent == heading)
            .QuerySelector(".govuk-tag")?.TextContent).ShouldBe(rating);

    /// <summary>A reader who looks at one paper alone may get too good a picture.</summary>
    [Theory]
    [InlineData("crime", "Burglary of homes", "3 months to November 2022", "523 (3 months to November 2022).")]
    [InlineData("crime/older", "Burglary of homes, old count", "Of 15 areas that are alike, it was number 14.",
        "2,242 (12 months to February 2017). The paper says: down 16%.")]
    [InlineData("crime/older", "People who broke the law again", "down 2.4 points",
        "From 22.6% to 20.2%: down 2.4 points (April 2014 to March 2015).")]
    [InlineData("crime", "All crimes that led to action", "so we cannot check",
        "7.4% (12 months to March 2022). The paper says: down 1.4 points.")]
    [InlineData("domestic-abuse", "Reports for each 1,000 people", "number 3 of the 32 boroughs", "12.1 (12 months to August 2022).")]
    [InlineData("hate-crime", "Kinds of hate crime in 2020", "not a whole year", "603 (2020, up to October).")]
    public async Task Figure_ThatStandsAlone_IsShownWithThePapersWord(string theme, string heading, string words, string sentence)
    {
        var section = (await MainAsync(Page(theme))).QuerySelectorAll(".rp-figure")
            .Where(section => section.QuerySelector("h3")!.TextContent == heading)
            .Where(section => section.QuerySelectorAll("strong").Any(strong => strong.TextContent == sentence)).ShouldHaveSingleItem();
        section.TextContent.ShouldContain(words, Case.Insensitive);
        section.QuerySelector(".govuk-tag")?.TextContent.ShouldBe(heading.EndsWith("again", StringComparison.Ordinal) ? "Green" : null);
    }

    [Fact]
    public async Task Changes_OnlyInPercent_StandInATableWithTheirPaper()
    {
        var section = (await MainAsync(Page("crime"))).QuerySelectorAll(".rp-changes")
            .Single(section => section.QuerySelector("h3")!.TextContent == "Only in percent: 12 months to March 2022");
        var rows = section.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)));
        rows.ShouldBe(
        [
            "All crime|up 6.5%", "Sexual crimes|up 40%", "Theft|up 17.2%", "Public order crimes|up 13.7%",
            "Burglary of shops and firms|up 7.1%", "Violence of all kinds|up 6.8%", "Vehicle crime|up 3.9%", "Robbery of a person|up 2.3%",
            "All burglary|down 8.6%", "Drug crimes|down 11%", "Having drugs|down 17%", "Having a gun|down 58.3%",
        ]);
        section.TextContent.ShouldContain("The paper does not give the numbers. So we cannot check how far they changed.");
        section.TextContent.ShouldContain("Source: the board’s papers of 22 July 2022,");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Series_OfAPage_ShowEachYearWithItsPaper(string theme)
    {
        var page = Page(theme);
        var shown = (await MainAsync(page)).QuerySelectorAll(".rp-series").ToList();
        var series = page.Flag("yearByYear") ? FigureSections.YearsOf(FigureSections.ThemeOf(page)) : [];
        shown.Select(section => section.QuerySelector("h2, h3")!.TextContent).ShouldBe(series.Select(one => one.Name));
        foreach (var (section, one) in shown.Zip(series))
        {
            section.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ShouldBe(
                one.Points.Select(point =>
                    $"{point.Count.Label}|{FigureText.Value(one.Unit, point.Count.Value)}|{SeriesText.Paper(point.Source)}"));
            section.QuerySelectorAll("rect").Length.ShouldBe(one.Points.Count);
            section.QuerySelectorAll("rect.rp-bars__new").Length.ShouldBe(1, "the newest is marked");
            section.QuerySelector("caption").ShouldNotBeNull().TextContent.ShouldBe($"{one.Name}, year by year");
        }
    }

    [Fact]
    public async Task Series_OfATheme_AreOfAllItsPages()
    {
        (await MainAsync(Page("crime/year-by-year"))).QuerySelectorAll(".rp-series h2").Select(heading => heading.TextContent)
            .ShouldContain("Knife crime", "which the older pages alone tell of");
        (await MainAsync(Page("crime"))).QuerySelectorAll("h2 a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/statistics/crime/year-by-year", "/statistics/crime/older"]);
        (await MainAsync(Page("crime/year-by-year"))).QuerySelectorAll("a[href='/statistics/crime.csv']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Bars_OfOneFigure_AreAsLongAsTheirNumbers()
    {
        var section = (await MainAsync(Page("hate-crime"))).QuerySelectorAll(".rp-figure")[0];
        section.QuerySelectorAll("rect").Select(bar => bar.GetAttribute("width")).ShouldBe(["94.7%", "100%"]);
        section.QuerySelector("svg")!.GetAttribute("role").ShouldBe("img");
        section.QuerySelector("svg")!.GetAttribute("aria-label")
            .ShouldBe("Bars for All hate crimes. April 2020 to March 2021: 857. April 2021 to March 2022: 905.");
    }

    [Fact]
    public async Task Overview_OfAllThemes_LeadsToEachWithItsNewestNumbers()
    {
        var main = await site.OpenAsync("/statistics");
        var links = main.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href"));
        links.ShouldBe(["/statistics/crime", "/statistics/anti-social-behaviour", "/statistics/hate-crime", "/statistics/domestic-abuse"]);
        main.QuerySelectorAll("main li").Select(item => item.TextContent)
            .ShouldContain("Burglary of homes: from 2,199 to 1,844, down 16.1% (12 months to May 2022).");
    }

    private PublishedPage Page(string theme) =>
        site.Services.GetRequiredService<LiveSite>().Current.Find($"/statistics/{theme}").ShouldNotBeNull();

    private async Task<IElement> MainAsync(PublishedPage page) => (await site.OpenAsync(page.Path)).QuerySelector("main")!;

    private static IEnumerable<string> NumbersOf(Figure figure)
    {
        decimal?[] values =
        [
            figure.Later.Value, figure.Earlier?.Value, figure.Whole?.Value, figure.LondonRank, figure.SimilarRank, figure.Stated.Percent,
            figure.Change is { } change ? Math.Abs(change.Difference) : null, figure.Change?.Percent, figure.Share?.Percent,
        ];
        var words = $"{figure.Later.Label} {figure.Earlier?.Label} {figure.Whole?.Label} {figure.Counts} {figure.Note} "
            + $"{figure.Heading} {Paper(figure.Source)}";
        return values.OfType<decimal>().Select(Plain).Concat(Parse(words));
    }

    private static string Paper(Source source) =>
        $"{source.Meeting.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} {source.Item}";

    private static IEnumerable<string> NumbersIn(IReadOnlyList<IElement> elements) => elements.SelectMany(NumbersIn);

    private static IEnumerable<string> NumbersIn(IElement element) =>
        Parse(string.Join(' ', element.GetDescendants().OfType<IText>().Select(text => text.Data)) + " "
            + element.QuerySelector("svg")?.GetAttribute("aria-label"));

    private static IEnumerable<string> Parse(string text) =>
        Digits().Matches(text).Select(match => Plain(decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture)));

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?(?<!,)")]
    private static partial Regex Digits();
}
