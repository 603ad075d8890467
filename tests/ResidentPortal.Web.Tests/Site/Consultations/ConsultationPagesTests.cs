using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Consultations;

/// <summary>A consultation opens and closes at midnight in London, although pages are kept in a cache.</summary>
public sealed class ConsultationPagesTests(SiteUnderTest site)
{
    private const string LocalPlan = "/consultations/local-plan-2020";

    [Fact]
    public async Task Get_AfterTheLastDay_IsClosed()
    {
        using var site = Reading.SiteAt("2020-03-11T23:59:30+00:00");
        (await site.OpenAsync("/consultations")).Under("Open now").ShouldContain(LocalPlan);
        var open = await site.OpenAsync(LocalPlan);
        open.QuerySelector("main .govuk-tag")!.TextContent.ShouldBe("Open now");
        open.QuerySelector("main .govuk-inset-text")!.TextContent.ShouldBe(
            "You can have your say until the end of Wednesday 11 March 2020.");

        site.Clock!.Advance(TimeSpan.FromSeconds(30));

        (await site.OpenAsync("/consultations")).Under("Closed")[0].ShouldBe(LocalPlan);
        (await site.OpenAsync("/consultations")).Under("Open now").ShouldBeEmpty();
        var closed = await site.OpenAsync(LocalPlan);
        closed.QuerySelector("main .govuk-tag")!.TextContent.ShouldBe("Closed");
        closed.QuerySelector("main .govuk-inset-text").ShouldBeNull();
    }

    /// <summary>
    /// In summer the day of London ends at 23:00 UTC; the plan of 2017 closed on 31 March, five days after the clocks changed.
    /// </summary>
    [Theory]
    [InlineData("2017-03-31T22:59:59+00:00", "Open now")]
    [InlineData("2017-03-31T23:00:00+00:00", "Closed")]
    [InlineData("2017-01-31T23:59:59+00:00", "Opening soon")]
    [InlineData("2017-02-01T00:00:00+00:00", "Open now")]
    public async Task Get_List_TurnsByTheClocksOfLondon(string moment, string heading)
    {
        using var site = Reading.SiteAt(moment);
        (await site.OpenAsync("/consultations")).Under(heading).ShouldContain("/consultations/abuse-strategy-2017");
    }

    [Fact]
    public async Task Get_YouSaidWeDid_GathersWhatTheConsultationsSay()
    {
        var all = (await site.OpenAsync("/consultations/you-said-we-did")).QuerySelector("main")!;
        foreach (var consultation in new[] { "plan-2022", "residents-survey-2021", "barnet-homes-2021" })
        {
            all.QuerySelector($"h2 a[href='/consultations/{consultation}']").ShouldNotBeNull(consultation);
            var answers = (await site.OpenAsync("/consultations/" + consultation)).QuerySelectorAll("#you-said ~ .govuk-summary-list");
            answers.Length.ShouldBeGreaterThan(0, consultation);
            foreach (var answer in answers)
                all.TextContent.ShouldContain(answer.QuerySelectorAll("dd")[1].TextContent);
        }
    }
}
