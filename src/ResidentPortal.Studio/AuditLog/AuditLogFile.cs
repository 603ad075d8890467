using System.Globalization;
using System.Text;
using ResidentPortal.Hosting.Files;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>A record as a table for a spreadsheet, written as it is read: there may be more than fits into memory.</summary>
internal static class AuditLogFile
{
    private static readonly string[] Head = ["Time (London)", "Who", "What", "Of what", "Detail"];

    public static IResult Of<TRow>(IAsyncEnumerable<TRow> rows, Func<TRow, AuditLogRow> read, string name) => Results.Stream(
        async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            await writer.WriteAsync(CsvFile.Line(Head));
            await foreach (var row in rows)
                await writer.WriteAsync(Line(read(row)));
        },
        CsvFile.ContentType,
        name);

    private static string Line(AuditLogRow row) => CsvFile.Line(
    [
        StudioDates.InLondon(row.AtUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        CsvFile.Harmless(row.Who), row.Action, CsvFile.Harmless(row.Subject), CsvFile.Harmless(row.Detail),
    ]);
}
