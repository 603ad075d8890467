using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing.Places;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>What the council's list says of the place reaches its teams, and no resident.</summary>
public class PlaceOfReportTests(AddressStepTests.SiteWithAddresses sites) : IClassFixture<AddressStepTests.SiteWithAddresses>
{
    // The sample says of the second street that the homes there are those of the council's landlord.
    private static readonly string Postcode = SampleAddresses.Postcode(1);

    [Fact]
    public async Task Report_OfAnAddressOfTheList_ReachesTheLandlordsTeamWithWardAndUprn()
    {
        var before = (await sites.Site.MailAsync()).Select(message => message.Id).ToHashSet();
        var resident = sites.Site.Resident();
        var script = AnswerScript.Least.With("home", ("home", "owner"))
            .With("where", ("where-postcode", Postcode), ("where-picked", "999000012"))
            .With("what-happened", ("what-happened", $"Drums, {Guid.NewGuid()}."));
        var checking = (await resident.GoToAsync("check-answers", script)).Page().QuerySelector("main")!.TextContent;
        var reply = await resident.SubmitAsync();
        var received = reply.Page().QuerySelector("main")!.TextContent;
        foreach (var page in (string[])[checking, received])
        {
            page.ShouldContain("It may also go to these teams.");
            page.ShouldContain("Barnet Homes anti-social behaviour team");
            page.ShouldNotContain("999000012");
            page.ShouldNotContain("Brunswick Park");
        }
        received.ShouldNotContain("Barnet Homes will");

        var mail = (await sites.Site.MailAsync()).Where(message => !before.Contains(message.Id)).ToList();
        mail.Select(message => message.To.Trim('<', '>')).ShouldBe(["noise@example.org", "housing-asb@example.org"], ignoreOrder: true);
        foreach (var message in mail)
        {
            message.Text.ShouldContain("999000012");
            message.Text.ShouldContain("Brunswick Park");
            message.Text.ShouldContain("Barnet Homes (do not tell the resident)");
            message.Text.ShouldContain("Flat 1, 3 Birch Road");
        }

        ReportReference.TryParse(reply.Reference!, out var reference).ShouldBeTrue();
        var export = sites.Site.Services.GetRequiredService<ReportExport>();
        var exported = System.Text.Encoding.UTF8.GetString(
            (await export.ReadAsync(reference, "a test", TestContext.Current.CancellationToken)).ShouldNotBeNull());
        exported.ShouldContain("UPRN");
        exported.ShouldContain("Brunswick Park");
    }
}
