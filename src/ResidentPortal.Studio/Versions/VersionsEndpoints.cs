using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Authoring.Versions;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Versions;

/// <summary>Who changed a page, when and how; and an earlier version as a new draft.</summary>
public static class VersionsEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder app)
    {
        var versions = app.MapGroup(PagePaths.All + "/{page:guid}/versions").RequireAuthorization(StudioPolicies.Write);
        versions.MapGet("", async (PageLists lists, ContentEditing editing, DraftSite drafts, PageDifference difference, Guid page,
            int? before, int? after, CancellationToken cancellation) =>
            await ViewAsync(lists, editing, drafts, difference, page, before, after, cancellation) is { } view
                ? Answer(view)
                : Results.NotFound());
        versions.MapPost("", RestoreAsync);
    }

    private static async Task<IResult> RestoreAsync(
        HttpContext context, PageLists lists, ContentEditing editing, DraftSite drafts, PageDifference difference, IAntiforgery antiforgery,
        Guid page)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var values = FormValues.Of(post);
        if (await ViewAsync(lists, editing, drafts, difference, page, null, null, context.RequestAborted) is not { } view)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        if (post.Problem is { } problem)
            return Answer(view with { Problem = problem }, post.Status);
        if (!Number(values.One("number"), out var number) || !Number(values.One("version"), out var expected))
            return Answer(view with { Problem = "Select the version that you want back" }, StatusCodes.Status400BadRequest);
        var result = await editing.RestoreVersionAsync(page, number, expected, context.Who(), context.RequestAborted);
        return result.IsDone
            ? Results.LocalRedirect(PagePaths.Edit(page) + "?saved=true")
            : Answer(view with { Problem = "Somebody else has saved this page. Look at the versions again" },
                StatusCodes.Status409Conflict);
    }

    private static async Task<VersionsView?> ViewAsync(
        PageLists lists, ContentEditing editing, DraftSite drafts, PageDifference difference, Guid page, int? before, int? after,
        CancellationToken cancellation)
    {
        if (await lists.FindAsync(page, cancellation) is not { } listed
            || await editing.HistoryAsync(page, cancellation) is not { Count: > 0 } history)
            return null;
        var later = history.FirstOrDefault(version => version.Number == after) ?? history[0];
        var earlier = history.FirstOrDefault(version => version.Number == before && version.Number != later.Number)
            ?? history.FirstOrDefault(version => version.Number < later.Number);
        if (earlier?.Number > later.Number)
            (earlier, later) = (later, earlier);
        return new(
            listed,
            await drafts.TypesAsync(cancellation),
            await lists.AboveAsync(listed, cancellation),
            history,
            earlier?.Number ?? 0,
            later.Number,
            earlier is null ? [] : await difference.BetweenAsync(earlier.Node, later.Node, cancellation));
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IResult Answer(VersionsView view, int status = StatusCodes.Status200OK) =>
        Results.Page<VersionsPage, VersionsView>(view, status);
}
