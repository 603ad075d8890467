using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Emails;

namespace ResidentPortal.Reports.Retention;

/// <summary>Tells operations which reports will be erased. References, forms and dates only.</summary>
internal static class RetentionEmail
{
    /// <summary>No email names more.</summary>
    private const int Most = 200;

    public static DigestEmail Announcing(string to, IReadOnlyList<PlannedReport> fresh, IReadOnlyList<PlannedReport> spared) => new(
        to,
        fresh.Count == 1 ? "A report will be erased" : $"{fresh.Count} reports will be erased",
        $"In {Keeping.AnnouncedDays} days at the earliest, this service erases what it need not keep any longer. It has not told you of "
            + "these before:",
        [
            .. fresh.Take(Most).Select(one => $"{one.Reference}, on {Dates.Day(one.From)}. {one.Keeping.InWords}"),
            .. fresh.Count > Most ? [$"and {fresh.Count - Most} more: see “What is kept” in the teams’ room."] : (IEnumerable<string>)[],
        ],
        [
            "Does one have to stay? A manager or the privacy officer can put a legal hold on it in the teams’ room, under “What is kept”.",
            .. spared.Count == 0 ? (IEnumerable<string>)[]
                : [$"{(spared.Count == 1 ? "1 report stays" : $"{spared.Count} reports stay")} although the time is over: "
                    + $"{string.Join("; ", Why(spared))}."],
        ]);

    private static IEnumerable<string> Why(IReadOnlyList<PlannedReport> spared) => spared
        .SelectMany(one => one.Keeping.Spared).CountBy(reason => reason).OrderBy(reason => reason.Key)
        .Select(reason => $"{PeriodWords.Of(reason.Key)} ({reason.Value})");
}
