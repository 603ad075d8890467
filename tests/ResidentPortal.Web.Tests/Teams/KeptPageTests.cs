using System.Net;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>Until when reports are kept, as a manager and the privacy officer see it.</summary>
public sealed class KeptPageTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    private const string Script = "<script>alert(1)</script> An inquest";

    [Fact]
    public async Task Hold_SetAndLifted_IsShownBesideTheReportAndRecorded()
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        var page = $"/teams/kept/report?reference={reference}";
        (await manager.OpenAsync($"/teams/reports/{reference}")).Body.ShouldContain("and is kept for 12 months after that.");
        (await manager.FillInAsync(page, null, ("decision", "set"))).ShouldShowError("reason", "Enter why the report has to stay");
        (await manager.FillInAsync(page, null, ("decision", "set"), ("reason", new string('x', 501))))
            .ShouldShowError("reason", "Why the report has to stay must be 500 characters or fewer");
        (await manager.FillInAsync(page, null, ("decision", "set"), ("reason", Script))).Location.ShouldBe(page);

        var opened = await manager.OpenAsync(page);
        opened.Body.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; An inquest");
        opened.Body.ShouldNotContain("<script>alert(1)");
        opened.Page().Title!.ShouldNotContain(reference);
        opened.Headers["Cache-Control"].ShouldBe("no-store");
        (await manager.OpenAsync($"/teams/reports/{reference}")).Body.ShouldContain("there is a legal hold on it");
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        (await officer.FillInAsync(page, null, ("decision", "lift"))).Location.ShouldBe(page);
        (await site.Staff.Site.CountAsync("Audit", $"Action IN ('HoldSet', 'HoldLifted') AND Reference = '{reference}'")).ShouldBe(2);
        (await site.Staff.Site.CountAsync("Audit", "Detail LIKE '%inquest%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Hold_ByTwoAtOnce_TellsTheSecond()
    {
        var reference = await site.ReportAsync();
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        var page = $"/teams/kept/report?reference={reference}";
        var form = (await manager.OpenAsync(page)).Page().QuerySelectorAll("form[action='/teams/kept/report'] input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        KeyValuePair<string, string>[] post = [.. form, new("decision", "set"), new("reason", "A claim")];
        (await manager.SendFormAsync("/teams/kept/report", post)).Location.ShouldBe(page);
        var second = await manager.SendFormAsync("/teams/kept/report", post);
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Body.ShouldContain("Somebody else has changed this meanwhile");
    }

    [Theory]
    [InlineData("A-7K3M-92QX", "Enter a reference in the correct format")]
    [InlineData("nonsense", "Enter a reference in the correct format")]
    public async Task Lookup_OfNoReference_SaysHowToWriteOne(string typed, string message)
    {
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        var page = await officer.OpenAsync($"/teams/kept/report?reference={typed}");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Body.ShouldContain(message);
    }

    [Fact]
    public async Task Page_OfWhatIsKept_IsADryRunAndNamesThePeriods()
    {
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        var page = await officer.OpenAsync("/teams/kept");
        page.Body.ShouldContain("Nothing is erased in the next night.");
        page.Body.ShouldContain("12 months after it came, or 6 months after it was closed, whichever is later");
    }
}
