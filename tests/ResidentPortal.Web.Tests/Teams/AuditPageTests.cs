using System.Net;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>The record of the whole site, as the privacy officer sees it.</summary>
public sealed class AuditPageTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public async Task Audit_OfTheWholeSite_ShowsReportsAndAccountsTogetherAndNothingThatWasTyped()
    {
        var reference = await site.ReportAsync();
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);

        var page = await officer.OpenAsync("/teams/audit");
        page.Body.ShouldContain("Report accepted");
        page.Body.ShouldContain(reference);
        page.Body.ShouldNotContain("drum kit", Case.Insensitive);
        page.Headers["Cache-Control"].ShouldContain("no-store");

        var one = await officer.OpenAsync($"/teams/audit?reference={reference.ToLowerInvariant()}");
        one.Body.ShouldContain("Report accepted");
        one.Page().QuerySelectorAll("tbody tr").Select(row => row.Children[3].TextContent.Trim()).Distinct().ShouldBe([reference]);
        var accounts = await officer.OpenAsync("/teams/audit?action=people-Added");
        accounts.Page().QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent.Trim()).Distinct()
            .ShouldBe(["Account added"]);
        (await officer.OpenAsync("/teams/audit?from=1%2F1%2F2020&to=2%2F1%2F2020")).Body.ShouldContain("No entry matches.");
    }

    [Fact]
    public async Task Audit_InParts_ShowsEachEntryOnce()
    {
        for (var i = 0; i < 30; i++)
            await site.ReportAsync();
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);

        List<string> seen = [];
        var address = "/teams/audit?action=reports-Accepted";
        while (address is not null)
        {
            var page = (await officer.OpenAsync(address)).Page();
            seen.AddRange(page.QuerySelectorAll("tbody tr").Select(row => row.Children[3].TextContent.Trim()));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        seen.Count.ShouldBeGreaterThanOrEqualTo(30);
        seen.ShouldBeUnique();
        ((long)seen.Count).ShouldBe(await site.Staff.Site.CountAsync("Audit", "Action = 'Accepted'"));
        var csv = await officer.OpenAsync("/teams/audit/csv?action=reports-Accepted");
        csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(seen.Count + 1);
        csv.Body.ShouldStartWith("Time (London),Record of,Who,What,Of what,Detail");
    }

    [Theory]
    [InlineData("person=somebody", "person", "Select a person from the list")]
    [InlineData("action=reports-Nothing", "action", "Select what was done from the list")]
    [InlineData("reference=drum", "reference", "Enter a reference in the correct format, like A-7K3M-92QF")]
    [InlineData("from=yesterday", "from", "Enter the first day, like 17/5/2026")]
    [InlineData("from=2%2F5%2F2026&to=1%2F5%2F2026", "to", "The last day must not be before the first")]
    public async Task Audit_AskedWrongly_SaysWhatToDoAndKeepsIt(string query, string field, string message)
    {
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        var answer = await officer.OpenAsync($"/teams/audit?{query}");
        answer.ShouldShowError(field, message);
        (await officer.OpenAsync($"/teams/audit/csv?{query}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("after=1-reports")]
    [InlineData("after=999999999999999999-reports-1")]
    [InlineData("after=1-elsewhere-1")]
    [InlineData("after=%3Cscript%3E")]
    public async Task Audit_AfterAPlaceThatIsNone_BeginsWithTheNewest(string query)
    {
        await site.ReportAsync();
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        var answer = await officer.OpenAsync($"/teams/audit?{query}");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldNotContain("<script>alert", Case.Insensitive);
        answer.Page().QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
    }
}
