using System.Diagnostics;
using System.Runtime.Versioning;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests.Starting;

/// <summary>Nobody else on the machine can read what the site keeps, whatever the mask that it was started with.</summary>
[UnsupportedOSPlatform("windows")]
public class PrivateFilesTests
{
    private const UnixFileMode Folder = (UnixFileMode)0b111_000_000, File = (UnixFileMode)0b110_000_000;

    [Fact]
    public async Task Start_WithAnOpenMask_KeepsEverythingPrivate()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has rights of another kind.");
        using var folder = new TemporaryFolder();
        using var site = await StartedSite.ListeningAsync(WithOpenMask(StartedSite.On(folder.File("storage"))));

        var entries = Directory.EnumerateFileSystemEntries(folder.File("storage"), "*", SearchOption.AllDirectories)
            .Prepend(folder.File("storage")).ToList();

        foreach (var name in new[] { "reports.db", "reports.db-wal", "content.db-shm", "people.db", "logs", "keys" })
            entries.ShouldContain(folder.File(Path.Combine("storage", name)));
        entries.ShouldContain(entry => entry.EndsWith(".log", StringComparison.Ordinal));
        entries.ShouldContain(entry => entry.EndsWith(".xml", StringComparison.Ordinal));
        entries.Where(entry => System.IO.File.GetUnixFileMode(entry) != (Directory.Exists(entry) ? Folder : File)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_OnFilesThatOthersMayRead_TakesThatBack()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has rights of another kind.");
        using var folder = new TemporaryFolder();
        await FilledFolder.CopyToAsync(folder.Path);
        var database = folder.File("reports.db");
        System.IO.File.SetUnixFileMode(database, (UnixFileMode)0b110_110_100);

        using var site = await StartedSite.ListeningAsync(StartedSite.On(folder.Path));

        System.IO.File.GetUnixFileMode(database)
            .ShouldBe((UnixFileMode)0b110_110_000, "What the group may do is the administrator's to say.");
    }

    private static ProcessStartInfo WithOpenMask(ProcessStartInfo start)
    {
        string[] command = [start.FileName, .. start.ArgumentList];
        start.ArgumentList.Clear();
        foreach (var argument in new[] { "-c", "umask 000; exec \"$@\"", "sh" }.Concat(command))
            start.ArgumentList.Add(argument);
        start.FileName = "sh";
        return start;
    }
}
