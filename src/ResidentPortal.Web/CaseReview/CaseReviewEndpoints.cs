using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.CaseReview.Checker;
using ResidentPortal.Web.CaseReview.Paper;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview;

/// <summary>
/// The addresses of the checker, and of the application's questions on paper. The application is a form like the others
/// (<see cref="ReportingEndpoints"/>).
/// </summary>
public static class CaseReviewEndpoints
{
    /// <summary>The document type of the pages about it.</summary>
    internal const string PageType = "caseReviewPage";

    public static void MapCaseReview(this IEndpointRouteBuilder app)
    {
        var check = app.MapGroup("").With(Privacy.Journey);
        check.MapGet("/asb-case-review/printable-form",
            (CaseReviewForms forms, FormTextOverrides words) => Results.Page<PaperForm, Form>(words.Of(forms.Application.Form)));
        check.MapGet(CheckPaths.Start, (HttpContext context, CheckSteps steps) => steps.Start(context));
        check.MapGet(CheckPaths.Result, (HttpContext context, CheckResult result) => result.Show(context));
        check.MapGet(CheckPaths.Reminder, (HttpContext context, CheckResult result) => result.Remind(context));
        check.MapPost(CheckPaths.Apply, (HttpContext context, CheckResult result) => result.ApplyAsync(context));
        check.MapGet(CheckPaths.Again, (HttpContext context, CheckResult result) => result.Again(context));
        check.MapGet(CheckPaths.Start + "/{step}", (HttpContext context, string step, CheckSteps steps) => steps.Show(context, step));
        check.MapPost(
            CheckPaths.Start + "/{step}", (HttpContext context, string step, CheckSteps steps) => steps.AnswerAsync(context, step));
    }
}
