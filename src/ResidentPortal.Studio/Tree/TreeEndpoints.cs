using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Authoring.References;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Editing.Fields;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Tree;

/// <summary>A page is moved, put in order, copied, binned and restored.</summary>
public static class TreeEndpoints
{
    public const string Bin = "/studio/bin";

    public static IServiceCollection AddTree(this IServiceCollection services) => services.AddSingleton<TreeReader>();

    public static void MapTree(this IEndpointRouteBuilder app)
    {
        var place = app.MapGroup(PagePaths.All + "/{page:guid}/place").RequireAuthorization(StudioPolicies.Publish);
        place.MapGet("", async (TreeReader places, Guid page, bool? done, CancellationToken cancellation) =>
            await places.ReadAsync(page, cancellation) is { } view ? Answer(view with { IsDone = done is true }) : Results.NotFound());
        place.MapPost("", DoAsync);
        app.MapGet(Bin, async (PageLists lists, DraftSite drafts, CancellationToken cancellation) =>
            Results.Page<BinPage, BinModel>(
                new() { Listed = await lists.BinAsync(cancellation), Types = await drafts.TypesAsync(cancellation) }))
                .RequireAuthorization(StudioPolicies.Write);
        app.MapPost(Bin + "/{page:guid}", RestoreAsync).RequireAuthorization(StudioPolicies.Publish).RefusePostsWithoutToken();
    }

    private static async Task<IResult> DoAsync(HttpContext context, TreeReader places, ContentEditing editing, LiveSite live,
        IAntiforgery antiforgery, Guid page)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var values = FormValues.Of(post);
        if (await places.ReadAsync(page, context.RequestAborted) is not { } view)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        view = view with { Target = values.One("target").Trim() };
        if (post.Problem is { } problem)
            return Answer(view with { Problem = problem }, post.Status);
        var (who, cancellation) = (context.Who(), context.RequestAborted);
        var version = view.Stored.Version;
        switch (values.One("do"))
        {
            case "up" or "down":
                return Next(view, await editing.OrderAsync(view.Page.Parent, Ordered(view, values.One("do") == "up" ? -1 : 1), who,
                    cancellation), PagePaths.Place(page) + "?done=true");
            case "move":
                if (new EditorContext(view.Types, live.Current).PageAt(view.Target) is not { } target)
                    return Answer(view with { Problem = "Enter the address of the page to move it below, like /help" },
                        StatusCodes.Status422UnprocessableEntity);
                if (!await places.MayLieBelowAsync(view, target, cancellation))
                    return Answer(view with
                    {
                        Problem = $"A {view.Types.NameOf(view.Page.DocumentType).ToLowerInvariant()} cannot go below that page. "
                            + "Choose another",
                    }, StatusCodes.Status422UnprocessableEntity);
                return Next(view, (await editing.MoveAsync(page, target, int.MaxValue / 2, version, who, cancellation)).Outcome,
                    PagePaths.Place(page) + "?done=true");
            case "copy":
                var copied = await editing.CopyAsync(page, view.Page.Parent, values.One("below") == "1", who, cancellation);
                return Next(view, copied.Outcome, PagePaths.Edit(copied.Copy));
            case "bin":
                return Next(view, (await editing.MoveToBinAsync(page, version, who, cancellation)).Outcome, Bin);
            default:
                return Answer(view with { Problem = "Select one of the buttons" }, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> RestoreAsync(HttpContext context, ContentEditing editing, Guid page)
    {
        if (await editing.ReadAsync(page, context.RequestAborted) is not { } stored)
            return Results.LocalRedirect(Bin);
        var result = await editing.RestoreAsync(page, null, stored.Version, context.Who(), context.RequestAborted);
        return Results.LocalRedirect(result.IsDone ? PagePaths.Edit(page) : Bin);
    }

    private static List<Guid> Ordered(TreeView view, int by)
    {
        var order = view.Siblings.Select(page => page.Key).ToList();
        var from = order.IndexOf(view.Page.Key);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < order.Count)
            (order[from], order[to]) = (order[to], order[from]);
        return order;
    }

    private static IResult Next(TreeView view, EditOutcome outcome, string next) => outcome switch
    {
        EditOutcome.Done => Results.LocalRedirect(next),
        EditOutcome.Conflict =>
            Answer(view with { Problem = "Somebody else has changed this. Look at it again before you go on" },
                StatusCodes.Status409Conflict),
        EditOutcome.NoSuchPlace =>
            Answer(view with { Problem = "The page cannot go there: that place is below the page itself, or in the bin" },
                StatusCodes.Status422UnprocessableEntity),
        EditOutcome.InBin or EditOutcome.NotFound or EditOutcome.IsPublished or EditOutcome.NotPlanned =>
            Answer(view with { Problem = "The page is in the bin, or is gone" }, StatusCodes.Status409Conflict),
    };

    private static IResult Answer(TreeView view, int status = StatusCodes.Status200OK) => Results.Page<TreePage, TreeView>(view, status);
}

/// <summary>Reads what the page of a place shows.</summary>
public sealed class TreeReader(PageLists lists, ContentEditing editing, DraftSite drafts, LinkedFrom links)
{
    /// <summary>Null when there is no such page, or it lies in the bin.</summary>
    public async Task<TreeView?> ReadAsync(Guid page, CancellationToken cancellation)
    {
        if (await lists.FindAsync(page, cancellation) is not { InBin: false } listed
            || await editing.ReadAsync(page, cancellation) is not { } stored)
            return null;
        return new(
            listed,
            stored,
            await drafts.TypesAsync(cancellation),
            await lists.AboveAsync(listed, cancellation),
            await lists.BelowAsync(listed.Parent, cancellation),
            await links.ToPageAsync(page, cancellation));
    }

    public async Task<bool> MayLieBelowAsync(TreeView view, Guid target, CancellationToken cancellation) =>
        await lists.FindAsync(target, cancellation) is { } above
            && view.Types.AllowedBelow(above.DocumentType).Any(type => type.Alias == view.Page.DocumentType);
}
