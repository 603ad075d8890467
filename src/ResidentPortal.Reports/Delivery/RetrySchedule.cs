namespace ResidentPortal.Reports.Delivery;

/// <summary>When a message that was not accepted is tried again.</summary>
public static class RetrySchedule
{
    /// <summary>The waits after the first, second … attempt.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(60),
    ];

    /// <summary>The wait after all of those, until <see cref="GiveUpAfter"/>.</summary>
    public static readonly TimeSpan ThenEvery = TimeSpan.FromHours(1);

    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>Without success for this long, somebody else is told.</summary>
    public static readonly TimeSpan EscalateAfter = TimeSpan.FromHours(24);

    /// <summary>Not delivered within this counts as overdue.</summary>
    public static readonly TimeSpan OverdueAfter = TimeSpan.FromMinutes(15);

    /// <param name="attempts">How many there were, at least 1.</param>
    /// <returns>The moment of the next attempt; null when it is time to give up.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset tryingSince, DateTimeOffset now)
    {
        var next = now + (attempts <= Waits.Count ? Waits[attempts - 1] : ThenEvery);
        return next - tryingSince > GiveUpAfter ? null : next;
    }
}
