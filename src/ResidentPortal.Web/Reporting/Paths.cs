using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>The addresses of a form's pages.</summary>
public static class Paths
{
    public const string Changing = "change";

    public static string Start(ReportForm report) => $"/report/{report.Slug}";

    public static string Step(ReportForm report, Step step, bool changing = false) =>
        $"/report/{report.Slug}/{step.Slug}{(changing ? $"?{Changing}=1" : "")}";

    public static string CheckAnswers(ReportForm report) => $"/report/{report.Slug}/check-answers";

    public static string Received(ReportForm report) => $"/report/{report.Slug}/received";

    public static string ReceivedText(ReportForm report) => $"/report/{report.Slug}/received.txt";

    public static string Equality(ReportForm report) => $"/report/{report.Slug}/equality";

    public static string Keep(ReportForm report) => $"/report/{report.Slug}/keep";

    /// <summary>Where somebody whose answers are these goes next: the first page not complete, or check-answers.</summary>
    public static string Onward(ReportForm report, Journey journey, bool changing = false) =>
        journey.FirstIncomplete is { } step ? Step(report, step, changing) : CheckAnswers(report);
}
