using System.Net;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>A page is posted whose draft is not the one at hand, or is gone: nothing that was typed vanishes without a word.</summary>
public sealed class StrayPostTests(DraftTests.Timed timed) : IClassFixture<DraftTests.Timed>
{
    private const string Story = "The story typed in the first tab.";

    private readonly SiteUnderTest site = timed.Site;

    [Fact]
    public async Task Post_OlderDraftsPageThatTheNewerHasNotReached_IsShownAndKept()
    {
        var resident = site.Resident();
        var tag = Tag(await resident.GoToAsync("what-happened", AnswerScript.Least));
        await resident.StartAsync();

        var told = await PostAsync(resident, ("draft", tag));
        told.ShouldShowProblem(HttpStatusCode.Conflict, "You started this form again in another tab or window. What you typed is still on "
            + "this page. If you go on, we save it and show it again when you get to this page of the newer report");
        told.Page().Standing("what-happened").ShouldBe([Story]);

        (await PostAsync(resident)).Location.ShouldBe(resident.Page("danger"));
        await ContinueToAsync(resident, "what-happened");
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe([Story]);
    }

    [Theory]
    [InlineData("left in another tab", HttpStatusCode.Conflict, "Your earlier answers are gone")]
    [InlineData("idle for an hour", HttpStatusCode.Gone, "Nothing happened for 60 minutes")]
    [InlineData("swept away", HttpStatusCode.Gone, "Nothing happened for 60 minutes")]
    public async Task Post_WithoutADraft_IsShownAndBeginsAnew(string how, HttpStatusCode status, string words)
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        if (how == "left in another tab")
            await resident.GetAsync("/exit");
        else
            site.Clock!.Advance(TimeSpan.FromMinutes(60));
        if (how == "swept away")
            await site.Drafts.SweepAsync();

        var told = await PostAsync(resident);
        told.ShouldShowProblem(status, words);
        told.Page().QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("What you typed on this page is still here");
        told.Page().Standing("what-happened").ShouldBe([Story]);
        resident.Cookies.Keys.ShouldNotContain(name => name.StartsWith('s'), "Nothing is begun unasked.");

        (await PostAsync(resident)).Location.ShouldBe(resident.Page("danger"));
        await ContinueToAsync(resident, "what-happened");
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe([Story]);
    }

    [Fact]
    public async Task Post_AfterTheReportWasSentInAnotherTab_SaysThatItIsNotInIt()
    {
        var resident = site.Resident();
        var tag = Tag(await resident.GoToAsync("check-answers", AnswerScript.Least));
        await resident.SubmitAsync();

        var told = await PostAsync(resident, ("draft", tag));
        told.ShouldShowProblem(HttpStatusCode.Conflict, "You have already sent this report. What is on this page is not part of it");
        told.Body.ShouldContain(ShippedCouncil.Site.Phone);
        told.Page().Standing("what-happened").ShouldBe([Story]);

        (await PostAsync(resident)).Location.ShouldBe(resident.Received);
        (await resident.GetAsync(resident.Received)).Reference.ShouldNotBeNull("Its receipt stays.");
    }

    [Fact]
    public async Task Post_WithoutADraftFromAnotherSite_BeginsNothing()
    {
        var resident = site.Resident();
        var told = await PostAsync(resident, ("draft", ""), ("__RequestVerificationToken", ""));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        resident.Cookies.Keys.ShouldNotContain(name => name.StartsWith('s'));
    }

    private static Task<Reply> PostAsync(Resident resident, params (string, string)[] more) =>
        resident.PostAsync(resident.Page("what-happened"), [("what-happened", Story), .. more]);

    private static string Tag(Reply shown) => shown.Page().QuerySelector("[name=draft]")!.GetAttribute("value")!;

    private static async Task ContinueToAsync(Resident resident, string slug)
    {
        var path = resident.Page("danger");
        await resident.GetAsync(path);
        while (path != resident.Page(slug))
            path = (await resident.PostAsync(path, AnswerScript.Least.On(path[(path.LastIndexOf('/') + 1)..]), default)).Location!;
    }
}
