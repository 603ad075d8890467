using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>However often a report is sent, it is one report with one reference.</summary>
[Collection(Together.Name)]
public sealed class SendingTwiceTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320, true)]
    [InlineData(320, false)]
    public async Task Send_DoubleClick_MakesOneReport(int width, bool javaScript)
    {
        await using var resident = await browser.VisitAsync(width, javaScript);
        await resident.ReportStreetAsync($"Sent by a double click. {width} {javaScript}");
        var before = await browser.Site.Reports.ReportsAsync();

        await resident.LookAfterAsync(() => resident.Page.GetByRole(AriaRole.Button, new() { Name = "Send report" }).DblClickAsync());

        await ShouldBeOneReportAsync(before, await resident.ReferenceAsync());
    }

    [BrowserTheory]
    [InlineData(320)]
    public async Task Send_BackAndAgain_ShowsTheSameReference(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.ReportStreetAsync($"Sent, then back. {width}");
        var before = await browser.Site.Reports.ReportsAsync();
        var reference = await resident.SendAsync();

        // The page before was not kept (no-store), so the browser asks again and is shown the receipt.
        await resident.GoBackAsync();
        (await resident.ReferenceAsync()).ShouldBe(reference);
        await resident.ReloadAsync();
        (await resident.ReferenceAsync()).ShouldBe(reference);

        await ShouldBeOneReportAsync(before, reference);
    }

    [BrowserTheory]
    [InlineData(320)]
    public async Task Send_FromTwoTabs_ShowsTheSameReference(int width)
    {
        await using var first = await browser.VisitAsync(width);
        await first.ReportStreetAsync($"Sent from two tabs. {width}");
        var second = await first.OpenTabAsync();
        await second.GoToAsync("/report/asb/check-answers");
        var before = await browser.Site.Reports.ReportsAsync();

        var reference = await first.SendAsync();
        (await second.SendAsync()).ShouldBe(reference);

        await ShouldBeOneReportAsync(before, reference);
    }

    private async Task ShouldBeOneReportAsync(long before, string reference)
    {
        (await browser.Site.Reports.ReportsAsync()).ShouldBe(before + 1);
        (await browser.MailAboutAsync(reference)).ShouldBeFor("noise");
    }
}
