using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.CaseReview.Checker;
using ResidentPortal.Web.CaseReview.Paper;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview;

/// <summary>The addresses of the checker, and of the application's questions on paper. The application is a form like the others (<see cref="ReportingEndpoints"/>).</summary>
public static class CaseReviewEndpoints
{
    public static void MapCaseReview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/asb-case-review/printable-form", (SiteForms forms, FormWords words) => new RazorComponentResult<PaperForm>(new { Form = words.Of(forms.CaseReview.Form) }));
        app.MapGet(CheckPaths.Start, (HttpContext context, CheckSteps steps) => steps.Start(context));
        app.MapGet(CheckPaths.Result, (HttpContext context, CheckResult result) => result.Show(context));
        app.MapGet(CheckPaths.Reminder, (HttpContext context, CheckResult result) => result.Remind(context));
        app.MapPost(CheckPaths.Apply, (HttpContext context, CheckResult result) => result.ApplyAsync(context));
        app.MapGet(CheckPaths.Again, (HttpContext context, CheckResult result) => result.Again(context));
        app.MapGet(CheckPaths.Start + "/{step}", (HttpContext context, string step, CheckSteps steps) => steps.Show(context, step));
        app.MapPost(CheckPaths.Start + "/{step}", (HttpContext context, string step, CheckSteps steps) => steps.AnswerAsync(context, step));
    }
}
