using System.Net;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>A report in as few pages as it takes, the rest for who has time, and nothing asked twice.</summary>
public sealed class ShortWayTests(SiteUnderTest site)
{
    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    public async Task Send_WithNothingMore_IsTakenAfterSevenPages(string form)
    {
        var resident = site.Resident(form);
        await resident.StartAsync();
        var path = resident.Page("danger");
        var pages = 0;
        for (; path != resident.CheckAnswers; pages++)
            path =
                (await resident.PostAsync(path, AnswerScript.Least.On(path[(path.LastIndexOf('/') + 1)..]))).Location.ShouldNotBeNull(path);

        pages.ShouldBe(7);
        await resident.GetAsync(path);
        (await resident.SubmitAsync()).Reference.ShouldNotBeNull();
    }

    [Fact]
    public async Task CheckAnswers_OfTheShortWay_ShowsNoBlanksOfWhatWasNotAsked()
    {
        var page = (await site.Resident().GoToAsync("check-answers", AnswerScript.Least)).Page();

        page.QuerySelectorAll("main .govuk-summary-list__key").Select(key => key.TextContent.Trim()).ShouldNotContain("Witnesses");
        page.QuerySelectorAll(".rp-more a").Select(link => link.TextContent)
            .ShouldBe(["About the noise", "How often it happens", "Who was there", "How it affects people", "Before this", "About you"]);
        page.QuerySelectorAll(".rp-more .govuk-tag").ShouldBeEmpty();
        var row = page.QuerySelectorAll(".govuk-summary-list__row")
            .Single(one => one.TextContent.Contains("Share with the police", StringComparison.Ordinal));
        row.TextContent.ShouldContain("Not answered, so no");
    }

    [Fact]
    public async Task Continue_AfterTheLastPageOfASection_ComesBackAndShowsWhatWasTold()
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least);
        await resident.GetAsync(resident.Page("noise"));

        var next = (await resident.PostAsync(resident.Page("noise"), ("noise-rooms", "bedroom"))).Location;
        next.ShouldBe(resident.Page("noise-times"));
        (await resident.PostAsync(next!, ("noise-days", "friday"))).Location.ShouldBe(resident.CheckAnswers);
        var page = (await resident.GetAsync(resident.CheckAnswers)).Page();
        page.QuerySelector(".rp-more li")!.TextContent.ShouldContain("Told us");
        page.QuerySelector("main")!.TextContent.ShouldContain("Bedroom");
    }

    [Fact]
    public async Task Get_OfWhatMoreCanBeTold_BeforeTheRest_LeadsToTheRest()
    {
        var resident = site.Resident();
        await resident.GoToAsync("where", AnswerScript.Least);
        (await resident.GetAsync(resident.Page("noise"))).Location.ShouldBe(resident.Page("where"));
    }

    [Fact]
    public async Task Continue_FromAnotherFormToThisOne_BringsWhatWasAnswered()
    {
        var resident = site.Resident();
        await resident.GoToAsync("problem", AnswerScript.Least.With("danger", ("danger", "happening-now")));
        var led = await resident.PostAsync(resident.Page("problem"), ("kind", "hate-crime"));

        led.Location.ShouldBe("/report/hate-crime/why", "Whom to call was read in the first form.");
        (await resident.GetAsync("/report/hate-crime/danger")).Page().QuerySelector("input[value=happening-now]")!.HasAttribute("checked")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Continue_ToAFormThatWasBegun_ShowsItAndKeepsIt()
    {
        var client = site.Client();
        var hate = new Resident(client, "hate-crime");
        await hate.GoToAsync("where", AnswerScript.Least.With("what-happened", ("what-happened", "Begun before")));
        var asb = new Resident(client, "asb").With(hate.Cookies);
        await asb.GoToAsync("problem", AnswerScript.Least);

        (await asb.PostAsync(asb.Page("problem"), ("kind", "hate-crime"))).Location.ShouldBe("/report/hate-crime");
        (await hate.GetAsync(hate.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["Begun before"]);
    }

    [Fact]
    public async Task Start_FromTheFinder_BringsWhatWasAnswered()
    {
        var resident = site.Resident();
        var finder =
            (await resident.GetAsync("/help/anti-social-behaviour/find-the-right-service?asked=1&what=noise&home=council-landlord")).Page();
        var start = finder.QuerySelector("main a[role=button]")!.GetAttribute("href")!;
        await resident.GetAsync(start);
        var first = (await resident.PostAsync(resident.Start)).Location.ShouldNotBeNull();
        first.ShouldBe(resident.Page("danger"));
        await resident.GetAsync(first);
        (await resident.PostAsync(first, ("danger", "over"))).Location.ShouldBe(resident.Page("problem"));

        (await resident.GetAsync(resident.Page("problem"))).Page().QuerySelector("input[value=noise]")!.HasAttribute("checked")
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("what=noise&home=nowhere")]
    [InlineData("what=<script>&home=owner")]
    [InlineData("what=&home=")]
    public async Task Start_WithCodesThatAreNone_BringsNothing(string query)
    {
        var page = await site.Resident().GetAsync($"/report/asb?{query}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Page().QuerySelectorAll("input[name=what], input[name=home]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_AnyForm_AsksWhetherItIsSafeHere()
    {
        var start = (await site.Resident().GetAsync("/report/asb")).Page();
        var link = start.QuerySelectorAll("main a").Single(one => one.TextContent == "It is not safe now");
        var reply = await site.Resident().GetAsync(link.GetAttribute("href")!);
        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Page().QuerySelector("main")!.TextContent.ShouldContain("020 8359 2000");
        reply.Page().QuerySelector(".govuk-exit-this-page").ShouldNotBeNull();
    }
}
