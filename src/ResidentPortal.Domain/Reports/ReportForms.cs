using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Domain.Reports;

public static class ReportForms
{
    /// <summary>The forms that report something that happened.</summary>
    public static IReadOnlyList<ReportForm> Reports { get; } = [AsbReport.Report, HateCrimeReport.Report];

    /// <summary>Every form, with the application for a case review as Barnet's threshold needs it.</summary>
    public static IReadOnlyList<ReportForm> All { get; } = With([Presets.Barnet]);

    /// <summary>Every form, with the application asking what any of these thresholds needs to know.</summary>
    public static IReadOnlyList<ReportForm> With(IReadOnlyList<Threshold> thresholds) => [.. Reports, CaseReviewApplication.Under(thresholds)];

    public static ReportForm? Find(string slug) => All.FirstOrDefault(report => report.Slug == slug);
}
