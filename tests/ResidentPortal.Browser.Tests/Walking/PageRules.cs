using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>What holds for every page of the site.</summary>
internal static class PageRules
{
    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    public static async Task LookAsync(IPage page, bool javaScript)
    {
        var at = $"at {page.Url}, {page.ViewportSize!.Width} px wide";
        (await page.Locator("h1").CountAsync()).ShouldBe(1, $"one main heading {at}");
        (await page.Locator(".govuk-error-summary").CountAsync() > 0)
            .ShouldBe((await page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal), $"an error is in the title {at}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0, $"no sideways scrolling {at}");
        if (javaScript)
            (await page.EvaluateAsync<bool>("document.body.classList.contains('govuk-frontend-supported')")).ShouldBeTrue($"scripts run {at}");

        var result = await page.RunAxe(Everything);
        result.Violations.Select(Describe).ShouldBeEmpty(at);
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";
}
