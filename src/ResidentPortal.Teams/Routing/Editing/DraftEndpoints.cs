using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Routing.Terms;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Routing.Editing;

/// <summary>The draft as a whole: why it is changed, who leads, and giving it up.</summary>
internal static class DraftEndpoints
{
    public const int LongestReason = 1000;

    internal const string ReasonTooLong = "The reason must be 1,000 characters or fewer";
    internal const string DiscardedMeanwhile =
        "Somebody else has changed the draft since you opened this page. Read it before you discard it";

    public static void MapDraft(this IEndpointRouteBuilder routing)
    {
        routing.MapGet("/draft", (HttpContext context, DraftReader reader) => reader.PageAsync(context));
        routing.MapPost("/draft/reason", ReasonAsync);
        routing.MapPost("/draft/discard", DiscardAsync);
        routing.MapGet("/draft/leads", LeadsAsync);
        routing.MapPost("/draft/leads", SaveLeadsAsync);
    }

    private static async Task<IResult> ReasonAsync(HttpContext context, RoutingDrafts drafts, DraftReader reader, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var reason = post.Fields.First("reason");
        if (post.Problem is { } problem)
            return await reader.PageAsync(context, new("reason", problem), reason, post.Status);
        if (reason.Length > LongestReason)
            return await reader.PageAsync(context, new("reason", ReasonTooLong), reason, StatusCodes.Status422UnprocessableEntity);
        await drafts.ChangeAsync(context.User.Identity!.Name!, draft =>
        {
            draft.Reason = reason;
            return DraftChange.Done;
        }, context.RequestAborted);
        return Results.LocalRedirect($"{RoutingPaths.Draft}?saved=reason");
    }

    private static async Task<IResult> DiscardAsync(HttpContext context, RoutingDrafts drafts, DraftReader reader, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        return Guid.TryParse(post.Fields.First("revision"), out var revision)
            && await drafts.DiscardAsync(revision, context.RequestAborted) is DraftChange.Done
                ? Results.LocalRedirect($"{RoutingPaths.Home}?discarded=true")
                : await reader.PageAsync(context, new("discard", DiscardedMeanwhile), null, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> LeadsAsync(RoutingDrafts drafts, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(cancellation);
        return Page(new(draft.Options, PlacesOf(draft.Options.Leads), Seen.Of(draft.Options.Leads)));
    }

    private static async Task<IResult> SaveLeadsAsync(HttpContext context, RoutingDrafts drafts, IRoutingProof proof,
        IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var draft = await drafts.ReadAsync(context.RequestAborted);
        var places = draft.Options.Queues.Keys.ToDictionary(id => id, id => post.Fields.Code("lead-" + id));
        var model = new LeadsModel(draft.Options, places, post.Fields.First("seen"));
        if (post.Problem is { } problem)
            return Page(model with { Problem = problem }, post.Status);
        List<FieldError> errors =
        [
            .. places.Where(one => one.Value.Length > 0 && !int.TryParse(one.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(one => new FieldError("lead-" + one.Key, "The place must be a whole number, like 1")),
        ];
        List<string> leads = errors.Count > 0
            ? []
            : [.. places.Where(one => one.Value.Length > 0).OrderBy(one => int.Parse(one.Value, CultureInfo.InvariantCulture))
                .Select(one => one.Key)];
        errors.AddRange(Mistakes(proof, draft.Options, leads));
        if (errors.Count > 0)
            return Page(model with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        var outcome = await drafts.ChangeAsync(context.User.Identity!.Name!, now =>
        {
            if (Seen.Of(now.Options.Leads) != model.Seen)
                return DraftChange.Conflict;
            now.Options.Leads = leads;
            return DraftChange.Done;
        }, context.RequestAborted);
        if (outcome is DraftChange.Done)
            return Results.LocalRedirect($"{RoutingPaths.Draft}?saved=leads");
        var theirs = (await drafts.ReadAsync(context.RequestAborted)).Options;
        return Page(
            new(theirs, places, Seen.Of(theirs.Leads))
            {
                Problem = "Somebody else has changed who leads: "
                    + $"{string.Join(", ", theirs.Leads.Select(id => theirs.Queues.GetValueOrDefault(id)?.Name ?? id))}. "
                    + "Save again to put yours in place of theirs",
            },
            StatusCodes.Status409Conflict);
    }

    private static IEnumerable<FieldError> Mistakes(IRoutingProof proof, RoutingOptions draft, List<string> leads)
    {
        var with = RoutingJson.Copy(draft);
        with.Leads = leads;
        proof.TryRead(with, out _, out var mistakes);
        return
            from place in leads.Index()
            from mistake in mistakes
            where mistake.Key == $"Routing:Leads:{place.Index}"
            select new FieldError("lead-" + place.Item, MistakePlace.Say(mistake));
    }

    private static Dictionary<string, string> PlacesOf(List<string> leads) =>
        leads.Index().ToDictionary(one => one.Item, one => (one.Index + 1).ToString(CultureInfo.InvariantCulture));

    private static IResult Page(LeadsModel model, int status = StatusCodes.Status200OK) =>
        Results.Page<LeadsPage, LeadsModel>(model, status);
}

/// <summary>Reads all that the page of the draft shows.</summary>
public sealed class DraftReader(RoutingDrafts drafts, PublishedRouting published, IRoutingProof proof, PeopleNames names)
{
    internal async Task<IResult> PageAsync(
        HttpContext context, FieldError? error = null, string? reason = null, int status = StatusCodes.Status200OK)
    {
        var draft = await drafts.ReadAsync(context.RequestAborted);
        proof.TryRead(draft.Options, out _, out var mistakes);
        List<string> writers = [];
        foreach (var who in draft.Writers)
            writers.Add(await names.OfAsync(who, context.RequestAborted));
        return Results.Page<DraftPage, DraftModel>(
            new(draft, writers, mistakes, RoutingChanges.Between(published.Options, draft.Options))
            {
                Error = error,
                Reason = reason ?? draft.Reason,
                Saved = context.Request.Query["saved"].ToString(),
            },
            status);
    }
}

/// <summary>What <see cref="DraftPage"/> shows.</summary>
/// <param name="Writers">As colleagues know them.</param>
/// <param name="Mistakes">Those that can be seen without walking every combination.</param>
/// <param name="Changes">Against what is in force.</param>
public sealed record DraftModel(
    DraftRouting Draft, IReadOnlyList<string> Writers, IReadOnlyList<RoutingMistake> Mistakes, IReadOnlyList<RoutingChange> Changes)
{
    public FieldError? Error { get; init; }

    public required string Reason { get; init; }

    public string Saved { get; init; } = "";
}

/// <summary>What <see cref="LeadsPage"/> shows.</summary>
/// <param name="Places">By queue, as they stand or as they were typed.</param>
public sealed record LeadsModel(RoutingOptions Draft, IReadOnlyDictionary<string, string> Places, string Seen)
{
    public string? Problem { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
