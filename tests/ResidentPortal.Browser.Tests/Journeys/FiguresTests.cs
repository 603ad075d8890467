using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Staff enter the yearly figures of case reviews, and anybody reads them.</summary>
[Collection(Beside.Name)]
public sealed class FiguresTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Figures_SetByStaff_AreReadOnAPageAndSavedAsAFile(int width)
    {
        var set =
            await browser.Site.RunAsync("case-review", "figures", "set", "2024-25", "--other-applications", "1300", "--threshold-not-met",
                "4");
        set.ExitCode.ShouldBe(0, set.Output);

        await using var reader = await browser.VisitAsync(width);
        await reader.GoToAsync("/asb-case-review/figures");
        var row = await reader.Page.Locator("tbody tr").Filter(new() { HasText = "2024 to 2025" }).Locator("th, td").AllInnerTextsAsync();
        row.ShouldBe(["2024 to 2025", "1,300", "4", "not yet published", "not yet published"]);

        var download = await reader.Page.RunAndWaitForDownloadAsync(
            () => reader.Page.GetByText("Download these figures").ClickAsync());
        download.SuggestedFilename.ShouldBe("asb-case-review-figures.csv");
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain("\r\n2024-25,1300,0,1300,4,,\r\n");
    }
}
