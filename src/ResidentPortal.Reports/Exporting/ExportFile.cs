using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Exporting;

/// <summary>Writes a file piece by piece. A page to print is kept as JSON, and made when it is shown.</summary>
internal sealed class ExportFile(ExportFormat format, IReadOnlyList<ExportColumn> columns)
{
    // What no spreadsheet takes for a formula: whoever reports can type what they like.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // Answers have lines of their own.
        ShouldQuote = _ => true,
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n'],
        InjectionEscapeCharacter = '\'',
    };

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private bool _isBegun;

    /// <summary>The next reports; with the first comes what stands at the beginning.</summary>
    public byte[] Write(IReadOnlyList<ExportedReport> reports)
    {
        var text = format is ExportFormat.Csv ? Rows(reports) : string.Concat(reports.Select((report, i) =>
            $"{(_isBegun || i > 0 ? ",\n" : "[\n")}{JsonSerializer.Serialize(report, Json)}"));
        _isBegun |= text.Length > 0;
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>What stands at the end.</summary>
    public byte[] End() => Encoding.UTF8.GetBytes((format, _isBegun) switch
    {
        (ExportFormat.Csv, true) => "",
        (ExportFormat.Csv, false) => Rows([]),
        (_, true) => "\n]\n",
        (_, false) => "[]\n",
    });

    private static string InWords(ExportedLine line) => line.Label is { } label ? $"{label}: {line.Text}" : line.Text;

    private string Rows(IReadOnlyList<ExportedReport> reports)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Csv))
        {
            if (!_isBegun)
            {
                // Spreadsheets take a file for UTF-8 by this.
                text.Write('\uFEFF');
                foreach (var column in columns)
                    csv.WriteField(ExportWords.Of(column));
                csv.NextRecord();
            }

            foreach (var report in reports)
            {
                foreach (var field in report.Fields)
                    csv.WriteField(string.Join('\n', field.Lines.Select(InWords)));
                csv.NextRecord();
            }
        }

        return text.ToString();
    }
}
