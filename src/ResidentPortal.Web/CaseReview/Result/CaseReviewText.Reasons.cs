using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
{
    /// <summary>A reason in a plain sentence or two; its source is told apart from it.</summary>
    public static string Sentence(Reason reason, Assessment assessment) => reason.Ground switch
    {
        Ground.DangerNow => "You said that someone is in danger now.",
        Ground.HateCrimeOnly => "You said that it is about hate crime only.",
        Ground.ComplaintAboutService => "You said that it is about how a worker or an organisation treated you.",
        Ground.EnoughReports or Ground.PerhapsEnoughReports or Ground.TooFewReports => $"{Tally(assessment)} {Wanted(assessment.Needed)}",
        Ground.EnoughPeople =>
            $"{Number(assessment.Threshold.DistinctPeople ?? 0)} or more people have reported the problem. That is enough.",
        Ground.NoReports => $"You have not told us of any reports. {Wanted(assessment.Needed)}",
        Ground.LastIncidentTooLongAgo =>
            $"The last time it happened may be too long ago. In {assessment.Threshold.Area} it must be in the last "
                + $"{(assessment.Threshold.LastIncidentWithinMonths is { } months and not 1 ? Months(months) : "month")}.",
        Ground.CaseMustBeClosed => $"Someone is still dealing with a report. In {assessment.Threshold.Area} they should finish first.",
        Ground.CaseStillOpen => "Someone is still dealing with a report. You can apply all the same.",
        Ground.StillGoingOn => "It is still going on. We look at how long it has gone on, not only at the number of reports.",
        Ground.Vulnerable =>
            "Someone is at more risk, or is being picked on. We look at how much harm it does, not only at the number of reports.",
    };

    /// <summary>A reason as the team's email gives it.</summary>
    public static string Brief(Reason reason, Assessment assessment) => reason.Ground switch
    {
        Ground.DangerNow => "Danger now",
        Ground.HateCrimeOnly => "Hate crime only",
        Ground.ComplaintAboutService => "Complaint about a worker or an organisation",
        Ground.EnoughReports => $"Enough reports: {Counted(assessment)}",
        Ground.PerhapsEnoughReports => $"Perhaps enough reports: {Counted(assessment)}",
        Ground.TooFewReports => $"Too few reports: {Counted(assessment)}",
        Ground.EnoughPeople => $"Enough people reported it: {Figure(assessment.Threshold.DistinctPeople ?? 0)} needed",
        Ground.NoReports => $"No reports given, {Figure(assessment.Needed)} needed",
        Ground.LastIncidentTooLongAgo =>
            $"Last incident perhaps more than {Months(assessment.Threshold.LastIncidentWithinMonths ?? 0)} ago",
        Ground.CaseMustBeClosed => "A report is still open, which should be closed first",
        Ground.CaseStillOpen => "A report is still open",
        Ground.StillGoingOn => "Still going on",
        Ground.Vulnerable => "Vulnerable or targeted",
    };

    /// <summary>"Two reports count and one more may count."</summary>
    public static string Tally(Assessment assessment) => (assessment.Counting, assessment.MayCount) switch
    {
        (0, 0) => "No report counts yet.",
        (var counting, 0) => $"{Several(counting, "report counts", "reports count")}.",
        (0, var may) => $"{Several(may, "report", "reports")} may count.",
        var (counting, may) => $"{Several(counting, "report counts", "reports count")} and {Small(Number(may))} more may count.",
    };

    private static string Counted(Assessment assessment) => assessment.MayCount == 0
        ? $"{Figure(assessment.Counting)} count, {Figure(assessment.Needed)} needed"
        : $"{Figure(assessment.Counting)} count, {Figure(assessment.MayCount)} may count, {Figure(assessment.Needed)} needed";

    private static string Wanted(int needed) => needed == 1 ? "One is enough." : $"{Number(needed)} are enough.";
}
