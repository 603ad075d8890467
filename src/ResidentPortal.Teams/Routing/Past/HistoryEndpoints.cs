using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Routing.Terms;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Routing.Past;

/// <summary>What was published, by whom and why; any of it can become the draft.</summary>
internal static class HistoryEndpoints
{
    internal const string HasDraft = "There is a draft already, of which nothing may be lost. Publish it or discard it first";

    public static void MapHistory(this IEndpointRouteBuilder routing)
    {
        routing.MapGet("/history", (HttpContext context, RoutingHistory history, PeopleNames names) => PageAsync(context, history, names));
        routing.MapPost("/history", RestoreAsync);
    }

    private static async Task<IResult> RestoreAsync(HttpContext context, RoutingHistory history, RoutingDrafts drafts, IRoutingProof proof,
        PeopleNames names, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await PageAsync(context, history, names, new("history", problem), post.Status);
        if (!long.TryParse(post.Fields.First("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Results.NotFound();
        if ((number == 0 ? proof.Folder : await history.FindAsync(number, context.RequestAborted)) is not { } earlier)
            return Results.NotFound();
        return await drafts.RestoreAsync(context.User.Identity!.Name!, earlier, context.RequestAborted) is DraftChange.Done
            ? Results.LocalRedirect($"{RoutingPaths.Draft}?saved=restored")
            : await PageAsync(context, history, names, new("history", HasDraft), StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> PageAsync(
        HttpContext context, RoutingHistory history, PeopleNames names, FieldError? error = null, int status = StatusCodes.Status200OK)
    {
        List<HistoryLine> lines = [];
        foreach (var past in await history.ListAsync(context.RequestAborted))
        {
            List<string> writers = [];
            foreach (var who in past.WrittenBy)
                writers.Add(await names.OfAsync(who, context.RequestAborted));
            lines.Add(new(past, writers, await names.OfAsync(past.PublishedBy, context.RequestAborted)));
        }
        return Results.Page<HistoryPage, HistoryModel>(new(lines, error), status);
    }
}

/// <summary>What <see cref="HistoryPage"/> shows.</summary>
public sealed record HistoryModel(IReadOnlyList<HistoryLine> Lines, FieldError? Error);

/// <param name="Writers">As colleagues know them.</param>
public sealed record HistoryLine(PastRouting Past, IReadOnlyList<string> Writers, string PublishedBy);
