using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Backup;

/// <summary>What was backed up comes back, what was there stays beside, and the operator reads what to expect.</summary>
public sealed class RestoreTests(MadeBackup made) : IClassFixture<MadeBackup>, IDisposable
{
    private readonly TemporaryFolder _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task Restore_OverNewerReports_PutsBackTheOldAndTellsWhatIsElsewhere()
    {
        MadeBackup.Copy(made.Storage, _storage.Path);
        using var site = new StoppedSite(_storage.Path);
        var (code, text) = await site.RunAsync("restore", made.Plain);

        code.ShouldBe(0, text);
        References(_storage.Path).ShouldBe([made.Before]);
        text.ShouldContain("1 reports, ");
        text.ShouldContain("wait and go out when the site starts");
        text.ShouldContain("No message will be sent twice.");
        text.ShouldContain($"1 reports came after the backup and are only in what was replaced: {made.Since}");
        var replaced = Directory.GetDirectories(_storage.Path, "replaced-*").ShouldHaveSingleItem();
        References(replaced).ShouldBe([made.Before, made.Since], ignoreOrder: true);
        Directory.GetFiles(Path.Combine(replaced, "keys"), "*.xml").ShouldNotBeEmpty();
        Directory.GetDirectories(_storage.Path, "restoring-*").ShouldBeEmpty();

        using var beside = new StoppedSite(replaced);
        var (exported, report) = await beside.RunAsync("reports", "export", made.Since);
        exported.ShouldBe(0, report);
        report.ShouldContain("\"form\": \"asb\"");
    }

    [Fact]
    public async Task Restore_MailThatWentOutSince_SaysWhichIsSentTwice()
    {
        MadeBackup.Copy(made.Storage, _storage.Path);
        Change(
            _storage.Path,
            $"UPDATE Outbox SET State = 'Delivered' WHERE Kind = 'Team' AND ReportId = (SELECT Id FROM Reports WHERE Reference = "
                + $"'{made.Before}')");
        using var site = new StoppedSite(_storage.Path);
        var (code, text) = await site.RunAsync("restore", made.Plain);

        code.ShouldBe(0, text);
        text.ShouldContain("went out since the backup and will be sent twice, with the same Message-ID:");
        text.Split('\n').ShouldContain(line => line.StartsWith("  "
            + "", StringComparison.Ordinal) && line.Contains(made.Before, StringComparison.Ordinal));
        text.ShouldNotContain("@");
    }

    [Fact]
    public async Task Restore_BesideAStaleJournal_DoesNotReplayIt()
    {
        MadeBackup.Copy(made.Storage, _storage.Path);
        await File.WriteAllBytesAsync(_storage.File("reports.db"), new byte[5000]);
        await File.WriteAllTextAsync(_storage.File("reports.db-wal"), "the journal of another database");
        await File.WriteAllTextAsync(_storage.File("reports.db-shm"), "its index");
        using var site = new StoppedSite(_storage.Path);
        var (code, text) = await site.RunAsync("restore", made.Plain);

        code.ShouldBe(0, text);
        text.ShouldContain("What was there before cannot be read: each of the");
        File.Exists(_storage.File("reports.db-wal")).ShouldBeFalse();
        var replaced = Directory.GetDirectories(_storage.Path, "replaced-*").ShouldHaveSingleItem();
        File.Exists(Path.Combine(replaced, "reports.db-wal")).ShouldBeTrue();
        Column(_storage.Path, "PRAGMA integrity_check").ShouldBe(["ok"]);
        References(_storage.Path).ShouldBe([made.Before]);
    }

    [Fact]
    public async Task Restore_IntoAnEmptyFolder_MakesASiteThatStarts()
    {
        using (var site = new StoppedSite(_storage.Path))
        {
            var (code, text) = await site.RunAsync("restore", made.Plain);
            code.ShouldBe(0, text);
        }
        BackupTests.AreForTheUserAlone(_storage.Path);
        using var started = StartedOn(_storage.Path);
        (await started.Client().GetStringAsync(new Uri("/health/live", UriKind.Relative))).ShouldStartWith("Healthy");
        References(_storage.Path).ShouldBe([made.Before]);
    }

    [Fact]
    public async Task Restore_SealedBackup_NeedsItsKey()
    {
        using (var without = new StoppedSite(_storage.Path))
            await RefusedAsync(without, made.Sealed, "is sealed: set Backup:PrivateKey");
        using (var other = new StoppedSite(_storage.Path, settings: ("Backup:PrivateKey", made.OthersKey)))
            await RefusedAsync(other, made.Sealed, "is sealed for another certificate");
        File.Exists(_storage.File("reports.db")).ShouldBeFalse();

        using var ours = new StoppedSite(
            _storage.Path, settings: [("Backup:PrivateKey", made.PrivateKey), ("Backup:PrivateKeyPassword", "secret")]);
        var (code, text) = await ours.RunAsync("restore", made.Sealed);
        code.ShouldBe(0, text);
        References(_storage.Path).ShouldBe([made.Before]);
    }

