using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
{
    /// <summary>The assessment as the team's email shows it. Dates and bodies only: nothing in it identifies a person.</summary>
    public static IReadOnlyList<SummarySection> Summary(Assessment assessment) =>
    [
        new("Our check of the test",
        [
            Row("Outcome", Outcomes(assessment)),
            Row("Reasons", [.. assessment.Reasons.Select(reason => $"{Brief(reason, assessment)} ({reason.Source})")]),
            .. assessment.Verdicts.Select(verdict => Row($"Report {Figure(verdict.Number)}", Lines(verdict, assessment.Threshold))),
            Row("Apply by", [assessment.ApplyBy is { } day ? Date(day) : "No last day: the reports alone are not enough"]),
        ]),
    ];

    private static IReadOnlyList<string> Outcomes(Assessment assessment) => assessment.Outcome == assessment.ByReports
        ? [Brief(assessment.Outcome)]
        : [Brief(assessment.Outcome), $"By the reports alone: {Small(Brief(assessment.ByReports))}"];

    private static IReadOnlyList<string> Lines(Verdict verdict, Threshold threshold) =>
    [
        Sign(verdict),
        $"Happened: {Date(verdict.Report.Happened)}. Reported: {Date(verdict.Report.Reported)}, to {Told(verdict.Report.To)}.",
        Brief(verdict, threshold),
    ];

    /// <summary>Why a report counts or does not, as the team's email gives it.</summary>
    public static string Brief(Verdict verdict, Threshold threshold) => verdict.Why switch
    {
        Why.InTime => $"Reported within {threshold.ReportWithin}, window of {Months(threshold.WindowMonths)} still open",
        Why.DatesUnclear => "Depends on dates that the applicant does not remember",
        Why.OneDayOut => "One day outside the limit",
        Why.MayBeSameIncident => $"May be the same incident as report {Figure(verdict.SameAs ?? 0)}",
        Why.SameIncident => $"Same incident as report {Figure(verdict.SameAs ?? 0)}",
        Why.ReportedTooLate => $"Not reported within {threshold.ReportWithin}",
        Why.TooLongAgo => $"Outside the window of {Months(threshold.WindowMonths)}",
        Why.OutsideFirstWindow => $"Not in the {Months(threshold.WindowMonths)} from the first report",
        Why.AnotherProblem => "About another problem, the applicant says",
        Why.Anonymous => "Made without a name",
        Why.Impossible => "Dates that cannot be right",
    };

    private static SummaryRow Row(string label, IReadOnlyList<string> lines) => new("", label, lines, "", Private: false);
}
