using System.Globalization;
using System.Text;

namespace ResidentPortal.Web.Calendar;

/// <summary>A day to be entered into somebody's calendar.</summary>
/// <param name="Uid">Unique in the world. Says nothing about its origin: it stays in the calendar.</param>
/// <param name="Made">The moment at which the entry was made (DTSTAMP).</param>
public sealed record CalendarDay(string Uid, DateTimeOffset Made, DateOnly Day, string Summary, string Description);

/// <summary>
/// Writes an iCalendar file (RFC 5545) with one all-day entry that is private, takes up no time and rings no alarm: other
/// people see the screen on which an alarm would appear.
/// </summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The longest line without its line break (RFC 5545, 3.1).</summary>
    private const int OctetsALine = 75;

    public static byte[] Write(CalendarDay day)
    {
        var file = new StringBuilder();
        foreach (var line in Lines(day))
            Fold(line, file);
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static IEnumerable<string> Lines(CalendarDay day) =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Reminder//EN",
        "BEGIN:VEVENT",
        $"UID:{Escape(day.Uid)}",
        $"DTSTAMP:{day.Made.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{day.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        $"SUMMARY:{Escape(day.Summary)}",
        $"DESCRIPTION:{Escape(day.Description)}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];

    /// <summary>TEXT as RFC 5545, 3.3.11 has it. A control character has no way to be written and is left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }

    /// <summary>A line that is too long goes on after a line break and a space, which never come between the octets of one character.</summary>
    private static void Fold(string line, StringBuilder file)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsALine)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
