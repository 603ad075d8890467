using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Beside.Name)]
public sealed class PrintTests(SharedBrowser browser)
{
    [BrowserFact]
    public async Task Print_Page_LeavesOutButtonsAndNavigation()
    {
        await using var resident = await browser.VisitAsync(1280);
        await resident.GoToAsync("/report/asb");
        (await resident.Page.Locator(".govuk-exit-this-page").IsVisibleAsync()).ShouldBeTrue();

        await resident.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var left in new[] { ".govuk-exit-this-page", ".rp-exit__explained", ".govuk-button >> nth=0", ".govuk-back-link" })
            (await resident.Page.Locator(left).IsVisibleAsync()).ShouldBeFalse(left);
        (await resident.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
    }
}
