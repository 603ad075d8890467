using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Testing;
using ResidentPortal.Web.Commands;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>The whole site on a port of its own, in this process, so that a test can move its clock.</summary>
public sealed class ClockedSite : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _storage = new();

    private readonly (string Key, string Value)[] _settings;

    private ClockedSite((string Key, string Value)[] settings) => _settings = settings;

    /// <summary>Begins as the real clock stands: a browser drops cookies that have ended by its own.</summary>
    public TestClock Clock { get; } = new(DateTimeOffset.UtcNow);

    public Uri Address => ClientOptions.BaseAddress;

    public static ClockedSite Start(params (string Key, string Value)[] settings)
    {
        var site = new ClockedSite(settings);
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    /// <summary>As <c>user add</c> does.</summary>
    /// <returns>What it prints.</returns>
    public async Task<string> AddUserAsync(string email, string role, params string[] queues)
    {
        await using var output = new StringWriter();
        (await new AddUser(email, [role], queues).RunAsync(Services, output, CancellationToken.None)).ShouldBe(0, output.ToString());
        return output.ToString();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:Folder", _storage.Path);
        builder.UseSetting("Abuse:MinimumSeconds", "0");
        builder.UseSetting("Abuse:PostBurst", "1000000");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        SqliteConnection.ClearAllPools();
        _storage.Dispose();
    }
}
