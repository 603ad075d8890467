using System.Text;

namespace ResidentPortal.Web;

/// <summary>A table as RFC 4180 wants it: a header line, CRLF, UTF-8.</summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(string[] head, IEnumerable<string[]> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(head).Select(line => string.Join(',', line.Select(Quoted)) + "\r\n")));

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
