using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Storage;

public class EncryptionTests
{
    private static readonly string[] Marks = ["MARKED-WORDS", "Ada Marker", "ada.marker@", "020 7946", "the library", "mornings"];

    [Fact]
    public async Task Stored_OnSqlite_HoldsNothingTypedInAnyFile()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await FillAsync(reports);

        foreach (var file in Directory.EnumerateFiles(reports.Folder, "reports.db*"))
        {
            var bytes = Encoding.Latin1.GetString(await ReadSharedAsync(file));
            foreach (var mark in Marks)
                bytes.ShouldNotContain(mark, Case.Insensitive, $"in {Path.GetFileName(file)}");
        }
    }

    [Fact]
    public async Task Stored_OnSqlite_HoldsItsSealedRowsThere()
    {
        // Or the test above would pass with an empty database.
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await FillAsync(reports);
        (await reports.InDatabaseAsync(db => db.Reports.ToListAsync())).Select(report => report.Content.Length > 500)
            .ShouldBe([true, true]);
    }

    [Theory, OnPostgreSql]
    public async Task Stored_OnPostgreSql_HoldsNothingTypedInADump(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await FillAsync(reports);

        var dump = await PostgreSqlServer.DumpAsync(reports.ConnectionString);

        dump.ShouldContain("COPY public.\"Reports\"");
        foreach (var mark in Marks)
        {
            dump.ShouldNotContain(mark, Case.Insensitive);
            dump.ShouldNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(mark)), Case.Insensitive);
        }
    }

    [Fact]
    public async Task Deleted_OnSqlite_IsOverwritten()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Answers.None.With("words", new TextAnswer("anything")));
        var payload = await reports.InDatabaseAsync(db => db.Drafts.Select(d => d.Payload).SingleAsync());

        await reports.Drafts.DeleteAsync(token);
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

        foreach (var file in Directory.EnumerateFiles(reports.Folder, "reports.db*"))
            Encoding.Latin1.GetString(await ReadSharedAsync(file)).ShouldNotContain(Encoding.Latin1.GetString(payload[^64..]));
    }

    private static async Task FillAsync(ReportsUnderTest reports)
    {
        await reports.Drafts.SaveAsync(DraftToken.New(), "asb", Submissions.WithReceipt("MARKED-WORDS").Answers);
        await reports.AcceptAsync(Submissions.WithReceipt("MARKED-WORDS one"));
        await reports.AcceptAsync(Submissions.WithReceipt("MARKED-WORDS two") with { HeldReason = "too-quick" });
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
        catch (FileNotFoundException)
        {
            // SQLite removes its log and the log's index when the last connection closes: what is gone holds nothing.
            return [];
        }
    }
}
