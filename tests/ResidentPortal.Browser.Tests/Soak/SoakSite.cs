using System.Globalization;
using Microsoft.Data.Sqlite;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Machine;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing.Smtp;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>The published site with all around it that can fail: its disk, its database, its mail server, its clock and its keys.</summary>
internal sealed class SoakSite : IAsyncDisposable
{
    private const int DiskInMegabytes = 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly SmallDisk? _disk = SmallDisk.Missing is null ? SmallDisk.OfMegabytes(DiskInMegabytes) : null;
    private readonly StoppablePostgreSql? _postgres;
    private readonly TimeSpan _clockMoves;

    private SoakSite(SmtpServer mail, StoppablePostgreSql? postgres, TimeSpan clockMoves) =>
        (Mail, _postgres, _clockMoves) = (mail, postgres, clockMoves);

    public SmtpServer Mail { get; }

    /// <summary>Set by the time anybody else has this.</summary>
    public PublishedSite Site { get; private set; } = null!;

    /// <param name="clockMoves">By so much: what waits for a moment waits that much longer when the clock is put right.</param>
    public static async Task<SoakSite> StartAsync(DatabaseProvider provider, TimeSpan clockMoves)
    {
        var soak = new SoakSite(await SmtpServer.StartAsync(),
            provider is DatabaseProvider.PostgreSql ? await StoppablePostgreSql.StartNewAsync() : null, clockMoves);
        try
        {
            soak.Site = await PublishedSite.PrepareAsync(soak.Mail.Port, soak.Settings());
            await soak.Site.StartAsync();
            return soak;
        }
        catch
        {
            await soak.DisposeAsync();
            throw;
        }
    }

    public IReadOnlyList<Fault> Faults() =>
    [
        new("killed", true, KilledAsync),
        new("killed while starting", true, KilledWhileStartingAsync),
        new("keys unreadable", true, KeysUnreadableAsync),
        new("mail server down", false, MailDownAsync),
        new("mail server full", false, MailFullAsync),
        new("clock moved", false, ClockMovedAsync),
        .. _postgres is not null ? [new("PostgreSQL down", false, PostgresDownAsync)] : new Fault[] { new("locked", false, LockedAsync) },
        .. _disk is not null ? [new("disk full", false, DiskFullAsync)] : Array.Empty<Fault>(),
    ];

    /// <summary>The first column of each row; the names in quotes mean the same to both kinds of database.</summary>
    public Task<IReadOnlyList<string>> ColumnAsync(string sql) => _postgres is null
        ? Site.Reports.ColumnAsync(sql)
        : new PostgreSqlColumns(_postgres.To("reports")).ColumnAsync(sql);

    public async ValueTask DisposeAsync()
    {
        if (Site is not null)
            await Site.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        await Mail.DisposeAsync();
        _disk?.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<(string Key, string Value)> Settings()
    {
        File.WriteAllText(_folder.File("clock"), "0");
        yield return ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location);
        yield return (StartupHook.FileVariable, _folder.File("clock"));
        yield return ("Mail:Smtp:TimeoutSeconds", "1");
        foreach (var limit in new[] { "SubmissionsPerHour", "SignInBurst" })
            yield return ("Abuse:" + limit, "100000");
        if (_disk is not null)
            yield return ("Storage:Folder", _disk.Path);
        if (_postgres is null)
            yield break;
        yield return ("Database:Provider", "PostgreSql");
        foreach (var database in new[] { "Content", "Reports", "People" })
            yield return ($"ConnectionStrings:{database}", _postgres.To(database.ToLowerInvariant()));
    }

    private async Task KilledAsync(TimeSpan length)
    {
        await Site.KillAsync();
        await Task.Delay(length / 4);
        await Site.StartAsync();
    }

    private async Task KilledWhileStartingAsync(TimeSpan length)
    {
        await Site.KillAsync();
        var starting = Site.StartAsync();
        await Task.Delay(Random.Shared.Next(0, 1200));
        await Site.KillAsync();
        try
        {
            await starting;
        }
        catch (InvalidOperationException)
        {
            // It was killed before it answered; that is what was wanted.
        }
        await Site.StartAsync();
    }

    /// <summary>A process that runs goes on with the keys it has; one that starts must not make new ones.</summary>
    private async Task KeysUnreadableAsync(TimeSpan length)
    {
        var keys = Path.Combine(Site.StorageFolder, "keys");
        var away = keys + "-away";
        Directory.Move(keys, away);
        await Task.Delay(length / 2);
        await Site.KillAsync();
        var refused = await Should.ThrowAsync<InvalidOperationException>(Site.StartAsync, "It started without the keys of its data.");
        refused.Message.ShouldContain("was sealed with a key other than those in");
        if (Directory.Exists(keys))
            Directory.Delete(keys, recursive: true);
        Directory.Move(away, keys);
        await Site.StartAsync();
    }

    private async Task MailDownAsync(TimeSpan length)
    {
        await Mail.KillAsync();
        await Task.Delay(length);
        await Mail.RestartAsync();
    }

    private async Task MailFullAsync(TimeSpan length)
    {
        Mail.Behave(new() { Data = "452 no space" });
        await Task.Delay(length);
        Mail.Behave(new());
    }

    private async Task ClockMovedAsync(TimeSpan length)
    {
        var by = (int)_clockMoves.TotalSeconds * (Random.Shared.Next(2) == 0 ? 1 : -1);
        await File.WriteAllTextAsync(_folder.File("clock"), by.ToString(CultureInfo.InvariantCulture));
        await Task.Delay(length);
        await File.WriteAllTextAsync(_folder.File("clock"), "0");
    }

    private async Task LockedAsync(TimeSpan length)
    {
        foreach (var database in new[] { "reports.db", "content.db", "people.db" })
        {
            await using var connection = new SqliteConnection(
                $"Data Source={Path.Combine(Site.StorageFolder, database)};Pooling=False;Default Timeout=30");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
            await Task.Delay(length);
            command.CommandText = "ROLLBACK";
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task DiskFullAsync(TimeSpan length)
    {
        var filling = DateTime.UtcNow + length;
        // What is written meanwhile makes journals shorter and longer: filled again and again, nothing is left of it.
        for (; DateTime.UtcNow < filling; await Task.Delay(500))
            _disk!.Fill();
        _disk!.MakeSpace();
    }

    private async Task PostgresDownAsync(TimeSpan length)
    {
        await _postgres!.StopAsync();
        await Task.Delay(length);
        await _postgres.StartAsync();
    }
}
