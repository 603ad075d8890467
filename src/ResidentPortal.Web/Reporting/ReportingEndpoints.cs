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
        foreach (var report in app.ServiceProvider.GetRequiredService<ReportForms>().All)
        {
            var form = journeys.MapGroup(Paths.Start(report));
            form.MapGet("", (HttpContext context, Drafts drafts) => StartPageAsync(context, drafts, report));
            form.MapPost("", (HttpContext context, Drafts drafts, Outage outage, IAntiforgery antiforgery) =>
                StartAsync(context, drafts, outage, antiforgery, report));
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
            form.MapPost("{step}", (HttpContext context, string step, Steps steps, FormTextOverrides words) =>
                steps.AnswerAsync(context, words.Of(report), step));
        }
    }

    private static async Task<IResult> StartPageAsync(HttpContext context, Drafts drafts, ReportForm report, string? problem = null,
        int status = StatusCodes.Status200OK)
    {
        var (draft, token) = await drafts.FindAsync(context, report.Form);
        var open = draft as DraftLookup.Open;
        return Results.Page<StartPage, StartModel>(new()
        {
            Report = report,
            ContinueHref = open is null ? null : Paths.ReturnUrl(report, new(report.Form, open.Answers)),
            DraftTag = open is null ? null : DraftCookie.Tag(token),
            Problem = problem,
        }, status);
    }

    private static async Task<IResult> StartAsync(HttpContext context, Drafts drafts, Outage outage, IAntiforgery antiforgery,
        ReportForm report)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await StartPageAsync(context, drafts, report, problem, post.Status);
        try
        {
            var (draft, token) = await drafts.FindAsync(context, report.Form);
            // The page may have been open since before the draft was begun.
            if (draft is DraftLookup.Open { Answers.Count: > 0 } && post.Fields.First(FormFields.DraftTag) != DraftCookie.Tag(token))
            {
                return await StartPageAsync(context, drafts, report,
                    $"You have an unfinished {report.Noun} on this device. Carry on with it, or delete it and start a new one",
                    StatusCodes.Status409Conflict);
            }
            await drafts.StartAsync(context, report.Form);
        }
        catch (Exception failure) when (Outage.Is(failure, context))
        {
            var told = outage.Tell(context, failure, $"We cannot take a {report.Noun} online at the moment");
            return Results.Page<StartPage, StartModel>(new() { Report = report, Problem = told }, Outage.Status);
        }
        return Results.LocalRedirect(Paths.Step(report, report.Form.First));
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
