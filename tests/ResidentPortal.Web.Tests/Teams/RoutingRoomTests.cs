using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;
using static ResidentPortal.Web.Tests.Teams.RoomForms;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>Routing that is changed in the room: each test on a site of its own, because routing is the site's.</summary>
public sealed class RoutingRoomTests : IDisposable
{
    private const string Home = "/teams/routing";
    private const string Draft = Home + "/draft";
    private const string Publish = Home + "/publish";
    private const string NoiseQueue = Draft + "/queues/noise";
    private const string Script = "<script>alert(1)</script>";

    private static readonly string NoiseRule = $"{Draft}/rules/{SiteUnderTest.RuleNumber("Noise")}";

    private readonly TeamsSite _site = new();

    [Fact]
    public async Task Rule_PublishedByASecondPerson_IsFollowedByTheNextReport()
    {
        var (writer, second) = await TwoManagersAsync();
        var before = await _site.ReportAsync();
        (await FillAsync(writer, NoiseRule, ("name", $"Noise {Script}"), ("to", "community-safety"))).Location
            .ShouldBe($"{Draft}?saved=rule");
        (await writer.FillInAsync(Draft, $"{Draft}/reason", ("reason", $"They moved {Script}"))).Location.ShouldBe($"{Draft}?saved=reason");

        var compare = (await writer.OpenAsync($"{Home}/compare")).Page();
        compare.QuerySelector("main")!.TextContent.ShouldContain("1 of 1 would go another way.");
        compare.QuerySelector("main")!.TextContent.ShouldContain(before);
        compare.QuerySelector("main")!.TextContent.ShouldContain("Would not go to Noise team any more");
        var mistakes = (await writer.OpenAsync(Publish)).Page();
        mistakes.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe($"{NoiseQueue}#reserved");
        (await FillAsync(writer, NoiseQueue, ("reserved", "yes"))).Location.ShouldBe($"{Draft}?saved=queue");

        var own = (await writer.OpenAsync(Publish)).Page();
        own.QuerySelectorAll($"form[action='{Publish}']").ShouldBeEmpty();
        own.QuerySelector("main")!.TextContent.ShouldContain("Another team manager has to publish it");
        await _site.ReportAsync();
        (await CountAsync("noise")).ShouldBe(2, "a draft decides nothing");
        (await second.FillInAsync(Publish, null)).Location.ShouldBe($"{Home}?published=true");

        await _site.ReportAsync();
        (await CountAsync("noise")).ShouldBe(2);
        (await CountAsync("community-safety")).ShouldBe(1);
        var history = await second.OpenAsync($"{Home}/history");
        history.Body.ShouldNotContain(Script);
        history.Page().QuerySelector("main")!.TextContent.ShouldContain($"They moved {Script}");
        foreach (var page in new[] { Home, Draft, NoiseRule, $"{Home}/try", Publish, $"{Home}/compare" })
            (await second.OpenAsync(page)).Body.ShouldNotContain(Script, Case.Sensitive, page);
        (await _site.Staff.Site.CountAsync("Audit", "Action = 'RoutingPublished' AND Detail = 'version 1'")).ShouldBe(1);
        (await writer.FillInAsync($"{Home}/history", null, ("version", "0"))).Location.ShouldBe($"{Draft}?saved=restored");
        (await writer.OpenAsync(Draft)).Page().QuerySelector("main")!.TextContent.ShouldContain("“Noise” is new");
    }

    [Fact]
    public async Task Publish_SecondPersonWhoHasSeenAnotherDraft_IsTold()
    {
        var (writer, second) = await TwoManagersAsync();
        await FillAsync(writer, NoiseQueue, ("name", "Noise and nuisance"));
        await writer.FillInAsync(Draft, $"{Draft}/reason", ("reason", "Another name"));
        var seen = Fields((await second.OpenAsync(Publish)).Page(), Publish);
        await FillAsync(writer, NoiseQueue, ("name", "Nuisance"));
        var told = await second.SendFormAsync(Publish, seen);
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Page().QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("has changed since you opened this page");
        (await second.FillInAsync(Publish, null)).Location.ShouldBe($"{Home}?published=true");
        (await _site.Staff.Anonymous().OpenAsync("/privacy")).Body.ShouldContain("<li>Nuisance, for some answers</li>");
    }

