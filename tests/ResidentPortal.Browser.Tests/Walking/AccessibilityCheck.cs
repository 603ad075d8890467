using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>
/// axe with every rule of WCAG 2.2 AA and its best practices. A page that it has seen at a width, perhaps with other words and
/// answers in it, is not looked at twice: most of what the browser does here is to run axe.
/// </summary>
public sealed partial class AccessibilityCheck(IBrowser browser) : IAsyncDisposable
{
    private const string Run = """
        async () => (await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
            resultTypes: ["violations"],
        })).violations.map(violation => ({ id: violation.id, help: violation.help, nodes: violation.nodes.map(node => node.html) }))
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly ConcurrentDictionary<string, bool> Sound = new(StringComparer.Ordinal);

    private IPage? _reader;

    internal async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, PageRules.Seen seen, bool javaScript)
    {
        var look = $"{page.ViewportSize!.Width} {javaScript} {seen.ForcedColours} {Face(seen.Html)}";
        if (Sound.ContainsKey(look))
            return [];

        var looked = javaScript ? page : await CopyAsync(page, "<!DOCTYPE html>" + seen.Html);
        await looked.EvaluateAsync(Axe);
        var found = await looked.EvaluateAsync<JsonElement>(Run).WaitAsync(Limit);
        var violations = found.Deserialize<Violation[]>(JsonSerializerOptions.Web)!
            .Where(violation => !violation.IsDesignSystemsChoice)
            .Select(violation => violation.ToString())
            .ToList();
        if (violations.Count == 0)
            Sound.TryAdd(look, true);
        return violations;
    }

    /// <summary>Opens a page that is a file of its own and no page of the site.</summary>
    /// <returns>What axe finds in it, whether it is wider than the window, and its text.</returns>
    internal async Task<(IReadOnlyList<string> Violations, bool IsTooWide, string Text)> OfFileAsync(string html, int width)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(Run).WaitAsync(Limit);
        return (
            [.. found.Deserialize<Violation[]>(JsonSerializerOptions.Web)!.Select(violation => violation.ToString())],
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"),
            await page.InnerTextAsync("main"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.Context.DisposeAsync();
    }

    /// <summary>
    /// axe is a script itself: what a browser without scripts shows is laid out again in one that has them, without ours.
    /// </summary>
    private async Task<IPage> CopyAsync(IPage original, string content)
    {
        _reader ??= await (await browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "en-GB" })).NewPageAsync();
        await _reader.SetViewportSizeAsync(original.ViewportSize!.Width, original.ViewportSize.Height);
        await _reader.UnrouteAllAsync();
        await _reader.RouteAsync("**/*", route => route.Request.ResourceType switch
        {
            "document" => route.FulfillAsync(new() { Body = content, ContentType = "text/html; charset=utf-8" }),
            "script" => route.AbortAsync(),
            _ => route.ContinueAsync(),
        });
        await _reader.GotoAsync(original.Url);
        return _reader;
    }

    private sealed record Violation(string Id, string Help, string[] Nodes)
    {
        /// <summary>
        /// The design system sets aria-expanded on a radio that reveals a field, on purpose: screen readers say it, though
        /// ARIA does not list it for radios (govuk-frontend issue 979).
        /// </summary>
        public bool IsDesignSystemsChoice =>
            Id == "aria-allowed-attr"
            && Nodes.All(html => html.Contains("govuk-radios__input", StringComparison.Ordinal)
                && html.Contains("aria-expanded", StringComparison.Ordinal));

        public override string ToString() => $"{Id}: {Help}: {string.Join(" | ", Nodes)}";
    }

    /// <summary>Elements and attributes; of words, values and addresses only whether there are any.</summary>
    private static string Face(string html) => Words().Replace(Value().Replace(HiddenField().Replace(html, ""), "$1=\"x\""), ">x<");

    // The antiforgery token and the draft's tag differ each time and are never seen.
    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*>""")]
    private static partial Regex HiddenField();

    [GeneratedRegex(@"\b(value|href|action|src)=""[^""]+""")]
    private static partial Regex Value();

    [GeneratedRegex(@">[^<]*[^<\s][^<]*<")]
    private static partial Regex Words();
}
