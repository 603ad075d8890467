using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report.Closing;

/// <summary>Closes a report for a reason of the council's.</summary>
internal static class ClosingEndpoints
{
    internal const string Field = "because";
    internal const string Wanted = "Select why you close this report";

    public static void MapClosing(this IEndpointRouteBuilder app)
    {
        var close = app.MapGroup(ReportEndpoints.Group + "/close").RequireAuthorization(TeamPolicies.Reports);
        close.MapGet("", (string reference, HttpContext context, ReportCare care, CareWords words, PeopleNames names) =>
            PageAsync(reference, context, care, words, names));
        close.MapPost("", CloseAsync);
    }

    private static async Task<IResult> CloseAsync(string reference, HttpContext context, ReportCare care, CareWords words,
        PeopleNames names, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var because = post.Fields.Code(Field);
        if (post.Problem is { } problem)
            return await PageAsync(reference, context, care, words, names, because, problem, status: post.Status);
        if (!ReportReference.TryParse(reference, out var read))
            return Results.NotFound();
        if (words.Closing.All(reason => reason.Code != because))
            return await PageAsync(reference, context, care, words, names, because, error: new(Field, Wanted));
        return await care.CloseAsync(read, context.User.Seer(), because, Stamp.Read(post.Fields)) switch
        {
            CareOutcome.Done => Results.LocalRedirect(TeamsPaths.Report(read.ToString())),
            CareOutcome.ChangedMeanwhile => await PageAsync(
                reference, context, care, words, names, because, Stamp.ChangedMeanwhile, status: StatusCodes.Status409Conflict),
            CareOutcome.NotThere or CareOutcome.NotAgreed or CareOutcome.MayNotOwn => Results.NotFound(),
        };
    }

    private static async Task<IResult> PageAsync(string reference, HttpContext context, ReportCare care, CareWords words,
        PeopleNames names, string because = "", string? problem = null, FieldError? error = null,
        int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (!ReportReference.TryParse(reference, out var read)
            || await care.LookAsync(read, context.User.Seer(), context.RequestAborted) is not { } now)
            return status == StatusCodes.Status400BadRequest ? Results.StatusCode(status) : Results.NotFound();
        return Results.Page<ClosingPage, ClosingModel>(new(read.ToString(), now, because, words.Closing)
        {
            Owner = now.Owner is null ? null : await names.OfAsync(now.Owner, context.RequestAborted),
            ClosedBecause = words.ClosedBecause(now.ClosedBecause),
            Problem = problem,
            Error = error,
        }, problem is null && error is null ? StatusCodes.Status200OK : status);
    }
}

/// <summary>What <see cref="ClosingPage"/> shows.</summary>
public sealed record ClosingModel(string Reference, CareOf Now, string Because, IReadOnlyList<(string Code, string Words)> Reasons)
{
    public string? Owner { get; init; }

    /// <summary>Where somebody closed it meanwhile.</summary>
    public string ClosedBecause { get; init; } = "";

    public string? Problem { get; init; }

    public FieldError? Error { get; init; }
}
