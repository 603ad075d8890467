using System.Net;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>What the script saves while somebody types: shown again after a reload, and never more than that.</summary>
public sealed class HalfTypedTests(DraftTests.Timed timed) : IClassFixture<DraftTests.Timed>, IAsyncLifetime
{
    private const string Typed = "He has a knife and";

    private readonly SiteUnderTest site = timed.Site;

    /// <summary>Every test begins without drafts.</summary>
    public async ValueTask InitializeAsync()
    {
        _ = site.Services;
        site.Clock!.Advance(TimeSpan.FromMinutes(61));
        await site.Drafts.SweepAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Save_WhileTyping_IsShownAgainAndIsNoAnswer()
    {
        var resident = site.Resident();
        var page = (await resident.GoToAsync("what-happened", AnswerScript.Least)).Page();
        var says = page.QuerySelector("[data-module=save-typed]").ShouldNotBeNull();
        says.HasAttribute("hidden").ShouldBeTrue("Without scripts nothing is saved while typing.");
        says.GetAttribute("data-href").ShouldBe(resident.Page("what-happened/typed"));

        (await SaveAsync(resident, Typed)).ShouldBe(HttpStatusCode.NoContent);

        var shown = (await resident.GetAsync(resident.Page("what-happened"))).Page();
        shown.Standing("what-happened").ShouldBe([Typed]);
        shown.Title!.ShouldNotStartWith("Error");
        (await OpenAsync(resident)).Answers.Raw("what-happened").ShouldBeNull();
        (await resident.GetAsync(resident.CheckAnswers)).Location.ShouldBe(resident.Page("what-happened"));

        await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "The whole story."));
        (await OpenAsync(resident)).Form.Pages.ShouldBeEmpty();
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["The whole story."]);
    }

    [Fact]
    public async Task Save_ThenBlank_ShowsNothingOfTheAnswer()
    {
        var resident = site.Resident();
        await resident.GoToAsync("where", AnswerScript.Least);
        await resident.GetAsync(resident.Page("what-happened"));
        (await SaveAsync(resident, " ")).ShouldBe(HttpStatusCode.NoContent);
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe([""]);
    }

    [Fact]
    public async Task Save_WithAChangeNobodyContinued_IsInNoReport()
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least);
        await resident.GetAsync(resident.Page("what-happened"));
        (await SaveAsync(resident, Typed)).ShouldBe(HttpStatusCode.NoContent);

        (await resident.GetAsync(resident.CheckAnswers)).Body.ShouldNotContain(Typed);
        var reference = (await resident.SubmitAsync()).Reference.ShouldNotBeNull();
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(reference, StringComparison.Ordinal)).ToList();
        mail.ShouldNotBeEmpty();
        mail.ShouldAllBe(message => !message.Text.Contains(Typed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_AfterAMistake_GoesOnToSayWhatIsWrong()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        var page = resident.Page("what-happened");
        (await resident.PostAsync(page, ("what-happened", Typed), ("when", "day"), ("when-date", "32 March")))
            .Page().QuerySelector(".govuk-error-summary").ShouldNotBeNull();

        await resident.PostAsync(page + "/typed", ("what-happened", Typed), ("when", "day"), ("when-date", "32 March 20"));
        (await resident.GetAsync(page)).Page().Title!.ShouldStartWith("Error: ");
        await resident.PostAsync(page + "/typed", ("what-happened", Typed), ("when", "day"), ("when-date", "3 March"));
        var shown = (await resident.GetAsync(page)).Page();
        shown.Standing("when-date").ShouldBe(["3 March"]);
        shown.Title!.ShouldNotStartWith("Error", Case.Sensitive, "It is right now.");
    }

    [Theory]
    [InlineData("after leaving", HttpStatusCode.Gone)]
    [InlineData("after sending", HttpStatusCode.Gone)]
    [InlineData("after its hour", HttpStatusCode.Gone)]
    [InlineData("from a page of an older draft", HttpStatusCode.Conflict)]
    [InlineData("after the page was answered", HttpStatusCode.Conflict)]
    [InlineData("for a page that is not reached", HttpStatusCode.Conflict)]
    [InlineData("without a token", HttpStatusCode.BadRequest)]
    [InlineData("longer than anybody types", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("for no page", HttpStatusCode.NotFound)]
    public async Task Save_ThatComesWrongly_StoresNothing(string when, HttpStatusCode status)
    {
        var resident = site.Resident();
        var page = await resident.GoToAsync("what-happened", AnswerScript.Least);
        var cookies = resident.Cookies.ToDictionary();
        (string, string)[] hidden =
            [.. page.Page().QuerySelectorAll("form input[type=hidden]")
                .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))];
        (string, string)[] fields = [.. hidden, ("what-happened", Typed)];
        var path = "what-happened/typed";
        switch (when)
        {
            case "after leaving":
                await resident.GetAsync("/exit");
                await site.DraftsLeftAsync(0);
                // It was on its way when the cookies were taken back.
                resident.With(cookies);
                break;
            case "after sending":
                await AnswerAllAsync(resident);
                await resident.SubmitAsync();
                break;
            case "after its hour":
                site.Clock!.Advance(TimeSpan.FromMinutes(60));
                break;
            case "from a page of an older draft":
                await resident.GoToAsync("what-happened", AnswerScript.Least);
                fields = [.. fields.Where(field => field.Item1 is "draft" or "seen" or "what-happened")];
                break;
            case "after the page was answered":
                await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", Typed + " more"));
                break;
            case "for a page that is not reached":
                path = "effect/typed";
                break;
            case "without a token":
                fields = [.. fields.Where(field => field.Item1 is not "__RequestVerificationToken"), ("__RequestVerificationToken", "")];
                break;
            case "longer than anybody types":
                fields = [.. hidden, ("what-happened", new string('x', UnfinishedForm.Longest + 1))];
                break;
            case "for no page":
                path = "no-such-page/typed";
                break;
        }
        var before = await site.QueryAsync("SELECT * FROM Drafts ORDER BY Key");

        (await resident.PostAsync(resident.Page(path), fields)).Status.ShouldBe(status, when);

        if (when != "after its hour")
            (await site.QueryAsync("SELECT * FROM Drafts ORDER BY Key")).ShouldBe(before, when);
    }

    [Fact]
    public async Task Save_WithinTheHour_BeginsItAnewAndARefusedOneDoesNot()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        site.Clock!.Advance(TimeSpan.FromMinutes(59));
        (await SaveAsync(resident, Typed)).ShouldBe(HttpStatusCode.NoContent);
        site.Clock!.Advance(TimeSpan.FromMinutes(59));
        (await SaveAsync(resident, Typed + " more", ("draft", "0123456789abcdef"))).ShouldBe(HttpStatusCode.Conflict);
        (await SaveAsync(resident, Typed + " more", ("seen", "0123456789abcdef"))).ShouldBe(HttpStatusCode.Conflict);
        site.Clock!.Advance(TimeSpan.FromMinutes(1));
        (await resident.GetAsync(resident.Page("what-happened"))).Status.ShouldBe(HttpStatusCode.Gone);
        (await site.CountAsync("Drafts")).ShouldBe(0, "What was typed went with the draft.");
    }

    [Fact]
    public async Task Save_WhileThePageIsAnswered_NeverTakesTheAnswerBack()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        var token = resident.Cookies.Single(cookie => cookie.Key.StartsWith('s')).Value;
        var read = await OpenAsync(resident);
        await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "The whole story."));

        var step = ShippedCouncil.Forms.Find("asb")!.Form.Find("what-happened")!;
        var typed = new FieldValues(new Dictionary<string, string[]> { ["what-happened"] = [Typed] });
        (await site.Drafts.KeepPageAsync(token, "asb", read, read.Form.WithPage(step, typed, posted: false)!)).ShouldBeFalse();

        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["The whole story."]);
    }

    [Fact]
    public async Task Save_FasterThanAnybodyTypes_IsLimitedLikeEveryPost()
    {
        using var limited = SiteUnderTest.InDevelopment(("Abuse:PostBurst", "8"), ("Abuse:PostsPerSecond", "1"));
        var resident = limited.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        var answers = new List<HttpStatusCode>();
        for (var count = 0; count < 12; count++)
            answers.Add(await SaveAsync(resident, $"{Typed} {count}"));
        answers.ShouldContain(HttpStatusCode.NoContent);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpStatusCode> SaveAsync(Resident resident, string typed, params (string, string)[] more) =>
        (await resident.PostAsync(resident.Page("what-happened/typed"), [("what-happened", typed), .. more])).Status;

    private static async Task AnswerAllAsync(Resident resident)
    {
        for (var path = resident.Page("what-happened"); path != resident.CheckAnswers;)
            path = (await resident.PostAsync(path, AnswerScript.Least.On(path[(path.LastIndexOf('/') + 1)..]), default)).Location!;
    }

    private async Task<DraftLookup.Open> OpenAsync(Resident resident) =>
        (await site.Drafts.FindAsync(resident.Cookies.Single(cookie => cookie.Key.StartsWith('s')).Value, "asb"))
        .ShouldBeOfType<DraftLookup.Open>();
}
