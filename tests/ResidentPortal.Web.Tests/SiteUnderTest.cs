using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Web.Tests;

/// <summary>
/// The whole site with a storage folder of its own: real databases and files, mail as .eml files. A report may be sent at
/// once and as often as wanted, unless the settings say otherwise.
/// </summary>
public sealed class SiteUnderTest : WebApplicationFactory<Program>
{
    /// <summary>Sets the address that a request seems to come from; the server of these tests has none of its own.</summary>
    public const string RemoteAddressHeader = "Test-Remote-Address";

    private readonly TemporaryFolder storage = new();
    private readonly Lock starting = new();
    private readonly string environment;
    private bool keep;
    private bool isEmpty;
    private readonly (string Key, string Value)[] settings;

    public SiteUnderTest()
        : this("Development")
    {
    }

    private SiteUnderTest(string environment, params (string Key, string Value)[] settings) =>
        (this.environment, this.settings) = (environment, settings);

    /// <summary>When set before the first request, the site's clock.</summary>
    public FakeTimeProvider? Clock { get; set; }

    /// <summary>More services, or others in place of the site's own.</summary>
    public Action<IServiceCollection>? Replace { get; set; }

    public override IServiceProvider Services
    {
        get
        {
            // Tests that share a site may ask for it at the same time.
            lock (starting)
                return base.Services;
        }
    }

    public string Folder => storage.Path;

    public string LogFolder => storage.File("logs");

    public string Database => storage.File("reports.db");

    public DraftStore Drafts => Services.GetRequiredService<DraftStore>();

    /// <summary>The site as on its very first start: it makes its databases and reads all content.</summary>
    public static SiteUnderTest WithEmptyStorage() => new() { isEmpty = true };

    public static SiteUnderTest InDevelopment(params (string Key, string Value)[] settings) => new("Development", settings);

    /// <summary>The site as a council runs it: https, real mailboxes, and a mail server that is down.</summary>
    public static SiteUnderTest InProduction(params (string Key, string Value)[] settings) => new("Production",
        [("Mail:Transport", "Smtp"), ("Mail:Smtp:Host", "localhost"), ("Mail:Smtp:Port", "9"), .. RealAddresses(), .. settings]);

    /// <summary>Settings that give every queue a mailbox that is no example.</summary>
    public static IEnumerable<(string Key, string Value)> RealAddresses() =>
    [
        ("Mail:From", "no-reply@mail.internal"),
        ("Mail:OperationsMailbox", "operations@mail.internal"),
        ("Site:BaseUrl", "https://localhost"),
        ("Site:OtherHosts:0", "council.test"),
        ("Site:OtherHosts:1", "safety.test"),
        .. QueueIds().SelectMany(queue => new[]
        {
            ($"Routing:Queues:{queue}:Mailbox", $"{queue}@mail.internal"),
            ($"Routing:Queues:{queue}:FallbackMailbox", $"{queue}-fallback@mail.internal"),
        }),
    ];

    public static IEnumerable<string> QueueIds() => Shipped().GetProperty("Queues").EnumerateObject().Select(queue => queue.Name);

    /// <summary>Where the rule of this name stands in the shipped routing.</summary>
    public static int RuleNumber(string name) =>
        Shipped().GetProperty("Rules").EnumerateArray().Select(rule => rule.GetProperty("Name").GetString()).ToList().IndexOf(name);

    private static JsonElement Shipped() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(ShippedCouncil.Folder, "routing.json"))).RootElement.GetProperty("Routing");

    /// <summary>A client without cookies and redirects of its own.</summary>
    public HttpClient Client()
    {
        _ = Services;
        var client = CreateDefaultClient();
        client.BaseAddress = new Uri(environment == "Development" ? "http://localhost" : "https://localhost");
        return client;
    }

    /// <summary>Somebody who posts from page to page; the pages in between are loaded by the tests that are about them.</summary>
    public Resident Resident(string form = "asb") => new(Client(), form) { LoadsPages = false };

    public Resident Resident(ReportForm report) => Resident(report.Slug);

    /// <summary>Ends the site and leaves what it has written.</summary>
    public void Stop()
    {
        keep = true;
        base.Dispose(true);
        keep = false;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (!isEmpty && !File.Exists(Database))
            FilledStorage.CopyTo(storage.Path, otherContent: settings.Any(setting => setting.Key is "Content:Folder" or "Council:Folder"));
        builder.UseEnvironment(environment);
        builder.UseSetting("Storage:Folder", storage.Path);
        builder.UseSetting("Abuse:MinimumSeconds", "0");
        foreach (var limit in new[] { "SubmissionBurst", "SubmissionsPerHour", "SignInBurst", "SignInsPerMinute" })
            builder.UseSetting("Abuse:" + limit, "100000");
        foreach (var limit in new[] { "PostBurst", "PostsPerSecond" })
            builder.UseSetting("Abuse:" + limit, "1000000");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IStartupFilter, RemoteAddress>();
            if (Clock is not null)
                services.AddSingleton<TimeProvider>(Clock);
            Replace?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || keep)
            return;
        SqliteConnection.ClearAllPools();
        storage.Dispose();
    }

    private sealed class RemoteAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, going) =>
            {
                if (context.Request.Headers.TryGetValue(RemoteAddressHeader, out var address))
                    context.Connection.RemoteIpAddress = IPAddress.Parse(address.ToString());
                return going(context);
            });
            next(app);
        };
    }
}
