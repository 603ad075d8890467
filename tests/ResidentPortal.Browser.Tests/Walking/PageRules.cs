using Microsoft.Playwright;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>What holds for every page of the site.</summary>
internal static class PageRules
{
    public static async Task LookAsync(IPage page, bool javaScript, AccessibilityCheck accessibility)
    {
        var at = $"at {page.Url}, {page.ViewportSize!.Width} px wide";
        (await page.Locator("h1").CountAsync()).ShouldBe(1, $"one main heading {at}");
        (await page.Locator(".govuk-error-summary").CountAsync() > 0)
            .ShouldBe((await page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal), $"an error is in the title {at}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth"))
            .ShouldBeLessThanOrEqualTo(0, $"no sideways scrolling {at}");
        (await page.EvaluateAsync<bool>("document.body.classList.contains('govuk-frontend-supported')"))
            .ShouldBe(javaScript, $"scripts run {at}");
        (await accessibility.ViolationsAsync(page, javaScript)).ShouldBeEmpty(at);
    }
}
