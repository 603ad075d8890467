using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ResidentPortal.Domain.Calendar;

/// <summary>
/// A council's year, 1 April to 31 March (Local Government Finance Act 1992 s69). Written "2026 to 2027" for people, which is
/// its text, and <see cref="Code"/> "2026-27" in commands and files.
/// </summary>
public sealed record FinancialYear
{
    private const int FirstMonth = 4;

    private FinancialYear(int start) => Start = start;

    /// <summary>The calendar year in which it begins.</summary>
    public int Start { get; }

    public DateOnly FirstDay => new(Start, FirstMonth, 1);

    public DateOnly LastDay => FirstDay.AddYears(1).AddDays(-1);

    /// <summary>"2026-27"; the year that begins in 2099 is "2099-00".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Start:0000}-{(Start + 1) % 100:00}");

    /// <summary>The year that this day, on a London calendar, is in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Its year does not lie wholly within the years 1 to 9999.</exception>
    public static FinancialYear From(DateOnly day) => Beginning(day.Month < FirstMonth ? day.Year - 1 : day.Year);

    /// <param name="start">The calendar year in which it begins, 1 to 9998.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static FinancialYear Beginning(int start)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, 9998);
        return new FinancialYear(start);
    }

    /// <summary>Reads the short form only ("2026-27"): two years that do not follow each other are no year.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out FinancialYear? year)
    {
        year = null;
        if (text?.Length != 7
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || start is < 1 or > 9998)
            return false;
        var read = new FinancialYear(start);
        year = read.Code == text ? read : null;
        return year is not null;
    }

    /// <exception cref="FormatException">The text is not a year; the message says how to write one.</exception>
    public static FinancialYear Parse(string text) => TryParse(text, out var year)
        ? year
        : throw new FormatException("Write the year like 2026-27, which is 1 April 2026 to 31 March 2027.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:0000} to {Start + 1:0000}");
}
