using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>
/// Debian's browser, which everything here is tried in: without its windows where that is installed, which halves its work.
/// </summary>
public static class Chromium
{
    private const string Missing = "There is no browser: install Debian's package chromium-headless-shell or chromium.";

    private static readonly string? Program = Array.Find(["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"], File.Exists);

    /// <summary>Why browser tests are skipped; null where they run. In CI they always run, and fail without a browser.</summary>
    public static string? SkipReason { get; } =
        Program is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    /// <param name="compiles">
    /// Whether scripts are compiled for speed, as in every browser. A page of a journey is left before that would pay: without it
    /// the pages need a third less of the processor.
    /// </param>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, bool compiles = false) => Program is not null
        ? playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update",
                "--disable-sync", "--disable-quic",
                .. compiles ? Array.Empty<string>() : ["--js-flags=--no-opt --no-maglev"],
            ],
        })
        : throw new InvalidOperationException(Missing);
}

public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Chromium.SkipReason;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Chromium.SkipReason;
}
