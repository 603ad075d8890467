using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring;
using ResidentPortal.Content;
using ResidentPortal.DesignSystem;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Testing;
using ResidentPortal.Web.CaseReview.Settings;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Site;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Tests.Site;

/// <summary>The content pages on a server of their own, with umbraco-content in a database of its own. It starts when first asked.</summary>
public sealed class ContentSite : IAsyncDisposable
{
    private readonly TemporaryFolder _storage = new();
    private readonly Lazy<WebApplication> _app;

    public ContentSite() => _app = new(Start);

    public IServiceProvider Services => _app.Value.Services;

    private WebApplication Start()
    {
        FilledStorage.CopyTo(_storage.Path);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration["Storage:Folder"] = _storage.Path;
        builder.Configuration["Content:Folder"] = RepositoryRoot.Combine("umbraco-content");
        builder.Services.AddOptions<SiteOptions>();
        builder.Services.AddComponents();
        builder.Services.AddPageCache();
        builder.Services.AddContentPages();
        builder.Services.AddContent(builder.Configuration);
        builder.Services.AddAuthoring(builder.Configuration);
        builder.Services.AddSingleton(new CaseReviewSettings([Presets.Barnet], new ServiceLevels(5, 20, 10), PolicingBodyReview: false));
        builder.Services.AddSingleton(WorkingCalendar.WithoutClosures);
        builder.Services.AddSingleton(ShippedRouting());
        builder.Services.AddSingleton<PromiseWords>();
        var app = builder.Build();
        app.UsePageCache();
        app.UsePageKeeping();
        app.MapGet("/report/asb", () => "the form");
        app.MapPost("/report/asb", () => "sent");
        app.MapContent();
        app.StartAsync().GetAwaiter().GetResult();
        return app;
    }

    public HttpClient Client() => _app.Value.GetTestClient();

    public async Task<IDocument> OpenAsync(string path) => Parse(await Client().GetStringAsync(new Uri(path, UriKind.Relative)));

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The table of the routing.json that the site ships with.</summary>
    public static RoutingTable ShippedRouting()
    {
        var file = new ConfigurationBuilder().AddJsonFile(RepositoryRoot.Combine("src", "ResidentPortal.Web", "routing.json")).Build();
        return RoutingTable.TryCreate(file.GetSection(RoutingOptions.Section).Get<RoutingOptions>()!, out var table, out var mistakes)
            ? table
            : throw new InvalidDataException(string.Join('\n', mistakes));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
            await _app.Value.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _storage.Dispose();
    }
}
