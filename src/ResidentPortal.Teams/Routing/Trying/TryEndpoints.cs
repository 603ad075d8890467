using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Routing.Terms;

namespace ResidentPortal.Teams.Routing.Trying;

/// <summary>
/// Says where a report would go, by what is in force and by the draft: for facts that are given, and for the last reports.
/// </summary>
internal static class TryEndpoints
{
    public static void MapTrying(this IEndpointRouteBuilder routing)
    {
        routing.MapGet("/try", TryAsync);
        routing.MapGet("/compare", CompareAsync);
    }

    private static async Task<IResult> TryAsync(
        HttpContext context, RoutingLabels labels, CurrentRouting current, RoutingDrafts drafts, IRoutingProof proof,
        WorkingCalendar calendar, TimeProvider clock)
    {
        var tried = TriedFacts.Read(context.Request.Query, labels);
        var draft = await drafts.ReadAsync(context.RequestAborted);
        var model = new TryModel(tried, draft.IsBegun);
        if (tried.Facts is { } facts)
        {
            Outcome Of(RoutingTable table) => Outcome.Of(table.Decide(facts), clock.GetUtcNow(), calendar);
            model = model with
            {
                InForce = Of(current.Table),
                Draft = draft.IsBegun && proof.TryRead(draft.Options, out var table, out _) ? Of(table) : null,
            };
        }
        return Results.Page<TryPage, TryModel>(
            model, tried.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> CompareAsync(
        HttpContext context, CurrentRouting current, RoutingDrafts drafts, IRoutingProof proof, RoutingTrial trial)
    {
        var draft = await drafts.ReadAsync(context.RequestAborted);
        return Results.Page<ComparePage, CompareModel>(new(proof.TryRead(draft.Options, out var table, out _)
            ? await trial.CompareAsync(current.Table, table, context.User.Seer(), context.RequestAborted)
            : null));
    }
}

/// <summary>What <see cref="TryPage"/> shows.</summary>
/// <param name="HasDraft">Somebody has begun one; it cannot be tried where it has mistakes.</param>
public sealed record TryModel(TriedFacts Tried, bool HasDraft)
{
    public Outcome? InForce { get; init; }

    public Outcome? Draft { get; init; }
}

/// <summary>What <see cref="ComparePage"/> shows.</summary>
/// <param name="Result">Null where the draft has mistakes.</param>
public sealed record CompareModel(TrialResult? Result);

/// <summary>What one routing decides, in words.</summary>
/// <param name="Queues">Each with why it gets the report, and what it promises.</param>
public sealed record Outcome(IReadOnlyList<ToldByIt> Queues, string Lead, IReadOnlyList<string> Rules)
{
    public static Outcome Of(RoutingDecision decision, DateTimeOffset now, WorkingCalendar calendar) => new(
        [
            .. decision.Destinations.Select(told =>
                new ToldByIt(told.Queue.Id, told.Queue.Name, told.Reason, told.Queue.Promise.InWords(now, calendar),
                    told.ByRecordsAlone)),
        ],
        decision.Lead.Name,
        decision.MatchedRules);
}

/// <param name="ByRecordsAlone">Only because of whose the place is by the council's records.</param>
public sealed record ToldByIt(string Id, string Name, string Reason, string Promise, bool ByRecordsAlone);
