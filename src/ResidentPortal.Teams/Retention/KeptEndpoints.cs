using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Openings;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Retention;

/// <summary>What is kept until when, what the next night would erase, and legal holds. Nothing of what reports say is shown.</summary>
internal static class KeptEndpoints
{
    internal const string ReasonWanted = "Enter why the report has to stay";
    internal const string ReasonTooLong = "Why the report has to stay must be 500 characters or fewer";
    internal const string ChangedMeanwhile = "Somebody else has changed this meanwhile. What you see is how it stands now";

    /// <summary>No list shows more.</summary>
    internal const int Shown = 100;

    public static void MapKept(this IEndpointRouteBuilder app)
    {
        var kept = app.MapGroup(TeamsPaths.Kept).RequireAuthorization(TeamPolicies.Retention);
        kept.MapGet("", ShowAsync);
        kept.MapGet("report", (HttpContext context, KeptReports reports) =>
            reports.PageAsync(context, context.Request.Query["reference"].ToString()));
        kept.MapPost("report", DecideAsync);
    }

    private static async Task<IResult> ShowAsync(
        RetentionReading reading, RetentionPeriods periods, ReportForms forms, ErasedReports erased, CancellationToken cancellation)
    {
        var (last, count) = await erased.ListAsync(Shown, cancellation);
        return Results.Page<KeptPage, KeptModel>(new(await reading.PlanAsync(cancellation), periods, forms, last, count));
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, KeptReports reports, LegalHolds holds, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (typed, reason) = (post.Fields.First("reference"), post.Fields.First("reason").Trim());
        if (post.Problem is { } problem)
            return await reports.PageAsync(context, typed, new("reason", problem), reason, post.Status);
        if (!ReportReference.TryParse(typed, out var reference))
            return await reports.PageAsync(context, typed);
        var (who, lifts) = (context.User.Identity!.Name!, post.Fields.First("decision") == "lift");
        if (!lifts && reason.Length is 0 or > LegalHolds.LongestReason)
            return await reports.PageAsync(context, typed, new("reason", reason.Length == 0 ? ReasonWanted : ReasonTooLong), reason);
        return await (lifts ? holds.LiftAsync(reference, who, cancellation) : holds.SetAsync(reference, reason, who, cancellation))
            ? Results.LocalRedirect($"{TeamsPaths.KeptReport}?reference={reference}")
            : await reports.PageAsync(context, typed, new("reason", ChangedMeanwhile), reason, StatusCodes.Status409Conflict);
    }
}

/// <summary>What is said of how long one report is kept.</summary>
public sealed class KeptReports(RetentionReading reading, LegalHolds holds, ErasedReports erased, PeopleNames names)
{
    internal async Task<IResult> PageAsync(HttpContext context, string typed, FieldError? error = null, string? reason = null,
        int status = StatusCodes.Status422UnprocessableEntity)
    {
        var cancellation = context.RequestAborted;
        var model = new KeptReportModel { Typed = typed, Reason = reason, Error = error };
        if (typed.Length == 0)
            return Page(model, error is null ? StatusCodes.Status200OK : status);
        if (!ReportReference.TryParse(typed, out var reference))
            return Page(model with { Error = new("reference", OpeningsEndpoint.ReferenceWanted) }, status);
        List<HoldLine> lines = [];
        foreach (var hold in await holds.OfAsync(reference, cancellation))
        {
            lines.Add(new(hold.At, await names.OfAsync(hold.By, cancellation), hold.Reason ?? "The reason cannot be read any more.",
                hold.LiftedAt, hold.LiftedBy is { } by ? await names.OfAsync(by, cancellation) : null));
        }
        return Page(
            model with
            {
                Typed = reference.ToString(),
                IsKnown = true,
                Keeping = await reading.OfAsync(reference, cancellation),
                Stub = await erased.FindAsync(reference, cancellation),
                Holds = lines,
            },
            error is null ? StatusCodes.Status200OK : status);
    }

    private static IResult Page(KeptReportModel model, int status) => Results.Page<KeptReportPage, KeptReportModel>(model, status);
}

/// <summary>What <see cref="KeptPage"/> shows.</summary>
/// <param name="Stubs">The last that were erased.</param>
public sealed record KeptModel(
    RetentionPlan Plan, RetentionPeriods Periods, ReportForms Forms, IReadOnlyList<ErasedReport> Stubs, int StubCount);

/// <summary>What <see cref="KeptReportPage"/> shows.</summary>
public sealed record KeptReportModel
{
    public string Typed { get; init; } = "";
    public string? Reason { get; init; }
    public FieldError? Error { get; init; }

    /// <summary>A reference was given that can be one.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Null where there is no such report.</summary>
    public Keeping? Keeping { get; init; }

    /// <summary>What is left of it, where it was erased.</summary>
    public ErasedReport? Stub { get; init; }

    /// <summary>The last first.</summary>
    public IReadOnlyList<HoldLine> Holds { get; init; } = [];

    public bool IsOnHold => Holds.Any(hold => hold.LiftedAt is null);
}

/// <param name="Who">As colleagues know them.</param>
public sealed record HoldLine(DateTimeOffset At, string Who, string Reason, DateTimeOffset? LiftedAt, string? LiftedBy);
