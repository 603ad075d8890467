using Microsoft.Playwright;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>One browser, one published site and one mail server for the journeys of a collection.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public SmtpServer Mail { get; private set; } = null!;

    public PublishedSite Site { get; private set; } = null!;

    public AccessibilityCheck Accessibility { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.SkipReason is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        Accessibility = new AccessibilityCheck(_browser);
        Mail = await SmtpServer.StartAsync();
        Site = await PublishedSite.StartAsync(Mail);
    }

    /// <summary>A person with a browser of their own.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="site">Another site than the shared one.</param>
    /// <param name="byKeyboard">Whether the person has no mouse.</param>
    public async Task<Visitor> VisitAsync(
        int width, bool javaScript = true, ForcedColors forcedColours = ForcedColors.None, Uri? site = null, bool byKeyboard = false)
    {
        site ??= Site.BaseUrl;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = javaScript,
            ForcedColors = forcedColours,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ViewportSize = new() { Width = width, Height = width < 600 ? 640 : 900 },
        });
        context.SetDefaultTimeout(20_000);
        return new Visitor(this, context, await context.NewPageAsync(), site, javaScript)
        {
            Hands = byKeyboard ? new Keyboard() : new Mouse(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is null)
            return;
        await Accessibility.DisposeAsync();
        await _browser.DisposeAsync();
        _playwright!.Dispose();
        await Site.DisposeAsync();
        await Mail.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class Together : ICollectionFixture<SharedBrowser>
{
    public const string Name = "One browser and one site";
}

/// <summary>The other half of the journeys, which walk at the same time: a browser alone does not fill two processors.</summary>
[CollectionDefinition(Name)]
public sealed class Beside : ICollectionFixture<SharedBrowser>
{
    public const string Name = "A second browser and a second site";
}
