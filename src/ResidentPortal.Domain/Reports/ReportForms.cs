namespace ResidentPortal.Domain.Reports;

public static class ReportForms
{
    public static IReadOnlyList<ReportForm> All { get; } = [AsbReport.Report, HateCrimeReport.Report];

    public static ReportForm? Find(string slug) => All.FirstOrDefault(report => report.Slug == slug);
}
