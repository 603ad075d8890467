using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Statistics;
using ResidentPortal.Web.Site.Strategy;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Strategy;

public class StrategyPagesTests(ContentSite site)
{
    private const string Print = "/strategy/print";

    [Fact]
    public async Task Plan_OnOnePage_LeadsToFiveAimsEachWithALineAndANumber()
    {
        var page = await site.OpenAsync("/strategy");
        var cards = page.QuerySelectorAll(".rp-task-card");
        cards.Select(card => card.QuerySelector("a")!.GetAttribute("href")).ShouldBe(Aims().Select(aim => aim.Page.Path));
        cards.ShouldAllBe(card => card.QuerySelector("strong")!.TextContent.Any(char.IsDigit));
        cards[0].TextContent.ShouldContain("Calls to the police: from 15,844 to 10,028, down 36.7% (12 months to May 2022).");
        page.QuerySelectorAll($"main a[href='{Print}']").ShouldNotBeEmpty();
        page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).ShouldBe(
            ["What we want", "Who will do it", "Our five aims", "How we will do it", "The law behind the plan",
                "Where the plan comes from"]);
    }

    [Theory]
    [InlineData("anti-social-behaviour", "Priority 1: Tackling and Reducing Anti-social Behaviour")]
    [InlineData("domestic-abuse", "Priority 2: Early Intervention and Prevention of Domestic Abuse and Violence Against Women and Girls")]
    [InlineData("reducing-offending",
        "Priority 3: Reducing offending including Violence, Vulnerability and Exploitation (VVE), with a focus on acquisitive crime")]
    [InlineData("radicalisation", "Priority 4: Safeguard and support those vulnerable to radicalisation")]
    [InlineData("hate-crime", "Priority 5: Access to justice for those affected by Hate Crime")]
    public async Task Name_OfThePlanItself_StandsBesideThePlainOne(string aim, string name)
    {
        foreach (var path in new[] { "/strategy/" + aim, "/strategy", Print })
            (await site.OpenAsync(path)).QuerySelectorAll("main p").Select(paragraph => paragraph.TextContent)
                .ShouldContain($"In the plan: {name}", path);
    }

    [Fact]
    public async Task Figures_OfEveryAim_AreThoseOfTheStatisticsWorkedOut()
    {
        foreach (var aim in Aims())
        {
            var main = (await site.OpenAsync(aim.Page.Path)).QuerySelector("main")!;
            var rows = main.QuerySelectorAll("table tbody tr")
                .Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ToList();
            rows.ShouldBe(aim.Figures.SelectMany(picked => picked.Sections).SelectMany(Expected), aim.Page.Path);
            foreach (var source in aim.Figures.SelectMany(picked => picked.Sections).Select(section => section.Figures[0].Source)
                .Distinct())
                main.QuerySelectorAll("caption").Select(caption => caption.TextContent)
                    .ShouldContain(caption =>
                        caption.EndsWith($"Told to the board on {Dates.Day(source.Meeting)} ({source.Item})", StringComparison.Ordinal));
            main.QuerySelectorAll($"a[href='{Print}']").ShouldNotBeEmpty(aim.Page.Path);
        }
    }

    [Theory]
    [InlineData("reducing-offending", "Burglary of shops and firms|513|604, up 17.7%",
        "Burglary of shops and firms: The paper says “decrease”. But 604 is more than 513, so we say “up”.")]
    [InlineData("domestic-abuse", "Domestic abuse with injury|731|758, up 3.7%",
        "Domestic abuse with injury: The paper says “decrease”. But 758 is more than 731, so we say “up”.")]
    [InlineData("hate-crime", "All hate crimes|857|905, up 5.6%",
        "These numbers add up to 931. That is 26 more than 905, as some are counted more than once.")]
    public async Task Figures_WhereAPaperContradictsItself_SaySo(string aim, string row, string note)
    {
        var main = (await site.OpenAsync("/strategy/" + aim)).QuerySelector("main")!;
        main.QuerySelectorAll("tbody tr").Select(line => string.Join('|', line.Children.Select(cell => cell.TextContent)))
            .ShouldContain(row);
        main.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent).ShouldContain(note);
    }

    [Fact]
    public async Task Campaigns_OfAnAim_ComeLiveFirstAndSayWhatEnded()
    {
        var items = (await site.OpenAsync("/strategy/hate-crime")).QuerySelectorAll("#campaigns + ul li").Select(item => item.TextContent)
            .ToList();
        items.ShouldBe(["Look for the Safe Places sticker", "Hate Crime Awareness Week 2021 (ended)"]);
    }

    [Fact]
    public async Task Print_TheWholePlan_IsOneDocument()
    {
        var page = await site.OpenAsync(Print);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5").Select(heading => heading.LocalName[1] - '0')
            .ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        page.QuerySelectorAll("[id]").Select(element => element.Id).GroupBy(id => id).Where(same => same.Count() > 1).ShouldBeEmpty();
        var targets = page.QuerySelectorAll("main a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();
        targets.Count.ShouldBeGreaterThanOrEqualTo(9);
        targets.ShouldAllBe(target => page.GetElementById(target) != null);
        page.QuerySelectorAll(".rp-chapter > h2").Select(heading => heading.TextContent).ShouldBe(
            ["The plan in short",
                .. Aims().Select(aim => aim.Page.Name), "How we will do it", "The law behind the plan", "About this plan"]);
        foreach (var row in Aims().SelectMany(aim => aim.Figures).SelectMany(picked => picked.Sections).SelectMany(Expected))
            page.QuerySelectorAll("tbody tr").Select(line => string.Join('|', line.Children.Select(cell => cell.TextContent)))
                .ShouldContain(row);
    }

    [Fact]
    public async Task Print_TheWholePlan_IsAsSensitiveAsItsPages()
    {
        using var reply = await site.Client().GetAsync(new Uri(Print, UriKind.Relative));
        reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        ContentSite.Parse(await reply.Content.ReadAsStringAsync()).QuerySelector(".rp-exit").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<h2 id=\"a\">One</h2><h3>Two</h3>", "<h3 id=\"x-a\">One</h3><h4>Two</h4>")]
    [InlineData("<p><a href=\"#a\">a</a> <a href=\"/b#a\">b</a></p>", "<p><a href=\"#x-a\">a</a> <a href=\"/b#a\">b</a></p>")]
    [InlineData("", "")]
    public void Chapter_OfAPage_HasLowerHeadingsAndItsOwnIds(string html, string chapter) =>
        ChapterText.Inside(html, "x").ShouldBe(chapter);

    private IReadOnlyList<Priority> Aims()
    {
        var live = site.Services.GetRequiredService<LiveSite>().Current;
        return Priority.Of(live.Find("/strategy")!, live);
    }

    private static IEnumerable<string> Expected(FigureSection section) => section.Figures[0].Change is { } change
        ? [
            $"{section.Figures[0].Name}|{change.Earlier:N0}|{change.Later:N0}, {(change.Direction is Direction.Up ? "up" : "down")} "
            + $"{change.Percent:0.##}%"]
        : [$"{section.Figures[0].Whole!.Label}|{section.Figures[0].Whole!.Value:N0}",
            .. section.Figures.Select(part => $"{part.Name}|{part.Later.Value:N0}, or {part.Share!.Percent:0.##}%")];
}
