using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>The addresses of a form's pages.</summary>
public static class Paths
{
    public const string Changing = "change";
    public const string NotSafeNow = "/report/not-safe-now";

    public static string Start(ReportForm report) => report.Path;

    public static string Step(ReportForm report, Step step, bool changing = false) =>
        $"{report.Path}/{step.Slug}{(changing ? $"?{Changing}=1" : "")}";

    /// <summary>Posted to by the script that saves what is typed.</summary>
    public static string Typed(ReportForm report, Step step) => $"{report.Path}/{step.Slug}/typed";

    public static string CheckAnswers(ReportForm report) => $"{report.Path}/check-answers";

    /// <summary>Where it is sent, on check-answers.</summary>
    public const string SendId = "send";

    public static string Received(ReportForm report) => $"{report.Path}/received";

    public static string ReceivedText(ReportForm report) => $"{report.Path}/received.txt";

    public static string Equality(ReportForm report) => $"{report.Path}/equality";

    public static string Keep(ReportForm report) => $"{report.Path}/keep";

    /// <summary>Where somebody whose answers are these goes next: the first page not complete, or check-answers.</summary>
    public static string ReturnUrl(ReportForm report, Journey journey, bool changing = false) =>
        journey.FirstIncomplete is { } step ? Step(report, step, changing) : CheckAnswers(report);
}
