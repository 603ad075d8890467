using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class Words
{
    /// <summary>The picture's name.</summary>
    public static string Title(PictureLayout layout) => layout.Window is null
        ? "Picture: the reports on a time line"
        : $"Picture: the reports and the {Months(layout.WindowMonths)} that matter";

    /// <summary>What the shaded part is.</summary>
    public static string? Window(PictureLayout layout, Threshold threshold) => layout.Window is { } window
        ? threshold.Anchor switch
        {
            WindowAnchor.Application => $"Reports made from {Date(window.Earliest)} to today, {Date(window.Latest)}, can count.",
            WindowAnchor.FirstReport => $"Reports made from {Date(window.Earliest)} to {Date(window.Latest)} can count. The {Months(layout.WindowMonths)} start with the first report.",
        }
        : null;

    /// <summary>The name of the shaded part, in the picture.</summary>
    public static string WindowInPicture(PictureLayout layout, Threshold threshold) => threshold.Anchor switch
    {
        WindowAnchor.Application => $"Last {Months(layout.WindowMonths)}",
        WindowAnchor.FirstReport => Months(layout.WindowMonths),
    };

    /// <summary>A row of the picture, said: "Report 2 happened on 3 March 2026 and was reported on …".</summary>
    public static string Row(PictureRow row)
    {
        var report = row.Verdict.Report;
        return $"Report {Figure(row.Verdict.Number)}. Happened: {Date(report.Happened)}. Reported: {Date(report.Reported)}. {Sign(row.Verdict)}.";
    }

    /// <summary>What cannot be drawn of a report, in its row; null when all of it can.</summary>
    public static string? NoteInPicture(PictureRow row) => row switch
    {
        { Verdict.Why: Why.Impossible } => "The dates do not fit.",
        { Verdict.Report: { Happened.IsUnknown: true, Reported.IsUnknown: true } } => "We do not know the dates.",
        { Verdict.Report.Reported.IsUnknown: true } => "We do not know when you told someone.",
        { Verdict.Report.Happened.IsUnknown: true } => "We do not know when it happened.",
        { Happened: null } or { Reported: null } => "Some of it is outside this picture.",
        _ => null,
    };

    /// <summary>What the picture leaves out, a sentence each.</summary>
    public static IEnumerable<string> LeftOut(PictureLayout layout)
    {
        if (layout.TooOld > 0)
            yield return $"{Several(layout.TooOld, "report is", "reports are")} more than about a year old and not in the picture.";
        if (layout.TooMany > 0)
            yield return $"There is room for {Figure(PictureLayout.MostRows)} reports. {Several(layout.TooMany, "more is", "more are")} not in the picture.";
    }
}
