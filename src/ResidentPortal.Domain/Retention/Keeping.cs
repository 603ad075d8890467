using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.Retention;

/// <summary>Until when one report is kept, and why.</summary>
/// <param name="Until">The last day on which it is kept; it is erased in the night after it, or later.</param>
/// <param name="Because">A whole sentence without its full stop, as after "Kept until 3 March 2028, because".</param>
/// <param name="Spared">What keeps it beyond that day, as it stands now; empty where nothing does.</param>
public sealed record Keeping(DateOnly Until, string Because, IReadOnlyList<Spared> Spared)
{
    /// <summary>Days between telling which reports will be erased and erasing them.</summary>
    public const int AnnouncedDays = 14;

    /// <summary>"Kept until 3 March 2028, because …".</summary>
    public string InWords => $"Kept until {Dates.Day(Until)}, because {Because}.";

    /// <summary>Its time is over, or is over within the days for which it is announced, and nothing spares it.</summary>
    public bool IsToBeAnnounced(DateOnly today) => Spared.Count == 0 && Until.AddDays(1 - AnnouncedDays) <= today;

    /// <summary>Its time would be over, were it not spared.</summary>
    public bool IsSparedNow(DateOnly today) => Spared.Count > 0 && Until < today;

    /// <summary>It may be erased on this day.</summary>
    /// <param name="announced">When it was announced; null where it was not.</param>
    public bool IsOver(DateOnly today, DateOnly? announced) =>
        Spared.Count == 0 && announced is { } told && ErasedFrom(told) <= today;

    /// <summary>The first day on which it may be erased.</summary>
    public DateOnly ErasedFrom(DateOnly announced) =>
        announced.AddDays(AnnouncedDays) is var notice && notice > Until ? notice : Until.AddDays(1);
}
