using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report;

/// <summary>One report, and what is done with it by one button. Whoever may not see it is answered as if there were none.</summary>
internal static class ReportEndpoints
{
    /// <summary>Under which all pages of one report lie.</summary>
    public const string Group = TeamsPaths.Reports + "/{reference}";

    private const string MayNotOwn = "You do not belong to a team that has this report, so you cannot answer for it";

    public static void MapReport(this IEndpointRouteBuilder app)
    {
        var report = app.MapGroup(Group).RequireAuthorization(TeamPolicies.Reports);
        report.MapGet("", ShowAsync);
        report.MapGet("print", PrintAsync);
        report.MapPost("taken", TakeAsync);
        report.MapPost("owner", (string reference, HttpContext context, ReportCare care, ReportView view, IAntiforgery antiforgery) =>
            DoAsync(reference, context, view, antiforgery, (read, seer, version) => care.OwnAsync(read, seer, seer, version)));
        report.MapPost("reopen", (string reference, HttpContext context, ReportCare care, ReportView view, IAntiforgery antiforgery) =>
            DoAsync(reference, context, view, antiforgery, (read, seer, version) => care.ReopenAsync(read, seer, version)));
        report.MapPost("news", (string reference, HttpContext context, ReportCare care, ReportView view, IAntiforgery antiforgery) =>
            DoAsync(reference, context, view, antiforgery, (read, seer, version) => care.NewsReadAsync(read, seer, version)));
    }

    private static async Task<IResult> ShowAsync(string reference, HttpContext context, ReportView view)
    {
        if (!ReportReference.TryParse(reference, out var read))
            return Results.NotFound();
        // One address for each report, however it was typed.
        if (read.ToString() != reference)
            return Results.LocalRedirect(TeamsPaths.Report(read.ToString()));
        return await view.ReadAsync(context, read) is { } model ? Results.Page<ReportPage, ReportModel>(model) : Results.NotFound();
    }

    private static async Task<IResult> PrintAsync(string reference, HttpContext context, ReportView view) =>
        ReportReference.TryParse(reference, out var read) && await view.ReadAsync(context, read) is { } model
            ? Results.Page<PrintPage, ReportModel>(model)
            : Results.NotFound();

    private static async Task<IResult> TakeAsync(
        string reference, HttpContext context, ReportTaking taking, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        return ReportReference.TryParse(reference, out var read) && await taking.TakeAsync(read, context.User.Seer(), cancellation)
            ? Results.LocalRedirect(TeamsPaths.Report(read.ToString()))
            : Results.NotFound();
    }

    private static async Task<IResult> DoAsync(string reference, HttpContext context, ReportView view, IAntiforgery antiforgery,
        Func<ReportReference, Seer, int, Task<CareOutcome>> act)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (!ReportReference.TryParse(reference, out var read))
            return Results.NotFound();
        return await act(read, context.User.Seer(), Stamp.Read(post.Fields)) switch
        {
            CareOutcome.Done => Results.LocalRedirect(TeamsPaths.Report(read.ToString())),
            CareOutcome.NotThere or CareOutcome.NotAgreed => Results.NotFound(),
            CareOutcome.ChangedMeanwhile => await AgainAsync(Stamp.ChangedMeanwhile),
            CareOutcome.MayNotOwn => await AgainAsync(MayNotOwn),
        };

        async Task<IResult> AgainAsync(string problem) => await view.ReadAsync(context, read, problem) is { } model
            ? Results.Page<ReportPage, ReportModel>(model, StatusCodes.Status409Conflict)
            : Results.NotFound();
    }
}
