using System.Globalization;
using System.Text;

namespace ResidentPortal.Web.Calendar;

/// <summary>A day to be entered into somebody's calendar.</summary>
/// <param name="Uid">Unique in the world. Says nothing about its origin: it stays in the calendar.</param>
/// <param name="Made">The moment at which the entry was made (DTSTAMP).</param>
public sealed record CalendarDay(string Uid, DateTimeOffset Made, DateOnly Day, string Summary, string Description);

/// <summary>A meeting or an event in public, which anybody may see in somebody's calendar.</summary>
/// <param name="Start">Null when only the day is known: the entry is then for the whole day.</param>
/// <param name="Place">Empty when it is not known.</param>
/// <param name="End">Null when it is not known.</param>
/// <param name="LastDay">Null when it is the first.</param>
public sealed record CalendarEvent(
    string Uid, DateTimeOffset Made, DateOnly Day, DateTimeOffset? Start, string Summary, string Description, string Place, Uri Address,
    bool IsCancelled,
    DateTimeOffset? End = null, DateOnly? LastDay = null);

/// <summary>Writes an iCalendar file (RFC 5545) with one entry, which rings no alarm.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The longest line without its line break (RFC 5545, 3.1).</summary>
    private const int OctetsALine = 75;

    /// <summary>An all-day entry that is private and takes up no time: other people see the screen on which it appears.</summary>
    public static byte[] Write(CalendarDay day) => File(
    [
        "PRODID:-//Reminder//EN",
        "BEGIN:VEVENT",
        $"UID:{Escape(day.Uid)}",
        $"DTSTAMP:{Moment(day.Made)}",
        $"DTSTART;VALUE=DATE:{Day(day.Day)}",
        $"SUMMARY:{Escape(day.Summary)}",
        $"DESCRIPTION:{Escape(day.Description)}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]);

    public static byte[] Write(CalendarEvent shown) => File(
    [
        "PRODID:-//Community Safety Partnership//Meetings//EN",
        "BEGIN:VEVENT",
        $"UID:{Escape(shown.Uid)}",
        $"DTSTAMP:{Moment(shown.Made)}",
        shown.Start is { } start ? $"DTSTART:{Moment(start)}" : $"DTSTART;VALUE=DATE:{Day(shown.Day)}",
        .. End(shown) is { } end ? [end] : Array.Empty<string>(),
        $"SUMMARY:{Escape(shown.Summary)}",
        $"DESCRIPTION:{Escape(shown.Description)}",
        .. shown.Place.Length > 0 ? [$"LOCATION:{Escape(shown.Place)}"] : Array.Empty<string>(),
        $"URL:{shown.Address.AbsoluteUri}",
        shown.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
        "CLASS:PUBLIC",
        "END:VEVENT",
    ]);

    // The end is the first moment, or the first day, that is no part of it (RFC 5545, 3.6.1).
    private static string? End(CalendarEvent shown) => shown switch
    {
        { Start: not null, End: { } end } => $"DTEND:{Moment(end)}",
        { Start: null, LastDay: { } last } => $"DTEND;VALUE=DATE:{Day(last.AddDays(1))}",
        _ => null,
    };

    private static byte[] File(IEnumerable<string> lines)
    {
        var file = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", .. lines, "END:VCALENDAR"])
            Fold(line, file);
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

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

    /// <summary>
    /// A line that is too long goes on after a line break and a space, which never come between the octets of one character.
    /// </summary>
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
