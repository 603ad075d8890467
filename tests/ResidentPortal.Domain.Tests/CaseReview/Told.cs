using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using static ResidentPortal.Domain.Tests.Calendar.Days;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>Histories as short as a person would write them down.</summary>
internal static class Told
{
    /// <summary>
    /// "2026-03-10" happened and was reported on that day, "2026-03-10 &gt; 2026-04-09" was reported later. Either can be
    /// a month ("2026-03"), lie between two days ("2026-03-05..2026-03-10") or be forgotten ("?").
    /// </summary>
    public static EarlierReport Report(string told)
    {
        var days = told.Split('>', StringSplitOptions.TrimEntries).Select(Span).ToArray();
        return new(days[0], days[^1]);
    }

    public static Circumstances History(params string[] told) => new() { Reports = [.. told.Select(Report)] };

    /// <summary>A history in one line, its reports parted by commas.</summary>
    public static Circumstances HistoryOf(string line) =>
        History(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static Assessment Assess(this Circumstances circumstances, string area, string today) =>
        Eligibility.Assess(circumstances, Preset(area), Date(today));

    public static Threshold Preset(string area) => Presets.Find(area) ?? throw new ArgumentException("No such preset.", nameof(area));

    private static DateSpan Span(string told)
    {
        if (told == "?")
            return DateSpan.Unknown;
        if (told.Split("..") is [var from, var to])
            return new(Date(from), Date(to));
        if (!DateOnly.TryParseExact(told, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return DateSpan.On(Date(told));
        return new(first, first.AddMonths(1).AddDays(-1));
    }
}
