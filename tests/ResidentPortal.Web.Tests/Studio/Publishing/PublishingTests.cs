using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Access;
using ResidentPortal.Studio.Alerts;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Publishing;

public sealed class PublishingTests : IDisposable
{
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private readonly StudioUnderTest _studio;

    public PublishingTests() => _studio = new StudioUnderTest { Site = { Clock = _clock } };

    [Fact]
    public async Task Campaign_FromDraftToItsEnd_IsReviewedShownAndGone()
    {
        var (author, editor) = (await _studio.SignedInAsync(Roles.Author), await _studio.SignedInAsync(Roles.Editor));
        var page = await DraftAsync(author, "Hate Crime Awareness Week", "<p>A week to speak up.</p>");

        // The author asks; only somebody else can approve and publish.
        (await author.OpenAsync(page + "/publish")).Body.ShouldNotContain("value=\"publish\"");
        (await author.PressAsync(page + "/publish", "ask", ("words", "Are the dates right?"))).Location.ShouldBe(page
            + "/publish?done=asked");
        (await editor.OpenAsync("/studio")).Body.ShouldContain("Hate Crime Awareness Week");
        (await editor.PressAsync(page + "/publish", "sendBack")).Body.ShouldContain("Enter what should be changed");
        (await editor.PressAsync(page + "/publish", "approve")).Location.ShouldBe(page + "/publish?done=approved");
        (await editor.PressAsync(page + "/publish", "publish", ("when", "now"), ("endDay", "1/12/2026"), ("endTime", "18:00"),
            ("warnings", "read"))).Location.ShouldBe(page + "/publish?done=published");

        await _studio.RefreshAsync();
        var resident = _studio.Anonymous();
        (await resident.OpenAsync("/campaigns/hate-crime-awareness-week")).Status.ShouldBe(HttpStatusCode.OK);
        (await resident.OpenAsync("/")).Body.ShouldContain("/campaigns/hate-crime-awareness-week");
        (await resident.OpenAsync("/campaigns/feed.xml")).Body.ShouldContain("Hate Crime Awareness Week");

        _clock.Advance(TimeSpan.FromDays(10));
        await _studio.RefreshAsync();
        (await resident.OpenAsync("/campaigns/hate-crime-awareness-week")).Status.ShouldBe(HttpStatusCode.Gone);
        (await resident.OpenAsync("/")).Body.ShouldNotContain("/campaigns/hate-crime-awareness-week");
    }

