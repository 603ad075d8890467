using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.People.Access;
using ResidentPortal.People.Storage;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>What people of a team do with a report, from new to closed.</summary>
public sealed class CarePageTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Report_FromNewToClosed_HasItsOwnerContactAndHandOver()
    {
        var (path, reference) = await ReportAsync();
        var (member, person) = await MemberAsync();
        var main = await MainAsync(member, path);
        main.TextContent.ShouldContain("Nobody yet");
        (await member.FillInAsync(path, $"{path}/owner")).Location.ShouldBe(path);
        main = await MainAsync(member, path);
        main.TextContent.ShouldContain($"Given to {person.UserName} by {person.UserName}.");
        main.QuerySelectorAll("form[action$='/taken']").ShouldBeEmpty("whoever answers for it has it");
        (await member.OpenAsync("/teams")).Page().QuerySelector("a[href='#mine']")!.TextContent.ShouldStartWith("Mine: ");

        (await member.FillInAsync($"{path}/contacts", null, Called("Rang: they are well."))).Location
            .ShouldBe($"{path}#log");
        (await member.FillInAsync($"{path}/hand-over", null, ("to", TeamsSite.OtherQueue), ("reason", "It is bottles"))).Location
            .ShouldBe(path);
        main = await MainAsync(member, path);
        main.TextContent.ShouldContain("Handed over, not yet taken");
        main.TextContent.ShouldContain("Rang: they are well.");
        main.TextContent.ShouldContain("Contact log: Called the resident by");

        var mail = await site.Staff.Site.MailAsync();
        mail.ShouldContain(one => one.Subject.Contains(reference, StringComparison.Ordinal)
            && one.Text.Contains("It is bottles", StringComparison.Ordinal));
        mail.ShouldContain(one => one.Subject == $"{reference} was handed over");
        var (other, _) = await MemberAsync(TeamsSite.OtherQueue);
        (await other.FillInAsync(path, $"{path}/taken")).Location.ShouldBe(path);
        (await MainAsync(other, path)).TextContent.ShouldContain("It is bottles");

        (await other.FillInAsync($"{path}/close", null)).ShouldShowError("because", "Select why you close this report");
        (await other.FillInAsync($"{path}/close", null, ("because", "resolved"))).Location.ShouldBe(path);
        main = await MainAsync(other, path);
        main.TextContent.ShouldContain("Closed on ");
        main.TextContent.ShouldContain("The problem is resolved");
        (await other.FillInAsync(path, $"{path}/reopen")).Location.ShouldBe(path);
        (await MainAsync(other, path)).TextContent.ShouldContain("Opened again by");
    }

    [Fact]
    public async Task Plan_TwoPeopleAtOnce_TheSecondIsToldAndLosesNothing()
    {
        var (path, _) = await ReportAsync();
        var ((first, _), (second, _)) = (await MemberAsync(), await MemberAsync());
        var day = LondonTime.DateAt(DateTimeOffset.UtcNow).AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var opened = (await second.OpenAsync($"{path}/plan")).Page();
        string Hidden(string name) => opened.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        (string, string)[] typed = [("version", Hidden("version")), ("owner", ""), ("priority", "High"), ("review", day), ("contact", "")];
        (await first.FillInAsync(path, $"{path}/owner")).Location.ShouldBe(path);

        var told = await second.FillInAsync($"{path}/plan", null, typed);

        told.ShouldShowProblem(HttpStatusCode.Conflict, "Somebody else changed this report meanwhile.");
        var page = told.Page();
        Field(page, "review").ShouldBe(day);
        page.QuerySelector("input[name=priority][value=High]")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector("main")!.TextContent.ShouldContain("As it stands now");
        (await second.FillInAsync($"{path}/plan", null, [("version", Field(page, "version")), .. typed[1..]])).Location.ShouldBe(path);
        (await MainAsync(second, path)).TextContent.ShouldContain(
            $"look at it again on {Dates.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))}, "
            + "no day for a contact, priority high.");
    }

    [Fact]
    public async Task Plan_Mistakes_StandAtTheirFieldsWithWhatWasTyped()
    {
        var (path, _) = await ReportAsync();
        var (member, _) = await MemberAsync();
        (string, string)[] typed = [("owner", ""), ("priority", "Huge"), ("review", "32/1/2026"), ("contact", "1/2/2003")];

        var wrong = await member.FillInAsync($"{path}/plan", null, typed);

        wrong.ShouldShowError("priority", "Select a priority");
        wrong.ShouldShowError("review", "Enter the day to look at it again in the correct format, like 27/3/2026");
        wrong.ShouldShowError("contact", "The day to contact the victim by must be today or later");
        Field(wrong.Page(), "review").ShouldBe("32/1/2026");
        var (stranger, person) = await MemberAsync(TeamsSite.OtherQueue);
        (await stranger.OpenAsync($"{path}/plan")).Status.ShouldBe(HttpStatusCode.NotFound);
        wrong = await member.FillInAsync($"{path}/plan", null, ("owner", person.UserName!), ("priority", "High"));
        wrong.Body.ShouldContain("Select somebody who belongs to a team that has this report");
    }

    [Fact]
    public async Task Contact_LaterThanNowOrEmpty_IsAnErrorAndIsChangedByItsAuthorAlone()
    {
        var (path, reference) = await ReportAsync();
        var ((author, _), (colleague, _)) = (await MemberAsync(), await MemberAsync());
        var wrong = await author.FillInAsync($"{path}/contacts", null, ("day", "1/1/2099"), ("time", "25:00"), ("text", ""));
        wrong.ShouldShowError("type", "Select what was done");
        wrong.ShouldShowError("time", "Enter the time in the correct format, like 14:30");
        wrong.ShouldShowError("text", "Enter what was done");
        wrong = await author.FillInAsync(
            $"{path}/contacts", null, ("type", "met"), ("day", "2099-01-01"), ("time", "10:00"), ("text", "Met them."));
        wrong.ShouldShowError("day", "The day and time must not be later than now");
        wrong.Page().QuerySelector("textarea")!.TextContent.ShouldBe("Met them.");
        wrong.Body.ShouldContain($"Thank you for your report {reference}.");

        await author.FillInAsync(
            $"{path}/contacts", null, ("type", "met"), ("day", "2026-01-01"), ("time", "10:00"), ("text", "Met them."));
        var change = (await MainAsync(author, path)).QuerySelector("a[href*='contacts?note=']")!.GetAttribute("href")!;
        (await MainAsync(colleague, path)).QuerySelector("a[href*='contacts?note=']").ShouldBeNull();
        (await colleague.OpenAsync(change)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await author.FillInAsync(change, null, ("type", "met"), ("day", "2026-01-01"), ("time", "10:00"), ("text", "Met both of them."),
            ("for-resident", "yes"))).Location.ShouldBe($"{path}#log");
        var log = (await MainAsync(colleague, path)).TextContent;
        log.ShouldContain("Met both of them.");
        log.ShouldContain("The resident may read this.");
        log.ShouldContain("Changed on ");
        log.ShouldContain("1 January 2026 at 10am");
    }

    [Fact]
    public async Task Warning_OfAManager_StaysInViewUntilEnded()
    {
        var (path, _) = await ReportAsync();
        var (member, _) = await MemberAsync();
        var (manager, _) = await site.Staff.SignedInAsync([Roles.TeamManager], true);
        (await member.OpenAsync($"{path}/visiting")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.FillInAsync($"{path}/visiting", null, ("text", ""))).ShouldShowError("text", "Enter what people need to know");
        (await manager.FillInAsync($"{path}/visiting", null, ("text", "A loose dog."))).Location.ShouldBe(path);
        (await member.FillInAsync($"{path}/risk", null, ("text", "Lives alone, is 90."))).Location.ShouldBe(path);

        var main = await MainAsync(member, path);
        main.QuerySelectorAll(".rp-stays a").Select(mark => mark.GetAttribute("href")).ShouldBe(["#risk", "#visiting"]);
        main.TextContent.ShouldContain("A loose dog.");
        main.QuerySelector("form[action$='/visiting/end']").ShouldBeNull("only a manager ends it");
        (await member.FillInAsync(path, $"{path}/risk/end")).Location.ShouldBe(path);
        main = await MainAsync(member, path);
        main.QuerySelectorAll(".rp-stays a").Count.ShouldBe(1);
        main.TextContent.ShouldContain("Taken out of view on");
        (await manager.FillInAsync(path, $"{path}/visiting/end")).Location.ShouldBe(path);
        (await MainAsync(member, path)).QuerySelector(".rp-stays").ShouldBeNull();
    }

    [Fact]
    public async Task HandOver_OutsideWithoutConsent_WantsAManagersLegalBasis()
    {
        var (path, _) = await ReportAsync();
        var (member, _) = await MemberAsync();
        var (manager, _) = await site.Staff.SignedInAsync([Roles.TeamManager], true);
        (await member.FillInAsync($"{path}/hand-over", null, ("reason", ""))).ShouldShowError("reason", "Enter why you hand it over");
        var refused = await member.FillInAsync($"{path}/hand-over", null, ("to", "police"), ("reason", "A crime"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.ShouldContain("Ask them, or ask a manager to record the legal basis");
        refused.Page().QuerySelector("textarea[name=basis]").ShouldBeNull();
        (await manager.FillInAsync($"{path}/hand-over", null, ("to", "police"), ("reason", "A crime"), ("basis", "")))
            .ShouldShowError("basis", "The resident did not agree to this. Enter the legal basis on which it is shared");
        (await manager.FillInAsync($"{path}/hand-over", null, ("to", "police"), ("reason", "A crime"), ("basis", "CDA 1998 s115")))
            .Location.ShouldBe(path);
        var main = await MainAsync(member, path);
        main.TextContent.ShouldContain("Legal basis: CDA 1998 s115");
        main.TextContent.ShouldContain("A manager recorded the legal basis.");
        (await member.FillInAsync($"{path}/hand-over", null, ("to", TeamsSite.Managers), ("reason", "A colleague"))).Location
            .ShouldBe("/teams", "whoever handed it to the managers sees it no more");
        (await member.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Words_ThatAreMarkup_StayWordsEverywhere()
    {
        var (path, _) = await ReportAsync();
        var (manager, _) = await site.Staff.SignedInAsync([Roles.TeamManager], true);
        await manager.FillInAsync($"{path}/contacts", null, Called($"{Script} contact"));
        await manager.FillInAsync($"{path}/risk", null, ("text", $"{Script} risk"));
        await manager.FillInAsync($"{path}/visiting", null, ("text", $"{Script} visit"));
        await manager.FillInAsync(
            $"{path}/hand-over", null, ("to", "police"), ("reason", $"{Script} reason"), ("basis", $"{Script} basis"));

        foreach (var page in new[] { path, $"{path}/print" })
        {
            var shown = await manager.OpenAsync(page);
            shown.Body.ShouldNotContain("<script>alert");
            foreach (var words in new[] { "contact", "risk", "visit", "reason", "basis" })
                shown.Page().QuerySelector("main")!.TextContent.ShouldContain($"{Script} {words}");
        }

        var wrong = await manager.FillInAsync($"{path}/contacts", null, ("text", Script));
        wrong.Body.ShouldNotContain("<script>alert");
        wrong.Page().QuerySelector("textarea")!.TextContent.ShouldBe(Script);
        wrong.Page().QuerySelector("main")!.TextContent.ShouldContain(TeamsSite.Markup);
        (await site.Staff.Site.MailAsync()).ShouldAllBe(mail => !mail.Html.Contains("<script>alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_SeveralTicked_AreGivenAtOnceAndWhatChangedIsNamed()
    {
        var reports = new[] { await ReportAsync(), await ReportAsync(), await ReportAsync() };
        var ((member, person), (colleague, _)) = (await MemberAsync(), await MemberAsync());
        var today = LondonTime.DateAt(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var report in reports)
            await member.FillInAsync($"{report.Path}/plan", null, ("owner", ""), ("priority", "Normal"), ("contact", today));
        (await member.FillInAsync("/teams", "/teams/give", ("decision", "me"))).ShouldShowError("report", "Select at least one report");
        var wrong = await member.FillInAsync(
            "/teams", "/teams/give", ("decision", "give"), ("owner", ""), ("report", $"{reports[0].Reference}/1"));
        wrong.Body.ShouldContain("Select whom to give the reports to");
        wrong.Page().QuerySelector($"input[value^='{reports[0].Reference}']")!.HasAttribute("checked").ShouldBeTrue();

        (await colleague.FillInAsync(reports[2].Path, $"{reports[2].Path}/owner")).Location.ShouldBe(reports[2].Path);
        var some = await member.FillInAsync("/teams", "/teams/give", ("decision", "give"), ("owner", person.UserName!),
            ("report", $"{reports[0].Reference}/1"), ("report", $"{reports[2].Reference}/1"));
        some.ShouldShowProblem(HttpStatusCode.Conflict, $"so they stay as they are: {reports[2].Reference}");
        (await member.FillInAsync("/teams", "/teams/give", ("decision", "me"), ("report", $"{reports[1].Reference}/1"))).Location
            .ShouldBe("/teams?given=1");

        var home = (await member.OpenAsync("/teams?given=1")).Page();
        home.Body!.TextContent.ShouldContain("One report has its owner.");
        home.QuerySelector("a[href='#mine']")!.TextContent.ShouldBe("Mine: 2");
    }

    private static (string, string)[] Called(string words) =>
        [("type", "called"), ("day", "2026-01-01"), ("time", "10:00"), ("text", words)];

    private async Task<(string Path, string Reference)> ReportAsync()
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        return ($"/teams/reports/{reference}", reference);
    }

    private Task<(HttpClient Client, Person Person)> MemberAsync(string queue = TeamsSite.Queue) =>
        site.Staff.SignedInAsync([Roles.TeamMember], true, queue);

    private static async Task<IElement> MainAsync(HttpClient client, string path) =>
        (await client.OpenAsync(path)).Page().QuerySelector("main").ShouldNotBeNull();

    private static string Field(IHtmlDocument page, string name) =>
        page.QuerySelector($"main input[name={name}]").ShouldNotBeNull().GetAttribute("value")!;
}