    [Fact]
    public async Task Save_OfOneQueueByTwo_TellsTheSecondAndKeepsWhatWasTyped()
    {
        var (writer, second) = await TwoManagersAsync();
        var seen = Fields((await second.OpenAsync(NoiseQueue)).Page(), NoiseQueue);
        await FillAsync(writer, NoiseQueue, ("name", "Their name"));
        var told = await second.SendFormAsync(NoiseQueue, With(seen, ("name", "My name")));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        var page = told.Page();
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Somebody else has changed this queue");
        page.QuerySelector(".govuk-inset-text")!.TextContent.ShouldContain("the name was “My name”, and is now “Their name”");
        ((IHtmlInputElement)page.GetElementById("name")!).Value.ShouldBe("My name");
        (await second.SendFormAsync(NoiseQueue, Fields(page, NoiseQueue))).Location.ShouldBe($"{Draft}?saved=queue");
        (await writer.OpenAsync(Draft)).Body.ShouldContain("My name");

        var rule = Fields((await second.OpenAsync(NoiseRule)).Page(), NoiseRule);
        await writer.FillInAsync(Draft, NoiseRule + "/move", ("way", "up"));
        (await second.SendFormAsync(NoiseRule, With(rule, ("name", "Loud noise")))).Location.ShouldBe($"{Draft}?saved=rule",
            "it only moved");
        (await second.SendFormAsync(NoiseRule, With(rule, ("name", "Louder noise")))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await writer.SendFormAsync(NoiseRule + "/remove", rule.Where(field => field.Key is "seen" or "__RequestVerificationToken")))
            .Status.ShouldBe(HttpStatusCode.BadRequest, "the token is another person’s");
    }

    [Fact]
    public async Task Mailbox_ThatIsNew_IsPublishedOnceSomebodyHasTheTest()
    {
        var (writer, second) = await TwoManagersAsync();
        await FillAsync(writer, NoiseQueue, ("mailbox", "nuisance@example.org"));
        await writer.FillInAsync(Draft, $"{Draft}/reason", ("reason", "It moved"));
        (await second.OpenAsync(Publish)).Page().QuerySelectorAll($"form[action='{Publish}']").ShouldBeEmpty();
        (await writer.FillInAsync(Publish, $"{Publish}/test")).Location.ShouldBe($"{Publish}?mail=sent");
        var test = (await _site.Staff.Site.MailAsync()).Single(mail => mail.To.Contains("nuisance@example.org", StringComparison.Ordinal));
        var link = test.Text.Split('\n').Single(line => line.Contains("/taken/", StringComparison.Ordinal)).Trim();
        var anonymous = _site.Staff.Anonymous();
        await anonymous.FillInAsync(new Uri(link).AbsolutePath, null);
        (await second.OpenAsync(Publish)).Body.ShouldContain("Proved on");
        (await second.FillInAsync(Publish, null)).Location.ShouldBe($"{Home}?published=true");
        _site.Staff.Services.GetRequiredService<CurrentRouting>().Table.Find("noise")!.Mailbox.ShouldBe("nuisance@example.org");
    }

