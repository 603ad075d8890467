using System.Net;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>What the server keeps of an unfinished report, for how long, and for whom.</summary>
public sealed class DraftTests(DraftTests.Timed timed) : IClassFixture<DraftTests.Timed>, IAsyncLifetime
{
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
    public async Task Send_After60MinutesIdle_SaysSoAndKeepsNothing()
    {
        var reports = await site.CountAsync("Reports");
        foreach (var report in ShippedCouncil.Forms.All)
        {
            foreach (var page in new[] { "what-happened", "check-answers", "received" })
            {
                var resident = site.Resident(report);
                await resident.GoToAsync("effect", AnswerScript.Least);
                site.Clock!.Advance(TimeSpan.FromMinutes(60));
                ShouldSayDeleted(page == "what-happened"
                    ? await resident.PostAsync(resident.Page(page), ("what-happened", " "))
                    : await resident.GetAsync(resident.Page(page)));
                await site.DraftsLeftAsync(0);
                (await site.CountAsync("Reports")).ShouldBe(reports);
                resident.Cookies.Keys.ShouldNotContain(name => name.StartsWith('s'), "The cookie is taken back.");
            }
        }
    }

    [Fact]
    public async Task Submit_After60MinutesIdle_SendsNothing()
    {
        var reports = await site.CountAsync("Reports");
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least);
        site.Clock!.Advance(TimeSpan.FromMinutes(61));
        ShouldSayDeleted(await resident.PostAsync(resident.CheckAnswers));
        (await site.CountAsync("Reports")).ShouldBe(reports);
        // The page's button begins a new report.
        (await resident.PostAsync(resident.Start)).Location.ShouldBe(resident.Page("danger"));
    }

    [Fact]
    public async Task Get_SweptMeanwhile_SaysTheSame()
    {
        var resident = site.Resident();
        await resident.GoToAsync("safe-contact", AnswerScript.Least);
        site.Clock!.Advance(TimeSpan.FromMinutes(61));
        (await site.Drafts.SweepAsync()).ShouldBe(1);
        ShouldSayDeleted(await resident.GetAsync(resident.Page("safe-contact")));
    }

    [Fact]
    public async Task Get_WithinTheHour_KeepsTheDraftAlive()
    {
        var resident = site.Resident();
        await resident.GoToAsync("safe-contact", AnswerScript.Least);
        for (var hour = 0; hour < 3; hour++)
        {
            site.Clock!.Advance(TimeSpan.FromMinutes(59));
            (await resident.GetAsync(resident.Page("safe-contact"))).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Keep_WithinTheHour_KeepsTheDraftAlive()
    {
        var resident = site.Resident();
        await resident.GoToAsync("safe-contact", AnswerScript.Least);
        site.Clock!.Advance(TimeSpan.FromMinutes(59));
        (await resident.PostAsync(resident.Page("keep"))).Status.ShouldBe(HttpStatusCode.NoContent);
        site.Clock!.Advance(TimeSpan.FromMinutes(59));
        (await resident.GetAsync(resident.Page("safe-contact"))).Status.ShouldBe(HttpStatusCode.OK);
        site.Clock!.Advance(TimeSpan.FromMinutes(60));
        (await resident.PostAsync(resident.Page("keep"))).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Keep_WithoutToken_IsRefused()
    {
        var resident = site.Resident();
        await resident.StartAsync();
        (await resident.PostAsync(resident.Page("keep"), ("__RequestVerificationToken", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Received_AfterAnHour_IsGoneToo()
    {
        var reports = await site.CountAsync("Reports");
        var resident = site.Resident();
        await resident.ReportAsync(AnswerScript.Least);
        (await resident.GetAsync(resident.Received)).Reference.ShouldNotBeNull();
        site.Clock!.Advance(TimeSpan.FromMinutes(60));
        (await resident.GetAsync(resident.Received)).Reference.ShouldBeNull();
        (await site.CountAsync("Drafts")).ShouldBe(0);
        (await site.CountAsync("Reports")).ShouldBe(reports + 1, "The report itself stays.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exit_InTheMiddleOrAfter_DeletesEverythingOfThisBrowser(bool sent)
    {
        var other = site.Resident();
        await other.StartAsync();
        var resident = site.Resident();
        await (sent ? resident.ReportAsync(AnswerScript.Least) : (Task)resident.GoToAsync("safe-contact", AnswerScript.Least));

        var gone = await resident.GetAsync("/exit");
        gone.Status.ShouldBe(HttpStatusCode.Found);
        gone.Location.ShouldBe("https://www.bbc.co.uk/weather");
        gone.Headers["Set-Cookie"].ShouldContain("sA=; expires=Thu, 01 Jan 1970");
        gone.Headers["Cache-Control"].ShouldBe("no-store");
        gone.Headers["Referrer-Policy"].ShouldBe("no-referrer");
        resident.Cookies.Keys.ShouldNotContain("sA");
        await site.DraftsLeftAsync(1);
        (await other.GetAsync(other.Page("danger"))).Status.ShouldBe(HttpStatusCode.OK, "Another browser's draft stays.");
        (await resident.GetAsync(resident.Page("safe-contact"))).Location.ShouldBe(resident.Start);
    }

    [Fact]
    public async Task Exit_WithNothing_StillLeaves() =>
        (await site.Resident().GetAsync("/exit")).Location.ShouldBe("https://www.bbc.co.uk/weather");

    [Fact]
    public async Task Post_PageOfAnOlderDraft_IsNotMixedIn()
    {
        var resident = site.Resident();
        var old = await resident.GoToAsync("what-happened", AnswerScript.Least);
        var oldTag = old.Page().QuerySelector("[name=draft]")!.GetAttribute("value")!;
        await resident.GoToAsync("what-happened", AnswerScript.Least);

        var reply =
            await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "Typed in the old tab"),
                ("draft", oldTag));
        reply.ShouldShowProblem(HttpStatusCode.Conflict, "another tab or window");
        reply.Page().Standing("what-happened").ShouldBe(["Typed in the old tab"]);
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened")
            .ShouldBe([""], "Nothing is taken over without their saying so.");

        (await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "Typed in the old tab"))).Location
            .ShouldBe(
            resident.Page("where"));
    }

    [Fact]
    public async Task Submit_PageOfAnOlderDraft_ShowsWhatWouldBeSent()
    {
        var reports = await site.CountAsync("Reports");
        var resident = site.Resident();
        var old = await resident.GoToAsync("check-answers", AnswerScript.Least);
        var oldTag = old.Page().QuerySelector("[name=draft]")!.GetAttribute("value")!;
        await resident.GoToAsync("check-answers", AnswerScript.Least.With("what-happened", ("what-happened", "The newer words")));
        var reply = await resident.PostAsync(resident.CheckAnswers, ("draft", oldTag));
        reply.ShouldShowProblem(HttpStatusCode.Conflict, "Check that these are the answers");
        reply.Body.ShouldContain("The newer words");
        (await site.CountAsync("Reports")).ShouldBe(reports);
    }

    [Fact]
    public async Task TwoForms_InOneBrowser_DoNotMix()
    {
        var client = site.Client();
        var asb = new Resident(client, "asb");
        await asb.GoToAsync("where", AnswerScript.Least.With("what-happened", ("what-happened", "About the noise")));
        var hate = new Resident(client, "hate-crime");
        hate.Headers["Cookie"] = string.Join("; ", asb.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        await hate.GoToAsync("where", AnswerScript.Least.With("what-happened", ("what-happened", "About the insult")));

        (await asb.GetAsync(asb.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["About the noise"]);
        (await hate.GetAsync(hate.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["About the insult"]);
        (await site.CountAsync("Drafts")).ShouldBe(2);
        (await hate.GetAsync("/exit")).Status.ShouldBe(HttpStatusCode.Found);
        await site.DraftsLeftAsync(0);
    }

    [Fact]
    public async Task Start_WithADraft_OffersToCarryOnOrToBeginAgain()
    {
        var resident = site.Resident();
        (await resident.GetAsync(resident.Start)).Page().QuerySelectorAll("main button")
            .ShouldHaveSingleItem().TextContent.ShouldContain("Start now");
        await resident.GoToAsync("where", AnswerScript.Least);

        var start = (await resident.GetAsync(resident.Start)).Page();
        start.QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe(resident.Page("where"));
        start.QuerySelectorAll("main button").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Delete it and start a new one");

        await resident.PostAsync(resident.Start);
        (await site.CountAsync("Drafts")).ShouldBe(1, "The old one is deleted.");
        (await resident.GetAsync(resident.Page("what-happened"))).Location.ShouldBe(resident.Page("danger"));
    }

    [Fact]
    public async Task Start_FromAPageThatDidNotShowTheDraft_KeepsItAndAsks()
    {
        var resident = site.Resident();
        var before = await resident.GetAsync(resident.Start);
        before.Page().QuerySelector("[name=draft]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        await resident.GoToAsync("where", AnswerScript.Least.With("what-happened", ("what-happened", "Typed in the other tab")));

        var asked = await resident.PostAsync(resident.Start, ("draft", ""));
        asked.ShouldShowProblem(HttpStatusCode.Conflict, "You have an unfinished report on this device");
        asked.Page().QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe(resident.Page("where"));
        asked.Page().QuerySelectorAll("main button").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Delete it and start a new one");
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe(["Typed in the other tab"]);

        await resident.GetAsync(resident.Start);
        (await resident.PostAsync(resident.Start)).Location.ShouldBe(resident.Page("danger"));
        (await resident.GetAsync(resident.Page("what-happened"))).Location.ShouldBe(resident.Page("danger"), "It was shown, and given up.");
    }

    [Fact]
    public async Task Cookie_OfTheDraft_IsRandomAndUnreadableToScripts()
    {
        var tokens = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            var resident = site.Resident();
            await resident.GetAsync(resident.Start);
            var started = await resident.PostAsync(resident.Start);
            var cookie = started.Headers["Set-Cookie"].Split('\n').Single(line => line.StartsWith("sA=", StringComparison.Ordinal));
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("samesite=lax", Case.Sensitive, "A link on another site leads back to the draft.");
            cookie.ShouldContain("path=/");
            cookie.ShouldNotContain("expires");
            tokens.Add(cookie.Split(';')[0]).ShouldBeTrue();
        }
        (await site.QueryAsync("SELECT hex(Key), Payload FROM Drafts")).SelectMany(row => row).OfType<string>()
            .ShouldAllBe(stored => !tokens.Any(token => token.Contains(stored, StringComparison.OrdinalIgnoreCase)));
    }

    private static void ShouldSayDeleted(Reply reply)
    {
        reply.Status.ShouldBe(HttpStatusCode.Gone);
        var page = reply.Page();
        page.QuerySelector("h1")!.TextContent.ShouldBe("We have deleted your answers");
        page.QuerySelector("main")!.TextContent.ShouldContain("60 minutes");
        page.QuerySelector("main form button")!.TextContent.ShouldContain("Start again");
        page.QuerySelector("main")!.TextContent.ShouldContain("999");
    }

    /// <summary>A site whose clock the tests move.</summary>
    public sealed class Timed : IDisposable
    {
        public SiteUnderTest Site { get; } = new() { Clock = new TestClock() };

        public void Dispose() => Site.Dispose();
    }
}
