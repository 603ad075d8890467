using Microsoft.Playwright;
using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>Debian's browser, which everything here is tried in: without its windows where that is installed, which halves its work.</summary>
public static class Chromium
{
    private const string Missing = "There is no browser: install Debian's package chromium-headless-shell or chromium.";

    private static readonly string? Program = Array.Find(["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"], File.Exists);

    /// <summary>Why browser tests are skipped; null where they run. In CI they always run, and fail without a browser.</summary>
    public static string? SkipReason { get; } =
        Program is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => Program is not null
        ? playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update",
                "--disable-sync", "--disable-quic",
                // A page is left before code compiled for speed would pay: without it the pages need a third less of the processor.
                "--js-flags=--no-opt --no-maglev",
            ],
        })
        : throw new InvalidOperationException(Missing);
}

public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.SkipReason;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.SkipReason;
}
