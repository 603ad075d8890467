using System.Net;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>What somebody of a team sees of a report, and what they do with it.</summary>
public sealed class ReportPageTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public async Task Report_OfOnesQueue_IsShownTakenAndItsOpeningRecorded()
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        var (member, person) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);

        var page = await member.OpenAsync($"/teams/reports/{reference}");
        page.Body.ShouldContain(TeamsSite.Story);
        page.Headers["Cache-Control"].ShouldBe("no-store");
        page.Page().Title!.ShouldNotContain(reference);
        var main = page.Page().QuerySelector("main")!;
        main.QuerySelector("h2")!.TextContent.ShouldBe("Before you get in touch");
        main.TextContent.ShouldContain("Received and accepted.");
        main.TextContent.ShouldContain("Email to");
        (await site.Staff.Site.CountAsync("Audit",
            $"Action = 'Opened' AND Reference = '{reference}' AND Who = '{person.UserName}' AND Detail = 'noise'")).ShouldBe(1);

        var taken = await member.FillInAsync($"/teams/reports/{reference}", $"/teams/reports/{reference}/taken");
        taken.Location.ShouldBe($"/teams/reports/{reference}");
        page = await member.OpenAsync($"/teams/reports/{reference}");
        page.Page().QuerySelectorAll("main form[action$='/taken']").ShouldBeEmpty("it is taken");
        page.Body.ShouldContain("recorded by");
        (await site.Staff.Site.CountAsync("Audit", $"Action = 'Taken' AND Reference = '{reference}'")).ShouldBe(1);

        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        (await officer.OpenAsync($"/teams/openings?reference={reference}")).Body.ShouldContain(person.UserName!);
    }

    [Fact]
    public async Task Report_TakenBySomebodyOfAnotherQueue_IsNotFound()
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        var own = await site.ReportAsync();
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var (other, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.OtherQueue);
        var page = (await other.OpenAsync("/teams")).Page();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.SendFormAsync($"/teams/reports/{reference}/taken", [new("__RequestVerificationToken", token)])).Status
            .ShouldBe(HttpStatusCode.NotFound);
        (await site.Staff.Site.CountAsync("Audit", $"Action = 'Taken' AND Reference = '{reference}'")).ShouldBe(0);
        (await member.OpenAsync($"/teams/reports/{own.ToLowerInvariant()}")).Location.ShouldBe($"/teams/reports/{own}");
        (await other.OpenAsync("/teams")).Body.ShouldNotContain(reference);
    }

    [Fact]
    public async Task Held_ReleasedOrMarkedAsSpam_SeveralAtOnce()
    {
        var held = new[] { await site.HeldAsync(), await site.HeldAsync(), await site.HeldAsync() };
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var (other, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.OtherQueue);
        (await other.OpenAsync("/teams/held")).Body.ShouldContain("No report is held.");
        (await member.OpenAsync("/teams")).Body.ShouldContain("A field that people do not see was filled in");
        (await member.OpenAsync($"/teams/reports/{held[0]}")).Body.ShouldContain("This report is held");

        (await member.FillInAsync("/teams/held", null, ("decision", "release"))).ShouldShowError("report", "Select at least one report");
        var wrong = await member.FillInAsync("/teams/held", null, ("decision", "spam"), ("report", held[2]));
        wrong.ShouldShowError("why", "Select why this is no report");
        wrong.Page().QuerySelector($"input[value={held[2]}]")!.HasAttribute("checked").ShouldBeTrue("what was ticked stays ticked");
        (await member.FillInAsync("/teams/held", null, ("decision", "release"), ("report", held[0]), ("report", held[1]))).Location
            .ShouldBe("/teams/held?released=2");
        (await member.FillInAsync("/teams/held", null, ("decision", "spam"), ("report", held[2]), ("why", "test"))).Location
            .ShouldBe("/teams/held?spam=1");

        (await member.OpenAsync("/teams/held")).Body.ShouldContain("No report is held.");
        var mail = await site.Staff.Site.MailAsync();
        foreach (var released in held[..2])
            mail.ShouldContain(one => one.Subject.Contains(released, StringComparison.Ordinal));
        mail.ShouldNotContain(one => one.Subject.Contains(held[2], StringComparison.Ordinal));
        (await member.OpenAsync($"/teams/reports/{held[2]}")).Body.ShouldContain("It was a test");
    }
}
