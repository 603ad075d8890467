using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Reports.Drafts;

namespace ResidentPortal.Web.Reporting;

/// <summary>The addresses of the reporting forms. Every form has the same ones.</summary>
public static class ReportingEndpoints
{
    public static void MapReporting(this IEndpointRouteBuilder app)
    {
        var journeys = app.MapGroup("").With(Privacy.Journey);
        journeys.MapGet("/report", () => Results.Page<ChooseFormPage>());
        journeys.MapGet(Paths.NotSafeNow, () => Results.Page<NotSafeNowPage>());
        foreach (var report in app.ServiceProvider.GetRequiredService<ReportForms>().All)
        {
            var form = journeys.MapGroup(Paths.Start(report));
            form.MapGet("", (HttpContext context, Starting starting) => starting.ShowAsync(context, report));
            form.MapPost("", (HttpContext context, Starting starting) => starting.StartAsync(context, report));
            form.MapGet("check-answers", (HttpContext context, Submitting submitting) => submitting.ShowAsync(context, report));
            form.MapPost("check-answers", (HttpContext context, Submitting submitting) => submitting.SubmitAsync(context, report));
            form.MapGet("received", (HttpContext context, Receipts receipts) => receipts.ShowAsync(context, report));
            form.MapGet("received.txt", (HttpContext context, Receipts receipts) => receipts.SaveAsync(context, report));
            form.MapGet("equality", (HttpContext context, Equality equality) => equality.ShowAsync(context, report));
            form.MapPost("equality", (HttpContext context, Equality equality) => equality.AnswerAsync(context, report));
            form.MapPost("keep", (HttpContext context, Drafts drafts, DraftStore store, IAntiforgery antiforgery) =>
                KeepAsync(context, drafts, store, antiforgery, report));
            form.MapGet("{step}", (HttpContext context, string step, Steps steps, FormTextOverrides words) =>
                steps.ShowAsync(context, words.Of(report), step));
            form.MapPost("{step}/typed", (HttpContext context, string step, TypedSaves saves, FormTextOverrides words) =>
                saves.SaveAsync(context, words.Of(report), step));
            form.MapPost("{step}", (HttpContext context, string step, Steps steps, FormTextOverrides words) =>
                steps.AnswerAsync(context, words.Of(report), step));
        }
    }

    private static async Task<IResult> KeepAsync(HttpContext context, Drafts drafts, DraftStore store, IAntiforgery antiforgery,
        ReportForm report)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        return draft is DraftLookup.Open or DraftLookup.Submitted && await store.KeepAsync(token, report.Form.Id, context.RequestAborted)
            ? Results.NoContent()
            : Results.StatusCode(StatusCodes.Status410Gone);
    }
}
