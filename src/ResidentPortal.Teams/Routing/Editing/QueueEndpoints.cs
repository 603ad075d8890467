using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Routing.Terms;

namespace ResidentPortal.Teams.Routing.Editing;

/// <summary>The page of one queue of the draft.</summary>
internal static class QueueEndpoints
{
    internal const string Meanwhile =
        "Somebody else has changed this queue. Read what it says now, then save again to put your words in place of theirs";

    public static void MapQueues(this IEndpointRouteBuilder routing)
    {
        routing.MapGet("/draft/queues", (RoutingDrafts drafts) => NewAsync(drafts));
        routing.MapPost("/draft/queues", AddAsync);
        routing.MapGet("/draft/queues/{queue}", ShowAsync);
        routing.MapPost("/draft/queues/{queue}", SaveAsync);
        routing.MapPost("/draft/queues/{queue}/remove", RemoveAsync);
    }

    private static async Task<IResult> NewAsync(RoutingDrafts drafts)
    {
        await drafts.ReadAsync();
        return Page(new(null, new() { Promise = new(), Acknowledge = true }, ""));
    }

    private static async Task<IResult> ShowAsync(string queue, RoutingDrafts drafts, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(cancellation);
        return draft.Options.Queues.TryGetValue(queue, out var found) ? Page(new(queue, found, Seen.Of(found))) : Results.NotFound();
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, RoutingDrafts drafts, RoutingHistory history, IRoutingProof proof, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (queue, errors) = QueueForm.Read(post.Fields);
        if (post.Problem is { } problem)
            return Page(new(null, queue, "") { Problem = problem, Typed = post.Fields }, post.Status);
        var draft = await drafts.ReadAsync(context.RequestAborted);
        HashSet<string> taken =
            [.. await history.QueuesAsync(context.RequestAborted), .. draft.Options.Queues.Keys, .. proof.Folder.Queues.Keys];
        var id = QueueId.Of(queue.Name ?? "", taken);
        errors = [.. errors, .. Mistakes(proof, draft.Options, id, queue).Where(error => errors.All(known => known.Field != error.Field))];
        if (errors.Count > 0)
            return Page(new(null, queue, "") { Errors = errors, Typed = post.Fields }, StatusCodes.Status422UnprocessableEntity);
        var outcome = await drafts.ChangeAsync(context.User.Identity!.Name!, now =>
            now.Options.Queues.TryAdd(id, queue) ? DraftChange.Done : DraftChange.Conflict, context.RequestAborted);
        return outcome is DraftChange.Done
            ? Results.LocalRedirect($"{RoutingPaths.Draft}?saved=queue")
            : Page(new(null, queue, "") { Problem = "Somebody else has just added a queue of this name. Give yours another" },
                StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> SaveAsync(
        string queue, HttpContext context, RoutingDrafts drafts, IRoutingProof proof, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (typed, errors) = QueueForm.Read(post.Fields);
        var draft = await drafts.ReadAsync(context.RequestAborted);
        if (!draft.Options.Queues.ContainsKey(queue))
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var seen = post.Fields.First("seen");
        if (post.Problem is { } problem)
            return Page(new(queue, typed, seen) { Problem = problem, Typed = post.Fields }, post.Status);
        errors =
            [.. errors, .. Mistakes(proof, draft.Options, queue, typed).Where(error => errors.All(known => known.Field != error.Field))];
        if (errors.Count > 0)
            return Page(new(queue, typed, seen) { Errors = errors, Typed = post.Fields }, StatusCodes.Status422UnprocessableEntity);

        QueueOptions? theirs = null;
        var outcome = await drafts.ChangeAsync(context.User.Identity!.Name!, now =>
        {
            if (!now.Options.Queues.TryGetValue(queue, out theirs))
                return DraftChange.NotFound;
            if (Seen.Of(theirs) != seen)
                return DraftChange.Conflict;
            now.Options.Queues[queue] = typed;
            return DraftChange.Done;
        }, context.RequestAborted);
        return outcome switch
        {
            DraftChange.Done => Results.LocalRedirect($"{RoutingPaths.Draft}?saved=queue"),
            DraftChange.Conflict => Page(
                new(queue, typed, Seen.Of(theirs)) { Problem = Meanwhile, Theirs = Differences(queue, typed, theirs!) },
                StatusCodes.Status409Conflict),
            DraftChange.NotFound => Page(
                new(null, typed, "") { Problem = "Somebody else has removed this queue. Save again to add it as a new one" },
                StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> RemoveAsync(string queue, HttpContext context, RoutingDrafts drafts, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        QueueOptions? found = null;
        var outcome = await drafts.ChangeAsync(context.User.Identity!.Name!, now =>
        {
            if (!now.Options.Queues.TryGetValue(queue, out found))
                return DraftChange.NotFound;
            if (Seen.Of(found) != post.Fields.First("seen"))
                return DraftChange.Conflict;
            now.Options.Queues.Remove(queue);
            return DraftChange.Done;
        }, context.RequestAborted);
        return outcome switch
        {
            DraftChange.Done => Results.LocalRedirect($"{RoutingPaths.Draft}?saved=removed"),
            DraftChange.Conflict => Page(new(queue, found!, Seen.Of(found)) { Problem = Meanwhile }, StatusCodes.Status409Conflict),
            DraftChange.NotFound => Results.NotFound(),
        };
    }

    /// <summary>What the settings would say of this queue, at its fields.</summary>
    private static IEnumerable<FieldError> Mistakes(IRoutingProof proof, RoutingOptions draft, string id, QueueOptions queue)
    {
        var with = RoutingJson.Copy(draft);
        with.Queues[id] = queue;
        proof.TryRead(with, out _, out var mistakes);
        return
            from mistake in mistakes
            let field = MistakePlace.InQueue(mistake.Key, id)
            where field is not null
            select new FieldError(field, MistakePlace.Say(mistake));
    }

    private static IReadOnlyList<string> Differences(string id, QueueOptions typed, QueueOptions theirs) =>
    [
        .. RoutingChanges.Between(new() { Queues = { [id] = typed } }, new() { Queues = { [id] = theirs } }).Select(change => change.Words),
    ];

    private static IResult Page(QueueModel model, int status = StatusCodes.Status200OK) =>
        Results.Page<QueuePage, QueueModel>(model, status);
}

/// <summary>What <see cref="QueuePage"/> shows.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Queue">As it stands, or as it was typed.</param>
/// <param name="Seen">Of what stood there when somebody began to change it.</param>
public sealed record QueueModel(string? Id, QueueOptions Queue, string Seen)
{
    public string? Problem { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What was typed, where it may be no number.</summary>
    public FieldValues Typed { get; init; } = FieldValues.Empty;

    /// <summary>In what somebody else's differs from what was typed.</summary>
    public IReadOnlyList<string> Theirs { get; init; } = [];
}