    [Fact]
    public async Task Publish_OfWhatTheChecksRefuse_IsBlockedAndNamesThePlace()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Full of mistakes", "<h4>Deep</h4><p><a href=\"/no-such-page\">click here</a></p>");

        var shown = await editor.OpenAsync(page + "/publish");
        shown.Body.ShouldContain("Fix these problems before you publish");
        shown.Body.ShouldContain($"{page}#p.body");
        shown.Body.ShouldNotContain("value=\"publish\"");
        var forced =
            await editor.SendFormAsync(
                page + "/publish", [.. EditorBrowsing.FieldsOf(shown.Body, "ask"), new("do", "publish"), new("when", "now")]);
        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await _studio.RefreshAsync();
        (await _studio.Anonymous().OpenAsync("/campaigns/full-of-mistakes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Publish_ByAnAuthor_IsForbidden()
    {
        var author = await _studio.SignedInAsync(Roles.Author);
        var page = await DraftAsync(author, "Not yet", "<p>Words.</p>");
        var fields = EditorBrowsing.FieldsOf((await author.OpenAsync(page + "/publish")).Body, "ask");

        foreach (var deed in new[] { "publish", "unpublish", "approve", "sendBack", "end" })
            (await author.SendFormAsync(page + "/publish", [.. fields, new("do", deed), new("when", "now")])).Status.ShouldBe(
                HttpStatusCode.Forbidden, deed);
    }

    [Fact]
    public async Task Publish_Later_AppearsWhenItsTimeHasCome()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Dark evenings", "<p>Keep a light on.</p>");

        (await editor.PressAsync(page + "/publish", "publish", ("when", "later"), ("startDay", "20/11/2026"), ("warnings", "read"))).Body
            .ShouldContain("must be in the future");
        (await editor.PressAsync(page + "/publish", "publish", ("when", "later"), ("startDay", "23/11/2026"), ("startTime", "8am"),
            ("warnings", "read"))).Location.ShouldBe(page + "/publish?done=scheduled");

        await _studio.RefreshAsync();
        (await _studio.Anonymous().OpenAsync("/campaigns/dark-evenings")).Status.ShouldBe(HttpStatusCode.NotFound);
        _clock.Advance(TimeSpan.FromHours(23));
        await _studio.RefreshAsync();
        (await _studio.Anonymous().OpenAsync("/campaigns/dark-evenings")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Publish_ANewerDraftLater_TakesThePlaceOfTheLiveVersion()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Safer streets", "<p>The words of today.</p>");
        var publish = page + "/publish";
        await editor.PressAsync(publish, "publish", ("when", "now"), ("warnings", "read"));
        await editor.PressAsync(page, "save", ("p.body", "<p>The words of tomorrow.</p>"), ("p.endDate", "1/12/2026"));

        // The dates that are typed are looked at with those of the page.
        (await editor.PressAsync(publish, "publish", ("when", "later"), ("startDay", "23/11/2026"), ("startTime", "8am"),
            ("endDay", "30/11/2026"))).Body.ShouldContain("before the campaign is over, 1 December 2026");
        (await editor.PressAsync(publish, "publish", ("when", "later"), ("startDay", "23/11/2026"), ("startTime", "8am"),
            ("endDay", "2/12/2026"), ("warnings", "read"))).Location.ShouldBe(publish + "?done=scheduled");
        (await SeenAsync()).ShouldContain("The words of today.");
        (await editor.OpenAsync("/studio")).Body.ShouldContain("a newer version appears on 23 November 2026 at 8am");
        (await editor.OpenAsync($"/studio/pages?below={_studio.Live().Find("/campaigns")!.Key}")).Body.ShouldContain(
            "Live, newer version planned");

        // A draft that is saved later is not in the plan, and the page says so.
        await editor.PressAsync(page, "save", ("p.body", "<p>Only a draft.</p>"));
        (await editor.OpenAsync(publish)).Body.ShouldContain("is a newer draft, and is not in the plan");
        (await editor.PressAsync(publish, "end", ("endDay", "22/11/2026"), ("endTime", "6pm"))).Body.ShouldContain(
            "The page must end after 23 November 2026 at 8am, when what is planned appears");

        (await editor.PressAsync(publish, "withdraw")).Location.ShouldBe(publish + "?done=withdrawn");
        (await editor.OpenAsync(publish)).Body.ShouldNotContain("Withdraw the plan");
        (await editor.PressAsync(publish, "publish", ("when", "later"), ("startDay", "23/11/2026"), ("startTime", "8am"),
            ("endDay", "2/12/2026"), ("warnings", "read")))
            .ShouldSatisfyAllConditions(again => again.Location.ShouldBe(publish + "?done=scheduled", again.Body));
        _clock.Advance(TimeSpan.FromHours(23));
        (await SeenAsync()).ShouldContain("Only a draft.");
        _clock.Advance(TimeSpan.FromDays(9));
        (await SeenAsync()).ShouldContain("gone", Case.Insensitive);

        async Task<string> SeenAsync()
        {
            await _studio.RefreshAsync();
            var seen = await _studio.Anonymous().OpenAsync("/campaigns/safer-streets");
            return seen.Status == HttpStatusCode.Gone ? "gone" : $"{seen.Status} {seen.Page().QuerySelector("main")?.TextContent}";
        }
    }

    [Fact]
    public async Task Versions_Earlier_AreComparedAndRestoredAsADraft()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Versions", "<p>The first words.</p>");
        await editor.PressAsync(page, "save", ("p.body", "<p>The second words.</p>"));

        var compared = await editor.OpenAsync(page + "/versions");
        compared.Body.ShouldContain("<del class=\"rp-versions__removed\">first</del>");
        compared.Body.ShouldContain("<ins class=\"rp-versions__added\">second</ins>");
        var fields = compared.HiddenTokenAnd("version");
        (await editor.SendFormAsync(page + "/versions", [.. fields, new("number", "1")])).Location.ShouldBe(page + "?saved=true");
        (await editor.OpenAsync(page)).Body.ShouldContain("The first words.");
    }

    [Fact]
    public async Task Preview_ByALink_ShowsTheDraftToAnybodyForAWeek()
    {
        var author = await _studio.SignedInAsync(Roles.Author);
        var page = await DraftAsync(author, "For a colleague", "<p>Only a draft.</p>");
        var made = await author.FillInAsync(page + "/preview", page + "/preview");
        var link = System.Text.RegularExpressions.Regex.Match(made.Body, "href=\"(/preview/[^\"]+)\"").Groups[1].Value;

        var colleague = _studio.Anonymous();
        var shown = await colleague.OpenAsync(link);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Headers["Content-Security-Policy"].ShouldContain("frame-src 'self'");
        shown.Headers["X-Robots-Tag"].ShouldBe("noindex");
        var draft = await colleague.OpenAsync(link + "/draft");
        draft.Body.ShouldContain("Only a draft.");
        draft.Headers["Content-Security-Policy"].ShouldContain("frame-ancestors 'self'");
        draft.Headers["Cache-Control"].ShouldContain("no-store");
        (await colleague.OpenAsync("/campaigns/for-a-colleague")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.OpenAsync(link[..^3] + "AAA/draft")).Status.ShouldBe(HttpStatusCode.NotFound);
        _clock.Advance(TimeSpan.FromDays(8));
        (await colleague.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.OpenAsync(link + "/draft")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Alert_Raised_IsOnEveryPageUntilItEnds()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        (await editor.FillInAsync("/studio/alerts", "/studio/alerts", ("message", "Our phone line is down"), ("level", "Disruption"))).Body
            .ShouldContain("Enter the day on which the alert ends");
        (await editor.FillInAsync("/studio/alerts", "/studio/alerts", ("message", "Our phone line is down"), ("level", "Disruption"),
            ("endDay", "22/11/2026"), ("endTime", "6pm"))).Location.ShouldBe("/studio/alerts?raised=true");

        await _studio.RefreshAsync();
        (await _studio.Anonymous().OpenAsync("/help")).Body.ShouldContain("Our phone line is down");
        _clock.Advance(TimeSpan.FromHours(10));
        await _studio.RefreshAsync();
        (await _studio.Anonymous().OpenAsync("/help")).Body.ShouldNotContain("Our phone line is down");
    }

    [Fact]
    public async Task Alert_ThatCannotBeRaised_SaysSoAndLeavesNothing()
    {
        (string, string)[] typed =
            [("message", "Gas leak in Acacia Road"), ("level", "Danger"), ("endDay", "22/11/2026"), ("endTime", "6pm")];
        var editor = await _studio.SignedInAsync(Roles.Editor);
        await ExecuteAsync("CREATE TRIGGER full BEFORE INSERT ON content_audit BEGIN SELECT RAISE(ABORT, 'full'); END");
        (await editor.FillInAsync("/studio/alerts", "/studio/alerts", typed)).Status.ShouldBe(HttpStatusCode.InternalServerError);
        await ExecuteAsync("DROP TRIGGER full");
        (await editor.OpenAsync("/studio/pages?q=Acacia")).Body.ShouldNotContain("Gas leak", Case.Sensitive, "No draft is left of it.");

        await ExecuteAsync("UPDATE content_node SET InBin = 1 WHERE DocumentType = 'alerts'");
        var refused = await editor.FillInAsync("/studio/alerts", "/studio/alerts", typed);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Page().GetElementById("message-error").ShouldNotBeNull().TextContent.ShouldContain(AlertsEndpoints.NoPlace);
        refused.Page().QuerySelector("textarea")!.TextContent.ShouldContain("Gas leak in Acacia Road", Case.Sensitive,
            "What was typed stays.");
    }

    [Fact]
    public async Task Publish_Now_IsOneEntryInTheAudit()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Once only", "<p>Words that are plain.</p>");
        (await editor.PressAsync(page + "/publish", "publish", ("when", "now"), ("warnings", "read"))).Location.ShouldNotBeNull()
            .ShouldContain("done=published");
        var key = Guid.Parse(page.Split('/')[^1]);
        var entries = await _studio.Services.GetRequiredService<ContentAudit>().ReadAsync(new(Page: key), 0, 9, default);
        entries.Select(entry => entry.Action).ShouldBe([AuditAction.Published, AuditAction.DraftSaved]);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = _studio.Services.GetRequiredService<IDbContextFactory<ContentContext>>().CreateDbContext();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    [Fact]
    public async Task Place_MoveCopyBinAndRestore_DoWhatTheySay()
    {
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Wanderer", "<p>Words.</p>");

        (await editor.PressAsync(page + "/place", "move", ("target", "/help"))).Body.ShouldContain("cannot go below that page");
        var copy = (await editor.PressAsync(page + "/place", "copy")).Location!;
        (await editor.OpenAsync(copy)).Body.ShouldContain("Copy of Wanderer");
        (await editor.PressAsync(page + "/place", "up")).Location.ShouldBe(page + "/place?done=true");
        (await editor.PressAsync(page + "/place", "bin")).Location.ShouldBe("/studio/bin");
        (await editor.OpenAsync("/studio/bin")).Body.ShouldContain("Wanderer");
        var bin = $"/studio/bin/{page.Split('/')[^1]}";
        (await editor.FillInAsync("/studio/bin", bin)).Location.ShouldBe(page);
        (await editor.OpenAsync("/studio/bin")).Body.ShouldContain("The bin is empty");
    }

    public void Dispose() => _studio.Dispose();

    private async Task<string> DraftAsync(HttpClient client, string name, string body)
    {
        await _studio.RefreshAsync();
        var start = (await client.OpenAsync($"/studio/pages/new?below={_studio.Live().Find("/campaigns")!.Key}&type=campaign")).Location!;
        var saved = await client.PressAsync(start, "save",
            ("name", name), ("p.summary", "Speak up."), ("p.body", body),
            ("p.callToAction", "0"), ("p.callToAction.0.to", "/help/hate-crime"), ("p.callToAction.0.words", "Get help after hate crime"),
                ("p.reviewDate", "1/5/2030"));
        saved.Location.ShouldEndWith("?saved=true");
        return start.Split('?')[0];
    }
}
