using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>What holds for every page of the site.</summary>
internal static class PageRules
{
    // One call, because there are hundreds of pages to look at.
    private const string Look = """
        () => {
          const root = document.documentElement;
          root.dir = "rtl";
          const overflowRightToLeft = root.scrollWidth - window.innerWidth;
          root.dir = "ltr";
          return {
            headings: document.querySelectorAll("h1").length,
            hasSummary: document.querySelector(".govuk-error-summary") !== null,
            overflow: root.scrollWidth - window.innerWidth,
            scripts: document.body.classList.contains("govuk-frontend-supported"),
            title: document.title,
            forcedColours: matchMedia("(forced-colors: active)").matches,
            html: root.outerHTML,
            overflowRightToLeft,
          };
        }
        """;

    public static async Task LookAsync(IPage page, bool javaScript, AccessibilityCheck accessibility)
    {
        var at = $"at {page.Url}, {page.ViewportSize!.Width} px wide";
        var seen = (await page.EvaluateAsync<JsonElement>(Look)).Deserialize<Seen>(JsonSerializerOptions.Web)!;
        seen.Headings.ShouldBe(1, $"one main heading {at}");
        seen.Title.StartsWith("Error: ", StringComparison.Ordinal).ShouldBe(seen.HasSummary, $"an error is in the title {at}");
        seen.Overflow.ShouldBeLessThanOrEqualTo(0, $"no sideways scrolling {at}");
        seen.OverflowRightToLeft.ShouldBeLessThanOrEqualTo(0, $"no sideways scrolling from right to left {at}");
        seen.Scripts.ShouldBe(javaScript, $"scripts run {at}");
        (await accessibility.ViolationsAsync(page, seen, javaScript)).ShouldBeEmpty(at);
    }

    public sealed record Seen(int Headings, bool HasSummary, int Overflow, int OverflowRightToLeft, bool Scripts, string Title,
        bool ForcedColours, string Html);
}
