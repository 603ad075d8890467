using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResidentPortal.Authoring;
using ResidentPortal.Content;
using ResidentPortal.Content.Published;
using ResidentPortal.DesignSystem;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Testing;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Site;
using ResidentPortal.Web.Site.Cache;
using ResidentPortal.Web.Site.Help;
using ResidentPortal.Web.Site.Notices;

namespace ResidentPortal.Web.Tests.Site;

/// <summary>
/// The content pages on a server of their own, with umbraco-content in a database of its own. It starts when first asked.
/// </summary>
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
        builder.Services.AddSingleton(Options.Create(ShippedCouncil.Site));
        builder.Services.AddComponents();
        builder.Services.AddPageCache();
        builder.Services.AddContentPages();
        builder.Services.AddContent(builder.Configuration);
        builder.Services.AddAuthoring(builder.Configuration);
        builder.Services.AddSingleton(ShippedCouncil.CaseReview);
        builder.Services.AddSingleton(new Thresholds(ShippedCouncil.Description.Thresholds));
        builder.Services.AddSingleton(ShippedCouncil.Description);
        builder.Services.AddSingleton(ShippedCouncil.Forms);
        builder.Services.AddSingleton(ShippedCouncil.Routes);
        builder.Services.AddSingleton<FinderQuestions>();
        builder.Services.AddSingleton<WhoGetsEach>();
        builder.Services.AddSingleton(WorkingCalendar.WithoutClosures);
        builder.Services.AddSingleton(new CurrentRouting(ShippedCouncil.Routing));
        builder.Services.AddSingleton(ShippedCouncil.Periods);
        builder.Services.AddSingleton<PromiseTextOverrides>();
        var app = builder.Build();
        app.UsePageCache();
        app.UsePageKeeping();
        app.MapGet("/report/asb", () => "the form");
        app.MapPost("/report/asb", () => "sent");
        app.MapContent();
        app.Services.GetRequiredService<LiveSiteRefresh>().PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
        app.StartAsync().GetAwaiter().GetResult();
        return app;
    }

    public HttpClient Client() => _app.Value.GetTestClient();

    public async Task<IDocument> OpenAsync(string path) => Parse(await Client().GetStringAsync(new Uri(path, UriKind.Relative)));

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
            await _app.Value.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _storage.Dispose();
    }
}
