using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Testing;
using Xunit;

namespace ResidentPortal.Browser.Tests.Studio;

/// <summary>
/// A page with a rich text and nothing else of the studio: the built scripts, the site's own policy, a search that finds two pages, two
/// files and a figure.
/// </summary>
public sealed class EditorPage : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private WebApplication? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.SkipReason is not null)
            return;
        _server = await ServeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>Opens the page and waits for the editor, or for the text box that stays.</summary>
    public async Task<IPage> OpenAsync(string text = "", int width = 1280)
    {
        var address = new Uri(_server!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var context = await _browser!.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = width, Height = 800 } });
        context.SetDefaultTimeout(20_000);
        _contexts.Add(context);
        Troubles = new Troubles(context, address);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{address}?text={Uri.EscapeDataString(text)}");
        await page.WaitForSelectorAsync(".rp-rich-text--started, .rp-rich-text--html");
        return page;
    }

    internal Troubles Troubles { get; private set; } = null!;

    /// <summary>axe, the width of the page, and what the browser complained about.</summary>
    public async Task LookAsync(IPage page)
    {
        await using var accessibility = new AccessibilityCheck(_browser!);
        await PageRules.LookAsync(page, javaScript: true, accessibility);
        Troubles.ShouldBeNone(page);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        foreach (var context in _contexts)
            await context.DisposeAsync();
        await _browser!.DisposeAsync();
        _playwright!.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseSecurityHeaders(app);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(RepositoryRoot.Combine("wwwroot")) });
        // Nothing lies at /media, as on a site where no published page has the pictures yet.
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/studio/media/files",
            FileProvider = new PhysicalFileProvider(RepositoryRoot.Combine("umbraco-content", "media")),
        });
        app.MapGet("/", (string? text) => Results.Content(Html(text ?? ""), "text/html; charset=utf-8"));
        app.MapGet("/studio/search/pages", (string q) => Results.Json(new object[]
        {
            new { Name = "Noise at night", Path = "/help/noise", Type = "Help page" },
            new { Name = "Noise by day (draft)", Path = "page:37531493-aee4-5ed6-bc74-11a0a55a51d5", Type = "Help page" },
        }));
        app.MapGet("/studio/search/media", (string q) => Results.Json(new object[]
        {
            new
            {
                Key = Guid.Empty,
                Name = "Lamp",
                Address = "/media/campaigns/lamp.svg?v=01234567",
                Picture = "/studio/media/files/campaigns/lamp.svg?v=01234567",
                IsPicture = true,
                Alt = "A lamp in the dark",
                Width = 600,
                Height = 400,
            },
            new { Key = Guid.Empty, Name = "Noise plan", Address = "/media/plan.pdf?v=01234567", IsPicture = false },
        }));
        app.MapGet("/studio/search/figures", (string q) => Results.Json(new object[]
        {
            new
            {
                Name = "Robbery",
                Address = "/statistics/crime#figure-robbery",
                Page = "Crime figures",
                Latest = "From 513 to 604: up 17.7% (12 months to May 2022).",
            },
        }));
        await app.StartAsync();
        return app;
    }

    // As RichTextField.razor and LinkField.razor write them.
    private static string Html(string text) => $"""
        <!DOCTYPE html>
        <html lang="en" class="govuk-template">
        <head><meta charset="utf-8"><title>Edit a page</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/assets/studio.css"></head>
        <body class="govuk-template__body">
        <main class="govuk-width-container govuk-main-wrapper">
        <h1 class="govuk-heading-l">Edit a page</h1>
        <form method="post">
        <div class="rp-rich-text" data-module="rich-text">
        <div class="govuk-form-group"><label class="govuk-label" for="body">Body</label>
        <div id="body-hint" class="govuk-hint">What the page says.</div>
        <textarea class="govuk-textarea rp-rich-text__source" id="body" name="body" rows="8" aria-describedby="body-hint">
        {WebUtility.HtmlEncode(text)}</textarea></div>
        <p class="govuk-hint rp-rich-text__plain">Written in HTML.</p>
        </div>
        <div class="govuk-form-group"><label class="govuk-label" for="to">Leads to</label>
        <input class="govuk-input" id="to" name="to" type="text" data-module="page-search"></div>
        <button type="submit" class="govuk-button">Save</button>
        </form>
        </main>
        <script type="module" src="/assets/studio.js"></script>
        </body>
        </html>
        """;
}
