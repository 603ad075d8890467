using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;

namespace ResidentPortal.Web.Tests.Calendar;

/// <summary>Reads a file of one entry as strictly as RFC 5545 is written, and holds what it read to what Ical.Net reads.</summary>
internal static partial class ICalendar
{
    /// <returns>The properties of the entry by name with parameters; TEXT values without their escapes.</returns>
    public static IReadOnlyDictionary<string, string> Read(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldAllBe(character => !char.IsControl(character));
        foreach (var line in Split(text))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            line.ShouldNotBeEmpty();
        }
        var lines = Split(text.Replace("\r\n ", "", StringComparison.Ordinal)).Select(line => Line().Match(line)).ToList();
        lines.ShouldAllBe(line => line.Success);
        var pairs = lines.Select(line => (Name: line.Groups[1].Value, Value: line.Groups[2].Value)).ToList();

        pairs[0].ShouldBe(("BEGIN", "VCALENDAR"));
        pairs[^1].ShouldBe(("END", "VCALENDAR"));
        pairs.ShouldContain(("VERSION", "2.0"));
        pairs.Count(pair => pair.Name == "PRODID").ShouldBe(1);
        var begin = pairs.IndexOf(("BEGIN", "VEVENT"));
        var end = pairs.IndexOf(("END", "VEVENT"));
        begin.ShouldBeInRange(2, end);
        end.ShouldBe(pairs.Count - 2);
        var entry = pairs[(begin + 1)..end].ToDictionary(pair => pair.Name, pair => Plain(pair.Value));
        entry.Keys.ShouldContain("UID");
        entry["DTSTAMP"].ShouldMatch("^[0-9]{8}T[0-9]{6}Z$");
        if (entry.TryGetValue("DTSTART", out var start))
            start.ShouldMatch("^[0-9]{8}T[0-9]{6}Z$");
        else
            entry["DTSTART;VALUE=DATE"].ShouldMatch("^[0-9]{8}$");
        ShouldBeWhatOthersRead(text, entry);
        return entry;
    }

    private static void ShouldBeWhatOthersRead(string text, Dictionary<string, string> entry)
    {
        var others = Ical.Net.Calendar.Load(text).ShouldNotBeNull().Events.ShouldHaveSingleItem();
        others.Uid.ShouldBe(entry["UID"]);
        (others.Summary ?? "").ShouldBe(entry["SUMMARY"]);
        (others.Description ?? "").ShouldBe(entry["DESCRIPTION"]);
        others.Location.ShouldBe(entry.GetValueOrDefault("LOCATION"));
        others.Class.ShouldBe(entry["CLASS"]);
        others.Status.ShouldBe(entry.GetValueOrDefault("STATUS"));
        Written(others.Start).ShouldBe(entry.GetValueOrDefault("DTSTART") ?? entry["DTSTART;VALUE=DATE"]);
        if ((entry.GetValueOrDefault("DTEND") ?? entry.GetValueOrDefault("DTEND;VALUE=DATE")) is { } end)
            Written(others.End).ShouldBe(end);
    }

    private static string Written(Ical.Net.DataTypes.CalDateTime? moment) => moment.ShouldNotBeNull().HasTime
        ? moment.AsUtc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)
        : moment.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string[] Split(string text) => text[..^2].Split("\r\n");

    private static string Plain(string value)
    {
        Bare().IsMatch(value).ShouldBeFalse(value);
        return Escape().Replace(value, escape => escape.Groups[1].Value is "n" or "N" ? "\n" : escape.Groups[1].Value);
    }

    [GeneratedRegex("^([A-Z-]+(?:;[A-Z-]+=[^:;,\"]+)*):(.*)$")]
    private static partial Regex Line();

    /// <summary>A comma or semicolon without its backslash, or a backslash before what needs none.</summary>
    [GeneratedRegex(@"^(?:[^\\,;]|\\[\\;,nN])*(?:[,;]|\\(?![\\;,nN]))")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\\([\\;,nN])")]
    private static partial Regex Escape();
}
