using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Web.DevelopmentMailbox;
using Shouldly;

namespace ResidentPortal.Web.Tests;

/// <summary>What a site under test has kept and sent, seen from outside.</summary>
internal static class SiteInspection
{
    /// <summary>Rows of the reports database, each with its columns as SQLite gives them.</summary>
    public static async Task<IReadOnlyList<object[]>> QueryAsync(this SiteUnderTest site, string sql)
    {
        // The first to ask for anything may be a test that counts what is there before.
        if (!File.Exists(site.Database))
            _ = site.Services;
        await using var connection = new SqliteConnection($"Data Source={site.Database};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    public static async Task<long> CountAsync(this SiteUnderTest site, string table, string where = "1 = 1") =>
        Convert.ToInt64((await site.QueryAsync($"SELECT COUNT(*) FROM {table} WHERE {where}"))[0][0], CultureInfo.InvariantCulture);

    /// <summary>Waits until there are as many drafts: those of people who left are deleted soon, not at once.</summary>
    public static async Task DraftsLeftAsync(this SiteUnderTest site, long count)
    {
        for (var round = 0; await site.CountAsync("Drafts") is var left && left != count; round++)
        {
            round.ShouldBeLessThan(200, $"{left} drafts are left.");
            await Task.Delay(50);
        }
    }

    /// <summary>Makes a site that served another test like one to which nobody has reported.</summary>
    public static async Task ForgetAsync(this SiteUnderTest site)
    {
        _ = site.Services;
        await using var connection = new SqliteConnection($"Data Source={site.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            DELETE FROM QueueTests; DELETE FROM Attempts; DELETE FROM Outbox; DELETE FROM Audit; DELETE FROM Drafts; DELETE FROM Reports;
            DELETE FROM EqualityResponses; DELETE FROM CaseReviewApplications; DELETE FROM CaseReviewYears;
            """;
        await command.ExecuteNonQueryAsync();
        foreach (var mail in Directory.Exists(Path.Combine(site.Folder, "mail"))
            ? Directory.GetFiles(Path.Combine(site.Folder, "mail"))
            : [])
            File.Delete(mail);
    }

    /// <summary>All messages in the pickup folder once nothing waits to be sent.</summary>
    public static async Task<IReadOnlyList<EmlFile>> MailAsync(this SiteUnderTest site)
    {
        for (var round = 0; await site.CountAsync("Outbox", "State = 'Pending'") > 0; round++)
        {
            round.ShouldBeLessThan(200, "The outbox does not empty itself.");
            await site.Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync();
            await Task.Delay(50);
        }
        var folder = new DirectoryInfo(Path.Combine(site.Folder, "mail"));
        return folder.Exists ? [.. folder.EnumerateFiles("*.eml").Select(EmlFile.Read)] : [];
    }

    public static async Task<string> HeldReasonAsync(this SiteUnderTest site, string reference) =>
        (await site.QueryAsync($"SELECT COALESCE(HeldReason, '') FROM Reports WHERE Reference = '{reference}'")).ShouldHaveSingleItem()[0]
            .ToString()!;
}
