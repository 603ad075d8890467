using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Domain.CaseReview;

/// <summary>What became of one report in the count.</summary>
/// <param name="Number">Its place in <see cref="Circumstances.Reports"/>, counted from one.</param>
/// <param name="LastDay">The last day on which it counts, or might count; null when its date is not known or it never counted.</param>
public sealed record Verdict(int Number, EarlierReport Report, Why Why, DateOnly? LastDay = null)
{
    /// <summary>
    /// The report that stands for the same incident, for <see cref="Why.SameIncident"/> and <see cref="Why.MayBeSameIncident"/>.
    /// </summary>
    public int? SameAs { get; init; }

    /// <summary>The day of the behaviour, without the days on which it cannot have been.</summary>
    internal DateSpan Happened { get; init; } = Report.Happened;

    /// <summary>The day of the report, without the days on which it was not made or would not count.</summary>
    internal DateSpan Reported { get; init; } = Report.Reported;

    public Counting Counting => Why switch
    {
        Why.InTime => Counting.Counts,
        Why.DatesUnclear or Why.OneDayOut or Why.MayBeSameIncident => Counting.MayCount,
        Why.SameIncident or Why.ReportedTooLate or Why.TooLongAgo or Why.OutsideFirstWindow
            or Why.AnotherProblem or Why.Anonymous or Why.Impossible => Counting.DoesNotCount,
    };
}

public enum Counting
{
    DoesNotCount,
    MayCount,
    Counts,
}

public enum Why
{
    /// <summary>Reported soon enough, and the window is still open.</summary>
    InTime,

    /// <summary>It depends on days that the person does not remember.</summary>
    DatesUnclear,

    /// <summary>One day too late. A person looks at that before it is held against anybody.</summary>
    OneDayOut,

    /// <summary>The days that are possible leave open whether another report is about the same incident.</summary>
    MayBeSameIncident,

    /// <summary>Another report, of the same incident, counts or may count.</summary>
    SameIncident,
    ReportedTooLate,
    TooLongAgo,

    /// <summary>Not in the window that begins with the first report, where the area counts so.</summary>
    OutsideFirstWindow,
    AnotherProblem,
    Anonymous,

    /// <summary>Reported before it happened, or in the future.</summary>
    Impossible,
}
