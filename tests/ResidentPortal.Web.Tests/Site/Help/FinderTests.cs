using System.Net;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Help;

public class FinderTests(ContentSite site)
{
    private const string Path = "/help/anti-social-behaviour/find-the-right-service";

    private static readonly RoutingTable Table = ShippedCouncil.Routing;

    public static TheoryData<string> Kinds => [.. ShippedCouncil.Forms.Reports.SelectMany(form => form.Kinds)];

    /// <summary>The oracle is the table alone, over every mix of the consents for which the form asks.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Finder_EveryHome_NamesExactlyTheTeamsOfTheRouting(string kind)
    {
        foreach (var tenure in ShippedCouncil.Description.TenureIds)
        {
            var asked = Consents.To(
            [
                "police",
                "victim-support",
                .. tenure is "housing-association" ? ["landlord"] : Array.Empty<string>(),
                .. tenure is "private-rented" ? ["private-rented"] : Array.Empty<string>(),
                .. kind is "hate-crime" ? ["mencap", "barnet-homes"] : Array.Empty<string>(),
            ]);
            var expected = EveryCombination.Reachable(ShippedCouncil.Forms.Names)
                .Where(facts => facts.Kinds.Equals(Domain.Routing.Kinds.Of(kind))
                    && facts.Tenure == tenure && facts.Urgency == Urgency.Routine
                    && !facts.RepeatOrVulnerable
                    && facts.HateElement == (kind is "hate-crime") && facts.Consents.IsSubsetOf(asked))
                .SelectMany(facts => Table.Decide(facts).Destinations).Select(destination => destination.Queue.Name).Distinct();
            var page = await site.OpenAsync(Question(kind, tenure is Tenure.PublicPlace ? "public" : tenure));
            page.QuerySelectorAll(".rp-team").Select(team => team.TextContent)
                .ShouldBe(expected, ignoreOrder: true, customMessage: $"{kind}, {tenure}");
        }
    }

    [Fact]
    public async Task Finder_NoiseInACouncilHome_SaysByWhenAndLeadsToTheForm()
    {
        var main = (await site.OpenAsync(Question("noise", "council-landlord"))).QuerySelector("main")!;
        main.TextContent.ShouldContain("Barnet Homes will read your report by ");
        main.TextContent.ShouldContain("also tell: Community safety team.");
        main.TextContent.ShouldContain("020 8359 2000");
        main.QuerySelectorAll("a[role=button]").ShouldHaveSingleItem().GetAttribute("href")
            .ShouldBe("/report/asb?what=noise&home=council-landlord");
        main.QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task Finder_HateCrime_LeadsToItsOwnForm() =>
        (await site.OpenAsync(Question("hate-crime", "not-known"))).QuerySelector("main a[role=button]")!.GetAttribute("href")
            .ShouldBe("/report/hate-crime?what=hate-crime&home=not-known");

    [Fact]
    public async Task Finder_DomesticAbuse_GoesWhereTheFormGoes()
    {
        var reply = await site.Client().GetAsync(new Uri(Question("domestic-abuse", ""), UriKind.Relative));
        reply.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        reply.Headers.Location!.ToString().ShouldBe("/help/domestic-abuse");
    }

    [Fact]
    public async Task Finder_NothingAsked_AsksTwoQuestionsThatNeedNoScript()
    {
        var page = await site.OpenAsync(Path);
        var form = page.QuerySelector("main form")!;
        form.GetAttribute("method").ShouldBe("get");
        form.QuerySelectorAll("fieldset").Length.ShouldBe(2);
        form.QuerySelectorAll("input[name=what]").Select(input => input.GetAttribute("value"))
            .ShouldBe(AsbReport.Kind.Options.Select(option => option.Value));
        form.QuerySelectorAll("input[name=home]").Length.ShouldBe(ShippedCouncil.Description.TenureIds.Count);
        page.QuerySelector(".govuk-error-summary").ShouldBeNull();
    }

    [Fact]
    public async Task Finder_OneAnswerMissing_SaysWhichAndKeepsTheOther()
    {
        var page = await site.OpenAsync($"{Path}?asked=1&what=noise");
        page.QuerySelectorAll(".govuk-error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#home");
        page.QuerySelector("#home").ShouldNotBeNull();
        page.QuerySelectorAll("input[checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("noise");
        page.Title!.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task Finder_UnknownCodes_AreIgnoredAndNeverRepeated()
    {
        using var reply = await site.Client()
            .GetAsync(new Uri(Question("zebra-crossing\"><b>", "noise") + "&name=zebra-crossing", UriKind.Relative));
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reply.Content.ReadAsStringAsync()).ShouldNotContain("zebra");
    }

    [Fact]
    public async Task Finder_AnotherAnswer_IsAnotherPageThatNobodyKeeps()
    {
        using var first = await site.Client().GetAsync(new Uri(Question("graffiti", "owner"), UriKind.Relative));
        using var second = await site.Client().GetAsync(new Uri(Question("begging", "owner"), UriKind.Relative));
        ContentSite.Parse(await first.Content.ReadAsStringAsync()).QuerySelector(".rp-team")!.TextContent.ShouldBe("Street scene team");
        ContentSite.Parse(await second.Content.ReadAsStringAsync())
            .QuerySelector(".rp-team")!.TextContent.ShouldBe("Community safety team");
        second.Headers.CacheControl!.NoStore.ShouldBeTrue();
        second.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private static string Question(string what, string home) => $"{Path}?asked=1&what={Uri.EscapeDataString(what)}&home={home}";
}
