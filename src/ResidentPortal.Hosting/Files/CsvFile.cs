using System.Text;

namespace ResidentPortal.Hosting.Files;

/// <summary>A table as RFC 4180 wants it: a header line, CRLF, UTF-8.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(string[] head, IEnumerable<string[]> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(head).Select(Line)));

    /// <summary>One line with its end, for a table that is too long to be held at once.</summary>
    public static string Line(string[] cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>Words that somebody typed, which no spreadsheet takes for a formula.</summary>
    public static string Harmless(string typed) =>
        typed.Length > 0 && typed[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n') ? "'" + typed : typed;

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
