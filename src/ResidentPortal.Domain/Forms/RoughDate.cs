using System.Text.RegularExpressions;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Forms;

/// <summary>
/// A past date as somebody remembers it: everything that <see cref="TypedDate"/> takes, "about 3 March", "March", "last week",
/// "Easter", "summer 2026", "since September", "3 to 5 March", or that they do not know. What cannot be placed is taken as it is.
/// </summary>
public static partial class RoughDate
{
    public const string NotKnown = "do not know";

    /// <summary>As many characters of it are taken.</summary>
    public const int Longest = 200;

    private const string Help =
        "Enter the date like 3 March 2026. If you do not remember the day, enter the month, like March 2026, or “do not know”";
    private const string TooLong = "When it was must be 200 characters or less";

    /// <summary>Days to either side of a date that somebody gives with "about".</summary>
    private const int AboutDays = 7;

    /// <summary>What is longer is a story. It is taken as words.</summary>
    private const int LongestToPlace = 80;

    /// <returns>
    /// Null when it was taken; otherwise the error message: there is no such day, it has not come yet, or it is too long ago to be meant.
    /// The days never lie after today.
    /// </returns>
    public static string? Read(string text, DateOnly today, out RoughDateAnswer answer)
    {
        var wrong = ReadRoughly(text, today, out var read);
        answer = read is { Time.Length: > 0 } && read.Days.IsExact
            ? new(read.Days, $"{read.Words}, {read.Time}")
            : new(read.Days, read.Words);
        return wrong;
    }

    /// <summary>The same, with a time of the day apart from the day.</summary>
    internal static string? ReadRoughly(string text, DateOnly today, out Roughly read)
    {
        read = Roughly.Nothing;
        var words = Blanks().Replace(text, " ").Trim();
        var typed = Normal(words);
        if (typed.Length == 0 || Unknown().IsMatch(typed))
            return null;
        if (words.Length > Longest)
            return TooLong;
        read = new(DateSpan.Unknown, words);
        if (typed.Length > LongestToPlace)
            return null;
        if (InBrackets().Match(words) is { Success: true } given && Place(Normal(given.Groups["days"].Value), today) is { Days: { } said }
            && said.UpTo(today) is { } until)
        {
            read = new(until, $"{given.Groups["words"].Value} ({Dates.Days(until)})");
            return null;
        }
        var asked = typed.EndsWith('?');
        typed = typed.TrimEnd('?', ' ');
        var (day, time) = TimeOfDay.Split(typed);
        var found = time.Length > 0 ? Place(day, today, asked) : default;
        if (found == default)
            (found, time) = (Place(typed, today, asked), "");
        if (found.Wrong is not null)
            return found.Wrong;
        if (found.Days is not { } days)
            return OnlyFigures().IsMatch(typed) ? Help : null;
        if (TypedDate.NotMeant(days.Earliest, days.Latest, today) is { } wrong)
            return wrong;
        days = days.UpTo(today)!.Value;
        read = found.Words is { } own && (time.Length == 0 || days.IsExact)
            ? new(days, own, time)
            : new(days, Dates.Days(days) is var span
                && span.Equals(words, StringComparison.OrdinalIgnoreCase) ? span : $"{words} ({span})");
        return null;
    }

    /// <summary>What a text means; nothing where that is not known. The days may be days to come.</summary>
    /// <param name="typed">In capitals, with single blanks.</param>
    /// <param name="asked">It ended in a question mark.</param>
    /// <param name="depth">How many dates it is a part of.</param>
    internal static Placed Place(string typed, DateOnly today, bool asked = false, int depth = 0)
    {
        var about = About().Match(typed) is { Success: true } opening ? typed[opening.Length..] : null;
        if (RoughMonth.Find(about ?? typed, today) is { } month)
            return month;
        // "2 weeks ago" and "3 months ago" are seldom meant to the day.
        var rough = about is not null || asked || LongAgo().IsMatch(typed);
        var wrong = TypedDate.Find(about ?? typed, today, out var date);
        if (wrong is null)
            return rough && date <= today ? new(Around(DateSpan.On(date)), $"about {TypedDate.Write(date)}")
                : new(DateSpan.On(date), TypedDate.Write(date));
        if (wrong != TypedDate.NotUnderstood)
            return new(null, null, wrong);
        return RoughSpan.Find(about ?? typed, today, depth) is { } span
            ? new(about is not null && span.Latest.DayNumber - span.Earliest.DayNumber < 4 ? Around(span) : span, null)
            : default;
    }

    private static DateSpan Around(DateSpan span) =>
        new(DateOnly.FromDayNumber(Math.Max(span.Earliest.DayNumber - AboutDays, 0)), span.Latest.AddDays(AboutDays));

    internal static string Normal(string text) =>
        Commas().Replace(text.ToUpperInvariant().Replace('’', '\''), " ").Trim().TrimEnd('.', '!').TrimEnd();

    /// <summary>What was found: days with the words of their own that say them, or what is wrong.</summary>
    internal readonly record struct Placed(DateSpan? Days, string? Words, string? Wrong = null);

    /// <param name="Words">What <see cref="ReadRoughly"/> takes for the same days on whatever day it is read.</param>
    internal sealed record Roughly(DateSpan Days, string Words, string Time = "")
    {
        public static readonly Roughly Nothing = new(DateSpan.Unknown, NotKnown);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Commas();

    [GeneratedRegex(@"^(?<words>.+) \((?<days>[^()]+)\)$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(
        "^(?:I )?(?:DO ?N[O']?T|DON'?T|CAN'?T|CANNOT|CAN NOT) (?:REALLY )?(?:KNOW|REMEMBER|RECALL|SAY)(?: THE (?:DATE|DAY)| EXACTLY)?$|"
        + @"^(?:I AM |I'M )?(?:NOT SURE|UNSURE)$|^UNKNOWN$|^NOT KNOWN$|^NO IDEA$|^FORGOT(?:TEN)?$|^DUNNO$|^IDK$|^N/?A$|^\?+$")]
    private static partial Regex Unknown();

    [GeneratedRegex("^(?:(?:ON OR )?(?:ABOUT|AROUND)|ROUGHLY|APPROX(?:IMATELY)?|SOME ?TIME (?:ABOUT|AROUND)|CIRCA|MAYBE|PERHAPS|"
        + "PROBABLY|I THINK|~) ?")]
    private static partial Regex About();

    [GeneratedRegex("^[0-9 /.:-]+$")]
    private static partial Regex OnlyFigures();

    [GeneratedRegex("(?:WEEK|MONTH|YEAR)S? AGO$")]
    private static partial Regex LongAgo();
}
