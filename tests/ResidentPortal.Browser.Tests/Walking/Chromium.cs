using Microsoft.Playwright;
using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>Debian's browser, which everything here is tried in.</summary>
public static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>Why browser tests are skipped; null where they run. In CI they always run, and fail without a browser.</summary>
    public static string? SkipReason { get; } =
        File.Exists(Program) || Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    private const string Missing = $"{Program} is not there: install Debian's package chromium.";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => File.Exists(Program)
        ? playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update",
                "--disable-sync", "--disable-quic",
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
