using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

public static partial class CaseReviewText
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
            WindowAnchor.FirstReport =>
                $"Reports made from {Date(window.Earliest)} to {Date(window.Latest)} can count: that is {Months(layout.WindowMonths)} "
                + "from the first of them.",
        }
        : null;

    /// <summary>The name of the shaded part, in the picture.</summary>
    public static string WindowInPicture(PictureLayout layout, Threshold threshold) => threshold.Anchor switch
    {
        WindowAnchor.Application => $"Last {Months(layout.WindowMonths)}",
        WindowAnchor.FirstReport => Months(layout.WindowMonths),
    };

    /// <summary>What a bar in the picture means.</summary>
    public static string Bar(Counting counting) => counting switch
    {
        Counting.Counts => "counts on these days",
        Counting.MayCount => "may count on these days",
        Counting.DoesNotCount => "counted on these days, but not now",
    };

    /// <summary>A row of the picture, said: "Report 2. Happened: 3 March 2026. Reported: …".</summary>
    public static string Row(PictureRow row)
    {
        var report = row.Verdict.Report;
        return $"Report {Figure(row.Verdict.Number)}. Happened: {Date(report.Happened)}. Reported: {Date(report.Reported)}. "
            + $"{Sign(row.Verdict)}.";
    }

    /// <summary>What else a row of the picture has to say, a line each: why it does not count, and what cannot be drawn.</summary>
    public static IReadOnlyList<string> NotesInPicture(Verdict verdict, bool isDrawnWhole) =>
        new[] { WhyInPicture(verdict), verdict.Why is Why.Impossible ? null : NotDrawn(verdict.Report, isDrawnWhole) }.OfType<string>()
            .ToList();

    private static string? NotDrawn(EarlierReport report, bool isDrawnWhole) => report switch
    {
        { Happened.IsUnknown: true, Reported.IsUnknown: true } => "Dates not known",
        { Reported.IsUnknown: true } => "Date of report not known",
        { Happened.IsUnknown: true } => "Date it happened not known",
        _ => isDrawnWhole ? null : "Part is not in the picture",
    };

    /// <summary>What the picture leaves out, a sentence each.</summary>
    public static IEnumerable<string> LeftOut(PictureLayout layout)
    {
        if (layout.TooOld > 0)
            yield return $"{Several(layout.TooOld, "report is", "reports are")} more than about a year old and not in the picture.";
        if (layout.TooMany > 0)
            yield return $"There is room for {Figure(PictureLayout.MostRows)} reports. {Several(layout.TooMany, "more is", "more are")} "
                + "not in the picture.";
    }
}
