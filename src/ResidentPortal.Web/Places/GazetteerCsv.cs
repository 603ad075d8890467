using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Places;

/// <summary>The addresses in a CSV that a council exports from its gazetteer (docs/operations.md).</summary>
internal sealed class GazetteerCsv(CouncilDescription council)
{
    /// <summary>So many mistakes are told at once.</summary>
    private const int Told = 10;

    private static readonly string[] Needed = ["UPRN", "ADDRESS", "POSTCODE", "WARD"];
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The rows that people may pick from, in the order of the file: without a postcode, or left out by the council, is none.
    /// </summary>
    /// <exception cref="SettingsException">When the first or last row is asked for: all that is wrong, with file and line.</exception>
    public IEnumerable<ListedAddress> Read(string file)
    {
        using var text = new StreamReader(file, Utf8);
        var rows = new GazetteerRows(file, council);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => rows.Wrong(bad.Context.Parser!.RawRow, "a quotation mark is missing or too many, here or above",
                "Put a value with commas between quotation marks, and write a quotation mark in it twice"),
        });
        if (!Next(file, csv))
            throw new SettingsException([$"{file}: the file is empty. Write the column names in the first line: {Names()}."]);
        var columns = Columns(file, csv.Record!);
        var count = 0;
        while (rows.Mistakes.Count < Told && Next(file, csv))
        {
            if (rows.Read(columns, csv.Record!, csv.RawRow) is not { } address)
                continue;
            count++;
            yield return address;
        }
        if (count == 0 && rows.Mistakes.Count == 0)
            throw new SettingsException([$"{file}: there is no address in it. Export the addresses again, or leave Places:Gazetteer out."]);
        if (rows.Mistakes.Count > 0)
            throw new SettingsException([.. rows.Mistakes]);
    }

    private static bool Next(string file, CsvParser csv)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new SettingsException([$"{file}, after line {csv.RawRow}: this is not UTF-8. Save the file as “CSV UTF-8”."]);
        }
    }

    private static Dictionary<string, int> Columns(string file, string[] header)
    {
        var names = header.Index().Select(column => (Name: column.Item.ToUpperInvariant(), column.Index))
            .Where(column => column.Name != "");
        if (names.GroupBy(column => column.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new SettingsException([$"{file}, line 1: the column {twice.Key} is there twice. Keep one of them."]);
        var columns = names.ToDictionary(column => column.Name, column => column.Index);
        var missing = Needed.Where(name => !columns.ContainsKey(name)).ToList();
        return missing.Count == 0
            ? columns
            : throw new SettingsException(
                [$"{file}, line 1: there is no column {string.Join(", ", missing)}. Write {Names()}, with commas."]);
    }

    private static string Names() => string.Join(", ", Needed);
}