    [Fact]
    public async Task Queue_AddedAndRemoved_NamesWhoBelongsToIt()
    {
        var (writer, second) = await TwoManagersAsync();
        await _site.Staff.SignedInAsync([Roles.TeamMember], true, "mencap");
        var added = await FillAsync(writer, Draft + "/queues", ("name", "Parks & gardens"), ("mailbox", "parks@example.org"),
            ("fallback", "parks-manager@example.org"), ("promise-within", "5"), ("promise-wording", "The parks team will look {by}."));
        added.Location.ShouldBe($"{Draft}?saved=queue");
        (await writer.OpenAsync(Draft + "/queues/parks-gardens")).Page().QuerySelector("h1")!.TextContent.ShouldBe("Parks & gardens");
        (await writer.FillInAsync(Draft + "/queues/mencap", Draft + "/queues/mencap/remove")).Location.ShouldBe($"{Draft}?saved=removed");
        var draft = (await writer.OpenAsync(Draft)).Page();
        draft.QuerySelector("main")!.TextContent.ShouldContain("There is no queue “mencap”.");
        draft.QuerySelector($"a[href='{Draft}/rules/2#to']").ShouldNotBeNull("the mistake leads to its rule");
        var publish = (await second.OpenAsync(Publish)).Page().QuerySelector("main")!.TextContent;
        publish.ShouldContain("People of queues that would be gone");
        publish.ShouldContain("Barnet Mencap, Zero Tolerance project, and no other queue");
    }

    [Fact]
    public async Task Publish_AFormWithoutADestination_IsRefused()
    {
        var (writer, second) = await TwoManagersAsync();
        var rule = $"{Draft}/rules/{SiteUnderTest.RuleNumber("ASB case review application")}";
        await writer.FillInAsync(Draft, rule + "/remove");
        await writer.FillInAsync(Draft, $"{Draft}/reason", ("reason", "A slip"));
        (await second.OpenAsync(Publish)).Page().QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("reach no queue");
        var seen = Fields((await second.OpenAsync(Draft)).Page(), $"{Draft}/discard");
        (await second.SendFormAsync(Publish, [.. seen, new("in-force", "0")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await second.SendFormAsync($"{Draft}/discard", seen)).Location.ShouldBe($"{Home}?discarded=true");
    }

    [Fact]
    public async Task Publish_ByTheOnlyManager_IsAllowedByASettingAlone()
    {
        using var site = new StudioUnderTest { Site = SiteUnderTest.InDevelopment(("RoutingChanges:OnePersonMayPublish", "true")) };
        var only = await site.SignedInAsync(Roles.TeamManager);
        await FillAsync(only, NoiseQueue, ("name", "Nuisance"));
        await only.FillInAsync(Draft, $"{Draft}/reason", ("reason", "Another name"));
        (await only.FillInAsync(Publish, null)).Location.ShouldBe($"{Home}?published=true");
        (await only.OpenAsync($"{Home}/history")).Body.ShouldContain("alone: the settings allow it");
        await site.SignedInAsync(Roles.TeamManager);
        await FillAsync(only, NoiseQueue, ("name", "Noise"));
        (await only.OpenAsync(Publish)).Body.ShouldContain("Another team manager has to publish it", Case.Sensitive, "there are two now");
    }

    [Fact]
    public async Task File_IsWhatTheFolderWouldHave()
    {
        var (writer, _) = await TwoManagersAsync();
        await FillAsync(writer, NoiseQueue, ("name", "Nuisance"));
        var proof = _site.Staff.Services.GetRequiredService<IRoutingProof>();
        RoutingChanges.Between(proof.Folder, RoutingJson.Read((await writer.OpenAsync($"{Home}/file")).Body)).ShouldBeEmpty();
        RoutingChanges.Between(proof.Folder, RoutingJson.Read((await writer.OpenAsync($"{Home}/file?of=draft")).Body))
            .ShouldHaveSingleItem().Key.ShouldBe("Routing:Queues:noise:Name");
    }

    public void Dispose() => _site.Dispose();

    private Task<long> CountAsync(string queue) =>
        _site.Staff.Site.CountAsync("Reports", $"json_extract(Routing, '$.Queues') LIKE '%\"{queue}\"%'");

    private async Task<(HttpClient Writer, HttpClient Second)> TwoManagersAsync() =>
        (await _site.Staff.SignedInAsync(Roles.TeamManager), await _site.Staff.SignedInAsync(Roles.TeamManager));
}
