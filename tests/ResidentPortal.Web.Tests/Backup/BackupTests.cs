using System.Text;
using System.Text.Json.Nodes;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Machine;
using ResidentPortal.Web.Backup;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Backup;

/// <summary>A backup is made while the site runs, and whoever finds it can tell whether it is whole.</summary>
public sealed class BackupTests(MadeBackup made) : IClassFixture<MadeBackup>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Backup_RunningSite_HoldsEverythingWithItsCounts()
    {
        Directory.GetFileSystemEntries(made.Plain).Select(path => Path.GetFileName(path)).ShouldBe(
            ["content.db", "reports.db", "people.db", "content-folder", "keys", "manifest.json", "manifest.json.sha256"],
            ignoreOrder: true);
        Directory.GetFiles(Path.Combine(made.Plain, "keys"), "key-*.xml").ShouldNotBeEmpty();
        var manifest = BackupManifest.Read(made.Plain);
        var reports = manifest.Stores.Single(store => store.Name == "reports");
        reports.Counts["Reports"].ShouldBe(1);
        reports.Counts["Outbox"].ShouldBeGreaterThan(0);
        reports.Version.ShouldNotBeNull();
        BackupManifest.Read(Path.Combine(made.Plain, "keys")).Id.ShouldBe(manifest.Id);
        made.Said.ShouldContain("Reports 1");
        made.Said.ShouldContain("is not sealed, because Backup:Certificate is not set");
    }

    [Fact]
    public void Backup_Files_AreForTheUserAlone()
    {
        AreForTheUserAlone(made.Plain);
        AreForTheUserAlone(made.Sealed);
    }

    [Fact]
    public void Backup_Sealed_LeavesNothingPlain()
    {
        var files = Directory.GetFiles(made.Sealed, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("manifest", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThanOrEqualTo(4, "three databases and a key");
        foreach (var file in files)
        {
            file.ShouldEndWith(".sealed");
            Encoding.ASCII.GetString(File.ReadAllBytes(file), 0, 6).ShouldBe("RPSEAL");
        }
        Directory.GetDirectories(made.Storage, "backup-in-progress*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_WholeBackup_SaysSo()
    {
        using var site = new StoppedSite(_folder.Path);
        var (code, text) = await site.RunAsync("backup", "verify", made.Plain);
        code.ShouldBe(0, text);
        text.ShouldContain(" is whole: ");

        (code, text) = await site.RunAsync("backup", "verify", made.Sealed);
        code.ShouldBe(0, text);
        text.ShouldContain("was not opened, because Backup:PrivateKey is not set");

        using var withKey = new StoppedSite(
            _folder.Path, settings: [("Backup:PrivateKey", made.PrivateKey), ("Backup:PrivateKeyPassword", "secret")]);
        (code, text) = await withKey.RunAsync("backup", "verify", made.Sealed);
        code.ShouldBe(0, text);
        text.ShouldContain("every file opens");
    }

    public static TheoryData<string, string, Action<string>> Damages => new()
    {
        { "no manifest", "is not a backup", folder => File.Delete(Path.Combine(folder, "manifest.json")) },
        { "manifest changed", "manifest.json was changed", folder => Replace(Path.Combine(folder, "manifest.json"), "\"Reports\": "
            + "1", "\"Reports\": 2") },
        { "hash of the manifest gone", "manifest.json was changed", folder => File.Delete(Path.Combine(folder, "manifest.json.sha256")) },
        { "a file changed", "reports.db is damaged or was changed", folder => Flip(Path.Combine(folder, "reports.db")) },
        { "a file cut", "people.db is damaged or was changed", folder => Cut(Path.Combine(folder, "people.db")) },
        { "a file gone", "content.db is missing", folder => File.Delete(Path.Combine(folder, "content.db")) },
        { "other format", "has format 2, and this program reads 1", folder => Rewrite(folder, json => json["format"] = 2) },
        { "no manifest of ours", "cannot be understood", folder => Rewrite(folder, json => json.Clear()) },
        { "keys of another backup", "are from another "
            + "backup", folder => Rewrite(Path.Combine(folder, "keys"), json => json["id"] = Guid.NewGuid().ToString()) },
        { "stores left out", "cannot be understood", folder => Rewrite(folder, json => json.Remove("stores")) },
        { "file outside", "names a file "
            + "outside", folder => Rewrite(folder, json => json["stores"]![0]!["files"]![0]!["path"] = "../../etc/passwd") },
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task VerifyAndRestore_ChangedBackup_SayInOneSentenceWhatIsWrong(string damage, string because, Action<string> change)
    {
        var backup = _folder.File("backup");
        MadeBackup.Copy(made.Plain, backup);
        change(backup);
        using var site = new StoppedSite(Directory.CreateDirectory(_folder.File("storage")).FullName);
        foreach (var arguments in new string[][] { ["backup", "verify", backup], ["restore", backup] })
            Refused(await site.RunAsync(arguments), because, damage);
        Directory.GetFiles(_folder.File("storage")).Select(file => Path.GetFileName(file)).ShouldBe(["in-use"]);
    }

    [Theory]
    [InlineData("names a file outside its store", "/stores/1/files/0/name", "../../reports.db")]
    [InlineData("does not know", "/stores/1/name", "evidence")]
    public async Task Restore_ManifestOfAnotherProgram_IsRefused(string because, string where, string value)
    {
        var backup = _folder.File("backup");
        MadeBackup.Copy(made.Plain, backup);
        Rewrite(backup, json =>
        {
            var parts = where.Split('/')[1..];
            var at = parts[..^1].Aggregate((JsonNode)json, (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
            at[parts[^1]] = value;
        });
        using var site = new StoppedSite(_folder.File("storage"));
        Refused(await site.RunAsync("restore", backup), because);
    }

    [Fact]
    public async Task Restore_DatabaseOfANewerVersion_IsRefused()
    {
        var storage = _folder.File("storage");
        MadeBackup.Copy(made.Storage, storage);
        using (var database = DatabaseFile.Open(Path.Combine(storage, "people.db")))
            database.Rows("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");
        using var site = new StoppedSite(storage);
        (await site.RunAsync("backup", _folder.File("backup"))).Code.ShouldBe(0);
        Refused(await site.RunAsync("restore", _folder.File("backup")), "is from another version of the program (29990101000000_Later)");
    }

    [Fact]
    public async Task Backup_DamagedDatabase_IsRefusedAndLeavesNothing()
    {
        var storage = _folder.File("storage");
        MadeBackup.Copy(made.Storage, storage);
        await using (var file = File.OpenWrite(Path.Combine(storage, "reports.db")))
        {
            file.Position = 3 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xAB, 20 * 4096).ToArray());
        }
        using var site = new StoppedSite(storage);
        Refused(await site.RunAsync("backup", _folder.File("backup")), "The database of the reports");
        Directory.GetFileSystemEntries(_folder.File("backup")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_KeysThatAreNotWhereItIsSaid_IsRefused()
    {
        using var site = new StoppedSite(_folder.File("storage"));
        Refused(await site.RunAsync("restore", made.Plain, "--keys", _folder.File("elsewhere")), "is not a backup, or one that was "
            + "broken off");

        var keys = _folder.File("keys");
        MadeBackup.Copy(Path.Combine(made.Plain, "keys"), keys);
        var (code, text) = await site.RunAsync("restore", made.Plain, "--keys", keys);
        code.ShouldBe(0, text);
    }

    [Fact]
    public async Task Backup_FolderIsNotEmpty_IsRefused()
    {
        using var site = new StoppedSite(made.Storage);
        await File.WriteAllTextAsync(_folder.File("something.txt"), "Somebody's.");
        Refused(await site.RunAsync("backup", _folder.Path), "is not empty: name a folder that is empty");
        File.Exists(_folder.File("something.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task Backup_CertificateThatIsNone_IsRefused()
    {
        using var missing = new StoppedSite(made.Storage, settings: ("Backup:Certificate", _folder.File("none.pem")));
        Refused(await missing.RunAsync("backup", _folder.File("backup")), "Backup:Certificate (");
    }

    [Fact]
    public async Task Backup_FullDisk_SaysSoAndLeavesNothing()
    {
        Assert.SkipWhen(SmallDisk.Missing is not null, SmallDisk.Missing ?? "");
        using var disk = SmallDisk.OfMegabytes(1);
        using var site = new StoppedSite(made.Storage);
        Refused(await site.RunAsync("backup", disk.Path), "There is no room for ");
        Directory.GetFileSystemEntries(disk.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_FullDisk_SaysSoAndReplacesNothing()
    {
        Assert.SkipWhen(SmallDisk.Missing is not null, SmallDisk.Missing ?? "");
        using var disk = SmallDisk.OfMegabytes(1);
        await File.WriteAllTextAsync(Path.Combine(disk.Path, "reports.db"), "what was there");
        using var site = new StoppedSite(disk.Path);
        Refused(await site.RunAsync("restore", made.Plain), "The disk is full");
        (await File.ReadAllTextAsync(Path.Combine(disk.Path, "reports.db"))).ShouldBe("what was there");
        Directory.GetDirectories(disk.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backup_OnPostgreSql_SaysWhatToRunAndTakesTheRest()
    {
        string[] names = ["Content", "Reports", "People"];
        using var site = new StoppedSite(made.Storage, settings:
        [
            ("Database:Provider", "PostgreSql"),
            .. names.Select(name =>
                ($"ConnectionStrings:{name}", (string?)$"Host=db.internal;Database=portal_{name};Username=site;Password=hidden")),
        ]);
        var backup = _folder.File("backup");
        var (code, text) = await site.RunAsync("backup", backup);
        code.ShouldBe(0, text);
        text.ShouldContain($"pg_dump --format=custom --host=db.internal --port=5432 --username=site "
            + $"--file=\"{Path.Combine(backup, "reports.dump")}\" portal_Reports");
        text.ShouldNotContain("hidden");
        Directory.GetFiles(Path.Combine(backup, "keys"), "key-*.xml").ShouldNotBeEmpty();

        (code, text) = await site.RunAsync("restore", backup);
        code.ShouldBe(0, text);
        text.ShouldContain("pg_restore --clean --if-exists --host=db.internal");
        using var onSqlite = new StoppedSite(made.Storage);
        Refused(await onSqlite.RunAsync("restore", backup), "holds no copy of the database of");
    }

    internal static void AreForTheUserAlone(string folder)
    {
        const UnixFileMode others = (UnixFileMode)0b111_111;
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            .Where(path => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0).ShouldBeEmpty();
    }

    private static void Refused((int Code, string Text) answer, string because, string? hint = null)
    {
        answer.Code.ShouldBe(1, hint);
        answer.Text.ShouldContain(because, customMessage: hint);
        answer.Text.Split('\n').Length.ShouldBe(1, answer.Text);
    }

    /// <summary>As somebody who knows of the hash would.</summary>
    private static void Rewrite(string folder, Action<JsonObject> change)
    {
        var file = Path.Combine(folder, "manifest.json");
        var json = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(json);
        File.WriteAllText(file, json.ToJsonString());
        var hash = System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file));
        File.WriteAllText(file + ".sha256", Convert.ToHexStringLower(hash) + "  manifest.json");
    }

    private static void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain(from);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[^100] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static void Cut(string file) => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^4096]);
}
