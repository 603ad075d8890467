using System.Diagnostics;
using System.Runtime.Versioning;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Machine;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests.Starting;

/// <summary>
/// What an operator can put right ends the start at once, with one sentence that has the place, the cause and what to do.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class RefusedStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Storage => _folder.File("storage");

    public void Dispose() => _folder.Dispose();

    /// <summary>What was done to a storage folder, with the file or folder that the sentence names and what it says to do.</summary>
    public static TheoryData<string, string, string> ForAnotherUser => new()
    {
        { "a folder that only others may write", "keys", "give the user that runs the site the right to read and write it" },
        { "a database that only others may write", "content.db",
            "give the user that runs the site the right to read and write the file and its folder" },
        { "a database that nobody may read", "people.db",
            "give the user that runs the site the right to read and write the file and its folder" },
        { "no storage, below a folder of others", "keys", "give the user that runs the site the right to read and write it" },
    };

    [Theory, MemberData(nameof(ForAnotherUser))]
    public async Task Start_WithoutRights_SaysWhichAreMissing(string done, string place, string todo)
    {
        Assert.SkipWhen(StartedSite.MissingOtherUser is not null, StartedSite.MissingOtherUser ?? "");
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        if (!done.StartsWith("no storage", StringComparison.Ordinal))
            await FilledFolder.CopyToAsync(Storage);
        if (done.Contains("a database", StringComparison.Ordinal))
            OtherUser.Give(Storage);
        else if (Directory.Exists(Storage))
            OpenToRead(Storage);
        if (done.EndsWith("may read", StringComparison.Ordinal))
            File.SetUnixFileMode(Path.Combine(Storage, place), UnixFileMode.None);
        else if (done.Contains("a database", StringComparison.Ordinal))
            File.SetUnixFileMode(Path.Combine(Storage, place), UnixFileMode.UserRead);

        await SaysAsync(OtherUser.As(StartedSite.On(Storage)), Path.Combine(Storage, place), todo);
    }

    public static TheoryData<int, string> Disks => new()
    {
        { 0, "keys" },
        { 600_000, ".db" },
    };

    [Theory, MemberData(nameof(Disks))]
    public async Task Start_OnAFullDisk_SaysSo(int left, string place)
    {
        Assert.SkipWhen(SmallDisk.Missing is not null, SmallDisk.Missing ?? "");
        using var disk = SmallDisk.OfMegabytes(2);
        Directory.CreateDirectory(Path.Combine(disk.Path, "storage"));
        disk.Fill(left);

        await SaysAsync(StartedSite.On(Path.Combine(disk.Path, "storage")), place, "because the disk is full: make space");
    }

    [Fact]
    public async Task Start_OnADiskThatHasBecomeFull_SaysSo()
    {
        Assert.SkipWhen(SmallDisk.Missing is not null, SmallDisk.Missing ?? "");
        using var disk = SmallDisk.OfMegabytes(30);
        await FilledFolder.CopyToAsync(disk.Path);
        // Enough for the keys' proof, and not for a report.
        disk.Fill(120_000);

        await SaysAsync(StartedSite.On(disk.Path), ".db", "because the disk is full: make space");
    }

    [Theory]
    [InlineData("reports.db")]
    [InlineData("content.db")]
    [InlineData("people.db")]
    public async Task Start_WithACorruptHeader_SaysSo(string file)
    {
        await FilledFolder.CopyToAsync(Storage);
        await using (var database = File.OpenWrite(Path.Combine(Storage, file)))
            await database.WriteAsync("This is no longer a database."u8.ToArray());

        await SaysAsync(StartedSite.On(Storage), Path.Combine(Storage, file), "put it back from the last backup");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("half a ke", "is damaged, or is not a key")]
    [InlineData("<note>Buy milk</note>", "is not a key")]
    public async Task Start_WithABadKeyFile_NamesIt(string content, string cause)
    {
        await FilledFolder.CopyToAsync(Storage);
        var file = Path.Combine(Storage, "keys", "key-5b0c1b0e-7d8f-4a58-9f0a-3a3f5f1f0b11.xml");
        await File.WriteAllTextAsync(file, content);

        await SaysAsync(StartedSite.On(Storage), $"The key file {file} {cause}", "put it back from the last backup");
    }

    [Fact]
    public async Task Start_WithOtherKeysThanTheDatas_NamesThem()
    {
        await FilledFolder.CopyToAsync(Storage);
        var file = Directory.EnumerateFiles(Path.Combine(Storage, "keys")).ShouldHaveSingleItem();
        File.Delete(file);
        var key = Path.GetFileNameWithoutExtension(file)["key-".Length..];

        await SaysAsync(StartedSite.On(Storage), Path.Combine(Storage, "reports.db"), Path.Combine(Storage, "keys"),
            $"set DataProtection:LostKeys to {key}");
        Directory.EnumerateFiles(Path.Combine(Storage, "keys")).ShouldBeEmpty();
        var start = StartedSite.On(Storage);
        start.Environment["DataProtection__LostKeys"] = key;
        using var started = await StartedSite.ListeningAsync(start);
    }

    [Fact]
    public async Task Start_WithoutTimeZoneData_NamesThePackage()
    {
        var start = StartedSite.On(Storage);
        start.Environment["TZDIR"] = _folder.File("nothing");

        await SaysAsync(start, _folder.File("nothing"), "install the package tzdata");
    }

    [Fact]
    public async Task Start_OnADatabaseOfANewerVersion_SaysSo()
    {
        await FilledFolder.CopyToAsync(Storage);
        using (var database = new RoomDatabase(Room.Content, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(Storage, "content.db")}",
            new()))
            await database.SqlAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')");

        await SaysAsync(StartedSite.On(Storage), Path.Combine(Storage, "content.db"), "start the newer version");
    }

    private static async Task SaysAsync(ProcessStartInfo start, params string[] words)
    {
        var (code, errors) = await StartedSite.RefusedAsync(start);

        code.ShouldBe(1, errors);
        foreach (var word in words)
            errors.ShouldContain(word);
        errors.ShouldNotContain('\n', "One sentence, and no stack trace.");
    }

    private static void OpenToRead(string folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder))
            File.SetUnixFileMode(entry, Directory.Exists(entry) ? (UnixFileMode)0b111_101_101 : (UnixFileMode)0b110_100_100);
    }
}
