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
    public static TheoryData<string> Themes => ["crime", "anti-social-behaviour", "hate-crime", "domestic-abuse"];

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
            if (own.Count > 1 && own[0].Whole is { } whole)
                known.UnionWith(new[] { own.Sum(figure => figure.Later.Value), own.Sum(figure => figure.Later.Value) - whole.Value }
                    .Select(Plain));
            NumbersIn(section).Where(number => !known.Contains(number)).ShouldBeEmpty(heading);
        }

        foreach (var section in main.QuerySelectorAll(".rp-figure").ToList())
            section.Remove();
        // Outside the figures are only the meetings, and the number to call in an emergency.
        var dates = FigureBlock.On(page)
            .SelectMany(figure =>
                Parse($"{figure.Source.Meeting.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} {figure.Source.Item}")).Append("999");
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
    [InlineData("crime", "Gun crime", "From 79 to 74: down 6.3% (April 2016 to March 2017).",
        "The paper says “increase”. But 74 is less than 79, so we say “down”.")]
    [InlineData("crime", "Serious youth violence", "From 218 to 191: down 12.4% (April 2016 to March 2017).",
        "The paper says “in line”. But 191 is less than 218, so we say “down”.")]
    [InlineData("anti-social-behaviour", "Calls in all of London", "From 516,070 to 288,532: down 44.1% (12 months to March 2022).",
        "The paper says 79%. From 516,070 and 288,532 we get 44.1%.")]
    [InlineData("anti-social-behaviour", "Calls to the police", "From 8,237 to 9,271: up 12.6% (The later time).",
        "The paper says 12%. From 8,237 and 9,271 we get 12.6%.")]
    [InlineData("domestic-abuse", "Domestic abuse with injury", "From 731 to 758: up 3.7% (12 months to May 2022).",
        "The paper says “decrease”. But 758 is more than 731, so we say “up”.")]
    [InlineData("domestic-abuse", "Injury crimes that led to action", "255 of 738, or 34.6% (12 months to January 2017).",
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
    public async Task Rating_OfTheNewestPaper_FollowsTheGlossary(string theme, string heading, string? rating) =>
        ((await MainAsync(Page(theme))).QuerySelectorAll(".rp-figure").First(section => section.QuerySelector("h3")!.TextContent == heading)
            .QuerySelector(".govuk-tag")?.TextContent).ShouldBe(rating);

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
            figure.Later.Value, figure.Earlier?.Value, figure.Whole?.Value, figure.LondonRank, figure.Stated.Percent,
            figure.Change is { } change ? Math.Abs(change.Difference) : null, figure.Change?.Percent, figure.Share?.Percent,
        ];
        var words = $"{figure.Later.Label} {figure.Earlier?.Label} {figure.Whole?.Label} {figure.Counts} {figure.Note} "
            + $"{figure.Source.Item} {figure.Source.Meeting.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        return values.OfType<decimal>().Select(Plain).Concat(Parse(words));
    }

    private static IEnumerable<string> NumbersIn(IElement element) =>
        Parse(string.Join(' ', element.GetDescendants().OfType<IText>().Select(text => text.Data)) + " "
            + element.QuerySelector("svg")?.GetAttribute("aria-label"));

    private static IEnumerable<string> Parse(string text) =>
        Digits().Matches(text).Select(match => Plain(decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture)));

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?(?<!,)")]
    private static partial Regex Digits();
}
