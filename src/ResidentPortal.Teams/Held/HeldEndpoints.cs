using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Held;

/// <summary>Reports that looked automated: several at once are sent to their teams, or kept from them.</summary>
internal static class HeldEndpoints
{
    internal const string NoneChosen = "Select at least one report";
    internal const string ReasonWanted = "Select why this is no report";
    internal const string DecidedMeanwhile = "Somebody else has decided about what you selected. The list shows what is still held";

    public static void MapHeld(this IEndpointRouteBuilder app)
    {
        var held = app.MapGroup(TeamsPaths.Held).RequireAuthorization(TeamPolicies.Reports);
        held.MapGet("", (HttpContext context, WaitingReports reports) => PageAsync(context, reports));
        held.MapPost("", DecideAsync);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, WaitingReports reports, HeldReports held, IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (chosen, why) = (post.Fields.All("report"), post.Fields.First("why"));
        if (post.Problem is { } problem)
            return await PageAsync(context, reports, new("report", problem), chosen, why, post.Status);
        if (chosen.Count == 0)
            return await PageAsync(context, reports, new("report", NoneChosen), chosen, why);
        var isSpam = post.Fields.First("decision") == "spam";
        if (isSpam && !SpamReasons.All.ContainsKey(why))
            return await PageAsync(context, reports, new("why", ReasonWanted), chosen, why);

        var seer = context.User.Seer();
        var mine = (await reports.HeldAsync(seer, cancellation)).First.Select(report => report.Reference).Where(chosen.Contains).ToList();
        var done = 0;
        foreach (var reference in mine.Select(ReportReference.Parse))
        {
            if (isSpam
                ? await held.MarkSpamAsync(reference, seer.Who, why, cancellation)
                : await held.ReleaseAsync(reference, seer.Who, cancellation))
                done++;
        }

        return done == 0
            ? await PageAsync(context, reports, new("report", DecidedMeanwhile), chosen, why, StatusCodes.Status409Conflict)
            : Results.LocalRedirect($"{TeamsPaths.Held}?{(isSpam ? "spam" : "released")}={done}");
    }

    private static async Task<IResult> PageAsync(HttpContext context, WaitingReports reports, FieldError? error = null,
        IReadOnlyList<string>? chosen = null, string? why = null, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Page<HeldPage, HeldModel>(new()
        {
            Reports = await reports.HeldAsync(context.User.Seer(), context.RequestAborted),
            Chosen = chosen ?? [],
            Why = why,
            Error = error,
            Released = CountIn(context, "released"),
            Spam = CountIn(context, "spam"),
        }, error is null ? StatusCodes.Status200OK : status);

    private static int CountIn(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], out var count) && count is > 0 and <= WaitingReports.Shown ? count : 0;
}

/// <summary>What <see cref="HeldPage"/> shows.</summary>
public sealed record HeldModel
{
    public required WaitingList Reports { get; init; }
    public required IReadOnlyList<string> Chosen { get; init; }
    public required string? Why { get; init; }
    public required FieldError? Error { get; init; }

    /// <summary>How many were just released, or marked as spam.</summary>
    public required int Released { get; init; }

    public required int Spam { get; init; }
}
