namespace ResidentPortal.Domain.Retention;

/// <summary>How long the reports of a form are kept: until the later of two days.</summary>
/// <param name="MonthsAfterReceipt">Months after the day on which it came.</param>
/// <param name="MonthsAfterClosing">Months after the day on which it was closed, where it was.</param>
public sealed record ReportPeriod(int MonthsAfterReceipt, int MonthsAfterClosing)
{
    /// <summary>
    /// Neither may be shorter: an application for a case review counts what was reported in the six months before it (ASB Act 2014
    /// s104(11)), and what it counts must still be there.
    /// </summary>
    public const int Shortest = 6;

    /// <summary>
    /// The last day on which it is kept: the corresponding date so many months on, or the month's last day where that month has no such
    /// date.
    /// </summary>
    public DateOnly Until(DateOnly received, DateOnly? closed) => closed is { } day && AfterClosing(day) > AfterReceipt(received)
        ? AfterClosing(day)
        : AfterReceipt(received);

    internal DateOnly AfterReceipt(DateOnly received) => received.AddMonths(MonthsAfterReceipt);

    internal DateOnly AfterClosing(DateOnly closed) => closed.AddMonths(MonthsAfterClosing);
}
