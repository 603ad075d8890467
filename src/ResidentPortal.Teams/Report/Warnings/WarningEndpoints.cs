using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report.Warnings;

/// <summary>
/// What stays in view on a report. Anybody of its teams notes who is at risk; only a manager warns of a visit, because such a warning
/// follows somebody who never hears of it.
/// </summary>
internal static class WarningEndpoints
{
    internal const string Field = "text";
    internal const string Wanted = "Enter what people need to know";

    private const int Longest = 1000;

    public static void MapWarnings(this IEndpointRouteBuilder app)
    {
        Map(app, "risk", NoteKind.Vulnerability, TeamPolicies.Reports);
        Map(app, "visiting", NoteKind.Visiting, TeamPolicies.WarnOfVisits);
    }

    private static void Map(IEndpointRouteBuilder app, string part, NoteKind kind, string policy)
    {
        var pages = app.MapGroup($"{ReportEndpoints.Group}/{part}").RequireAuthorization(policy);
        pages.MapGet("", async (string reference, HttpContext context, ReportCare care) =>
            await IsThereAsync(reference, context, care) ? Page(reference, part, kind) : Results.NotFound());
        pages.MapPost("", (string reference, HttpContext context, ReportCare care, StayingNotes notes, IAntiforgery antiforgery) =>
            AddAsync(reference, context, (part, kind), care, notes, antiforgery));
        pages.MapPost("end", (string reference, HttpContext context, StayingNotes notes, IAntiforgery antiforgery) =>
            EndAsync(reference, context, kind, notes, antiforgery));
    }

    private static async Task<bool> IsThereAsync(string reference, HttpContext context, ReportCare care) =>
        ReportReference.TryParse(reference, out var read)
        && await care.LookAsync(read, context.User.Seer(), context.RequestAborted) is not null;

    private static async Task<IResult> AddAsync(string reference, HttpContext context, (string Part, NoteKind Kind) what, ReportCare care,
        StayingNotes notes, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var typed = post.Fields.First(Field);
        if (!await IsThereAsync(reference, context, care))
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        if (post.Problem is { } problem)
            return Page(reference, what.Part, what.Kind, typed, problem: problem, status: post.Status);
        if (typed.Length is 0 or > Longest)
        {
            return Page(reference, what.Part, what.Kind, typed,
                new(Field, typed.Length == 0 ? Wanted : $"What people need to know must be {Longest} characters or fewer"));
        }

        return await notes.AddAsync(ReportReference.Parse(reference), context.User.Seer(), what.Kind, typed)
            ? Results.LocalRedirect(TeamsPaths.Report(reference))
            : Results.NotFound();
    }

    /// <summary>That somebody ended it before is no mistake: the page shows so.</summary>
    private static async Task<IResult> EndAsync(
        string reference, HttpContext context, NoteKind kind, StayingNotes notes, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (!ReportReference.TryParse(reference, out var read))
            return Results.NotFound();
        if (Guid.TryParse(post.Fields.Code("note"), out var note))
            await notes.EndAsync(read, context.User.Seer(), kind, note);
        return Results.LocalRedirect(TeamsPaths.Report(read.ToString()));
    }

    private static IResult Page(string reference, string part, NoteKind kind, string typed = "", FieldError? error = null,
        string? problem = null, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Page<WarningPage, WarningModel>(
            new(ReportReference.Parse(reference).ToString(), part, kind is NoteKind.Visiting, typed, problem, error),
            error is null && problem is null ? StatusCodes.Status200OK : status);
}

/// <summary>What <see cref="WarningPage"/> shows.</summary>
/// <param name="Part">The last part of the page's address.</param>
/// <param name="IsVisiting">It is a warning about visiting, and not about who is at risk.</param>
public sealed record WarningModel(string Reference, string Part, bool IsVisiting, string Typed, string? Problem, FieldError? Error);
