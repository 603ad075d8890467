using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.Reports.Exporting;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>How somebody of a team gets a file of reports.</summary>
public sealed class ExportsTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public async Task Export_OfAFilter_IsAskedForWithAReasonAndFetchedByWhoeverAsked()
    {
        var reference = await site.ReportAsync();
        var (member, person) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var colleague = (await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue)).Client;
        const string New = "/teams/exports/new?kind=noise&state=New";
        (await member.OpenAsync("/teams/reports?kind=noise&state=New")).Page().QuerySelector($"a[href='{New}']").ShouldNotBeNull();

        var wrong = await member.FillInAsync(New, "/teams/exports", ("format", "Csv"));
        wrong.ShouldShowError("reason", "Enter why you need this file");
        wrong.ShouldShowError("column", "Select what the file should have");
        wrong = await member.FillInAsync(
            New, "/teams/exports", ("format", "Xml"), ("column", "Answers"), ("reason", new string('x', 501)));
        wrong.ShouldShowError("reason", "The reason must be 500 characters or less");
        wrong.ShouldShowError("format", "Select the kind of file");
        wrong.Page().QuerySelector("input[name=column][value=Answers]")!.HasAttribute("checked")
            .ShouldBeTrue("what was ticked stays ticked");

        var asked = await member.FillInAsync(New, "/teams/exports",
            ("format", "Csv"), ("column", "Reference"), ("column", "Answers"), ("reason", "<script>alert(1)</script>"));
        var file = asked.Location.ShouldNotBeNull();
        await MadeAsync(member, file);
        var page = await member.OpenAsync(file);
        page.Body.ShouldNotContain("<script>alert");
        page.Body.ShouldContain("The file is ready");
        (await member.OpenAsync("/teams/exports")).Page().QuerySelector($"a[href='{file}']").ShouldNotBeNull();

        var csv = await member.OpenAsync(file + "/file");
        csv.Headers["Content-Type"].ShouldStartWith("text/csv");
        csv.Headers["Content-Disposition"].ShouldContain("attachment");
        csv.Headers["Cache-Control"].ShouldBe("no-store");
        csv.Body.ShouldContain(reference);
        csv.Body.ShouldContain(TeamsSite.Story);
        csv.Body.ShouldNotContain("Ada");
        foreach (var address in new[] { file, file + "/file" })
            (await colleague.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.Staff.Site.CountAsync("Audit",
            $"Action = 'Exported' AND Reference = '{reference}' AND Who = '{person.UserName}' AND Detail = 'noise'")).ShouldBe(1);
        (await site.Staff.Site.CountAsync("Audit", $"Action = 'ExportAsked' AND Who = '{person.UserName}'")).ShouldBe(1);
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        (await officer.OpenAsync($"/teams/openings?reference={reference}")).Body.ShouldContain("Exported as");

        (await member.FillInAsync(file, file + "/delete")).Location.ShouldBe("/teams/exports");
        (await member.OpenAsync(file + "/file")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await member.OpenAsync(file)).Body.ShouldContain("The file is deleted");
    }

    [Fact]
    public async Task Export_OfOneReport_IsAPageToPrint()
    {
        var (reference, other) = (await site.ReportAsync(), await site.ReportAsync());
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        (await member.FillInAsync("/teams/exports/new?reference=A-1", "/teams/exports",
            ("format", "Page"), ("column", "Answers"), ("reason", "Court"), ("reference", "A-1")))
            .ShouldShowError("reference", "Enter a reference in the correct format, like A-7K3M-92QF");
        var file = (await member.FillInAsync($"/teams/exports/new?reference={reference}", "/teams/exports",
            ("format", "Page"), ("column", "Reference"), ("column", "Answers"), ("reason", "Court"), ("reference", reference))).Location!;
        await MadeAsync(member, file);
        var page = await member.OpenAsync(file + "/file");
        page.Page().QuerySelector("main h2")!.TextContent.ShouldBe(reference);
        page.Body.ShouldContain(TeamsSite.Story);
        page.Body.ShouldNotContain(other);
    }

    private async Task MadeAsync(HttpClient client, string file)
    {
        for (var round = 0; !(await client.OpenAsync(file)).Body.Contains("The file is ready", StringComparison.Ordinal); round++)
        {
            round.ShouldBeLessThan(100, "The file is not made.");
            await site.Staff.Services.GetRequiredService<ExportMaker>().MakeNextAsync();
            await Task.Delay(50);
        }
    }
}
