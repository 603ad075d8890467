using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>
/// The program is killed while it makes a database, at the moment when EF's lock is in it: a row, which nobody takes out again.
/// </summary>
public class KillTests
{
    private const int Tries = 20;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("reports.db", Room.Reports)]
    [InlineData("content.db", Room.Content)]
    [InlineData("people.db", Room.People)]
    public async Task Start_AfterAKillWithTheLockTaken_MigratesAndRuns(string file, Room room)
    {
        using var storage = new TemporaryFolder();
        await KillWithTheLockAsync(storage, file);

        using var limit = new CancellationTokenSource(LongestStart);
        var again = await FinishedProcess.RunAsync(SiteCommand.On(storage)).WaitAsync(limit.Token);

        again.ExitCode.ShouldBe(0, again.Errors);
        Count(storage.File(file), "__EFMigrationsHistory").ShouldBe(RoomDatabase.Migrations(room));
        Count(storage.File(file), "__EFMigrationsLock").ShouldBe(0);
    }

    private static async Task KillWithTheLockAsync(TemporaryFolder storage, string file)
    {
        for (var i = 0; i < Tries; i++)
        {
            using var process = Process.Start(SiteCommand.On(storage))!;
            while (!process.HasExited && Count(storage.File(file), "__EFMigrationsLock") != 1)
                Thread.SpinWait(100);
            process.Kill();
            await process.WaitForExitAsync();
            SqliteConnection.ClearAllPools();
            if (Count(storage.File(file), "__EFMigrationsLock") == 1)
                return;
            // It was quicker. The next one finds nothing and begins anew.
            foreach (var made in Directory.EnumerateFiles(storage.Path, file + "*"))
                File.Delete(made);
        }

        Assert.Fail($"In {Tries} tries the lock was never seen.");
    }

    /// <returns>The rows; none while there is no such table, or nobody can look.</returns>
    private static long Count(string path, string table)
    {
        if (!File.Exists(path))
            return 0;
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Default Timeout=1");
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two names above.
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
#pragma warning restore CA2100
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
