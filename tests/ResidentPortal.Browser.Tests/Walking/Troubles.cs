using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>What a browser complains about on its console, and what it fetches that is not ours.</summary>
internal sealed class Troubles
{
    private readonly ConcurrentQueue<string> _seen = new();

    public Troubles(IBrowserContext context, Uri site)
    {
        var own = site.GetLeftPart(UriPartial.Authority) + "/";
        context.Console += (_, message) =>
        {
            // A page that answers 422 for a wrong answer is no trouble; a script or a style that is refused is.
            if (message.Type is "error" or "warning" && !IsOwnPage(message))
                _seen.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => _seen.Enqueue($"script: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _seen.Enqueue($"request to {request.Url}");
        };
    }

    public void ShouldBeNone(IPage page) => _seen.ShouldBeEmpty($"at {page.Url}");

    private static bool IsOwnPage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal)
        && message.Page is { } page && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
}
