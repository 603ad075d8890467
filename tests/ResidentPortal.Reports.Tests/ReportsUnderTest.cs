using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using ResidentPortal.Database;
using ResidentPortal.Database.Keys;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;

namespace ResidentPortal.Reports.Tests;

/// <summary>The whole room as the site wires it, on a database of its own, with a clock that tests move.</summary>
public sealed class ReportsUnderTest : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(async () =>
    {
        using var folder = new TemporaryFolder();
        await MigrateAsync(DatabaseProvider.Sqlite, $"Data Source={folder.File("reports.db")}");
        return SqliteFile.ReadWhole(folder.File("reports.db"));
    });

    private readonly TemporaryFolder? _own;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly ServiceProvider _services;

    private ReportsUnderTest(TemporaryFolder? own, string folder, TestClock clock, IReadOnlyDictionary<string, string?> settings,
        string keys = "keys", LostKeys? lost = null)
    {
        _own = own;
        Folder = folder;
        Clock = clock;
        _settings = settings;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var environment = new Environment(folder);
        var services = new ServiceCollection();
        var keyFolder = Directory.CreateDirectory(Path.Combine(folder, keys));
        void Persist(IDataProtectionBuilder protection) => protection.SetApplicationName("Reports").PersistKeysToFileSystem(keyFolder);
        Persist(services.AddDataProtection());
        services.AddSingleton(new KeysOnDisk(keyFolder.FullName, Persist)).AddSingleton(lost ?? LostKeys.None);
        _services = services
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IHostEnvironment>(environment)
            .AddSingleton(new CurrentRouting(TestRouting.Table))
            .AddSingleton<IRoutingProof>(Proof)
            .AddSingleton(WorkingCalendar.WithoutClosures)
            .AddReports(configuration, environment)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string Folder { get; }

    /// <summary>As the forms and the council would prove routing.</summary>
    public TestProof Proof { get; } = new();

    public TestClock Clock { get; }

    public ReportIntake Intake => Get<ReportIntake>();

    public DraftStore Drafts => Get<DraftStore>();

    public OutboxDispatcher Dispatcher => Get<OutboxDispatcher>();

    public string ConnectionString => _settings["ConnectionStrings:Reports"]!;

    public string MailFolder => Path.Combine(Folder, "App_Data", "mail");

    public static async Task<ReportsUnderTest> StartAsync(
        DatabaseProvider database, SmtpServer? smtp = null, bool migrate = true, params (string Key, string Value)[] settings)
    {
        var own = new TemporaryFolder();
        if (migrate && database is DatabaseProvider.Sqlite)
            await File.WriteAllBytesAsync(own.File("reports.db"), await Empty.Value);
        var all = new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.ToString(),
            ["ConnectionStrings:Reports"] = (database, migrate) switch
            {
                (DatabaseProvider.Sqlite, _) => $"Data Source={own.File("reports.db")}",
                (DatabaseProvider.PostgreSql, false) => await PostgreSqlServer.NewDatabaseAsync(),
                (DatabaseProvider.PostgreSql, true) =>
                    await PostgreSqlServer.CopyAsync("reports", connection => MigrateAsync(database, connection)),
            },
            ["Mail:From"] = "no-reply@council.example",
            ["Mail:FromName"] = "Council contact centre",
            ["Mail:OperationsMailbox"] = "operations@council.example",
            ["Mail:Transport"] = smtp is null ? "Pickup" : "Smtp",
            ["Site:BaseUrl"] = "https://safety.council.example",
            ["Mail:Smtp:Host"] = "localhost",
            ["Mail:Smtp:Port"] = smtp?.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:Security"] = "None",
            ["Mail:Smtp:TimeoutSeconds"] = "5",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var reports = new ReportsUnderTest(own, own.Path, new TestClock(), all);
        if (migrate)
            await reports.Get<IDatabaseMigration>().MigrateAsync();
        return reports;
    }

    private static async Task MigrateAsync(DatabaseProvider database, string connection)
    {
        await using var first = await StartAsync(database, migrate: false, settings: ("ConnectionStrings:Reports", connection));
        await first.Get<IDatabaseMigration>().MigrateAsync();
    }

    /// <summary>A second instance of the program beside this one.</summary>
    public ReportsUnderTest AnotherInstance() => new(null, Folder, Clock, _settings);

    /// <summary>The program on the same database with keys of its own, as after the folder was lost.</summary>
    /// <param name="lost">Keys that the operator has given up.</param>
    public ReportsUnderTest WithOtherKeys(params Guid[] lost) => new(null, Folder, Clock, _settings, "other-keys", new(lost));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>() => _services.GetServices<T>();

    /// <summary>Looks into the database.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<ReportsContext, Task<T>> look)
    {
        await using var context = await Get<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        return await look(context);
    }

    public Task<List<OutboxMessage>> OutboxAsync() =>
        InDatabaseAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    /// <summary>Saves a draft and sends it.</summary>
    public async Task<ReportReference> AcceptAsync(Submission submission)
    {
        var token = DraftToken.New();
        await Drafts.SaveAsync(token, submission.FormId, submission.Answers);
        return (await Intake.AcceptAsync(submission, token)).Reference;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _own?.Dispose();
    }

    private sealed class Environment(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "ResidentPortal.Web";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