    [Fact]
    public async Task Restore_WithoutItsKeys_AsksThoseOfTheSite()
    {
        var backup = _storage.File("backup");
        MadeBackup.Copy(made.Plain, backup);
        Directory.Delete(Path.Combine(backup, "keys"), recursive: true);

        var right = _storage.File("right");
        MadeBackup.Copy(Path.Combine(made.Storage, "keys"), Path.Combine(right, "keys"));
        using (var site = new StoppedSite(right))
        {
            var (code, text) = await site.RunAsync("restore", backup);
            code.ShouldBe(0, text);
            text.ShouldContain("The backup does not hold “keys”");
        }

        using var other = new StoppedSite(_storage.File("other"));
        await RefusedAsync(other, backup, "sealed with other keys");
        File.Exists(Path.Combine(_storage.File("other"), "reports.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_AStoreOfARoomThatIsToCome_BringsItsFilesBackOrMovesEverythingBack()
    {
        MadeBackup.Copy(made.Storage, _storage.File("data"));
        var evidence = new Evidence(Directory.CreateDirectory(_storage.File("evidence")).FullName);
        await File.WriteAllTextAsync(Path.Combine(evidence.Place, "photo"), "as it was");
        using var site = new StoppedSite(_storage.File("data"), more: services => services.AddSingleton<IBackupStore>(evidence));
        (await site.RunAsync("backup", _storage.File("backup"))).Code.ShouldBe(0);
        await File.WriteAllTextAsync(Path.Combine(evidence.Place, "photo"), "changed");

        evidence.Fails = true;
        await RefusedAsync(site, _storage.File("backup"), "It could not be done (the disk broke)");
        (await File.ReadAllTextAsync(Path.Combine(evidence.Place, "photo"))).ShouldBe("changed");
        References(_storage.File("data")).ShouldBe([made.Before, made.Since], ignoreOrder: true);
        using (StorageLock.Share(site.Storage))
            evidence.Fails = false;

        var (code, text) = await site.RunAsync("restore", _storage.File("backup"));
        code.ShouldBe(0, text);
        (await File.ReadAllTextAsync(Path.Combine(evidence.Place, "photo"))).ShouldBe("as it was");
    }

    [Fact]
    public async Task Restore_AfterOneThatWasBrokenOff_MakesTheSiteStartAgain()
    {
        using var site = new StoppedSite(_storage.Path);
        using (var died = StorageLock.TryTakeAlone(site.Storage)!)
            died.BeginChanging();
        var (backedUp, refusal) = await site.RunAsync("backup", _storage.File("backup"));
        backedUp.ShouldBe(1);
        refusal.ShouldContain("was broken off half way");
        (await site.RunAsync("restore", made.Plain)).Code.ShouldBe(0);
        using var shared = StorageLock.Share(site.Storage);
    }

    [Fact]
    public async Task Restore_WhileASiteRuns_IsRefused()
    {
        using var site = new StoppedSite(_storage.Path);
        using (StorageLock.Share(site.Storage))
            await RefusedAsync(site, made.Plain, "A site or a command works on");
        (await site.RunAsync("restore", made.Plain)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Restore_ContentFolderChangedSince_BringsItsFilesBack()
    {
        var content = Directory.CreateDirectory(_storage.File("pages")).FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "home.config"), "as it was");
        MadeBackup.Copy(made.Storage, _storage.File("data"));
        using var site = new StoppedSite(_storage.File("data"), content);
        (await site.RunAsync("backup", _storage.File("backup"))).Code.ShouldBe(0);

        (await site.RunAsync("restore", _storage.File("backup"))).Code.ShouldBe(0);
        var first = Directory.GetDirectories(_storage.File("data"), "replaced-*").ShouldHaveSingleItem();
        Directory.Exists(Path.Combine(first, "content-folder")).ShouldBeFalse("it was the same");
        Directory.Delete(first, recursive: true);

        await File.WriteAllTextAsync(Path.Combine(content, "home.config"), "changed");
        await File.WriteAllTextAsync(Path.Combine(content, "new.config"), "new");
        (await site.RunAsync("restore", _storage.File("backup"))).Code.ShouldBe(0);
        Directory.GetFiles(content).Select(file => Path.GetFileName(file)).ShouldBe(["home.config"]);
        (await File.ReadAllTextAsync(Path.Combine(content, "home.config"))).ShouldBe("as it was");
        var second = Directory.GetDirectories(_storage.File("data"), "replaced-*").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(Path.Combine(second, "content-folder", "new.config"))).ShouldBe("new");
    }

    /// <summary>Registers itself as later rooms will, and can fail in the middle.</summary>
    private sealed class Evidence(string place) : IBackupStore
    {
        public bool Fails { get; set; }

        public string Name => "evidence";

        public string Place => place;

        public string PathOf(string name) => Fails ? throw new IOException("the disk broke") : Path.Combine(place, name);

        public IEnumerable<string> Present() => Directory.EnumerateFiles(place).Select(file => Path.GetFileName(file));

        public async Task<StoreRecord> BackUpAsync(IBackupFiles files, CancellationToken cancellationToken)
        {
            foreach (var name in Present())
            {
                await using var content = File.OpenRead(Path.Combine(place, name));
                await files.AddAsync(name, content, cancellationToken);
            }
            return new(null, new Dictionary<string, long>());
        }

        public Task CheckAsync(string folder, IDataProtectionProvider keys, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<string>> TellAsync(string replaced, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([]);
    }

    private static async Task RefusedAsync(StoppedSite site, string backup, string because)
    {
        var (code, text) = await site.RunAsync("restore", backup);
        code.ShouldBe(1);
        text.ShouldContain(because);
        text.Split('\n').Length.ShouldBe(1, text);
    }

    private static SiteUnderTest StartedOn(string storage) => SiteUnderTest.InDevelopment(("Storage:Folder", storage));

    private static IReadOnlyList<string> References(string folder) => Column(folder, "SELECT Reference FROM Reports");

    private static IReadOnlyList<string> Column(string folder, string sql)
    {
        using var database = DatabaseFile.Open(Path.Combine(folder, "reports.db"));
        return database.Column<string>(sql);
    }

    private static void Change(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "reports.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery().ShouldBeGreaterThan(0);
    }
}
