using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Export;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Storage;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Export;

/// <summary>One page, or one with all below it, in the layout of the folder umbraco-content.</summary>
internal static class PageExport
{
    public const string Below = "below";

    public static async Task<IResult> ShowAsync(Guid page, PageLists lists, DraftSite drafts, CancellationToken cancellation) =>
        await ViewAsync(page, lists, drafts, cancellation) is { } view ? Answer(view) : Results.NotFound();

    public static async Task<IResult> DownloadAsync(
        HttpContext context, Guid page, PageLists lists, DraftSite drafts, ContentExport export, ContentAudit audit,
        IAntiforgery antiforgery, TimeProvider time)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await ViewAsync(page, lists, drafts, cancellation) is not { } view)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        if (post.Problem is { } problem)
            return Answer(view with { Problem = problem }, post.Status);
        var withBelow = FormValues.Of(post).One(Below) == "yes";
        if (await ContentZip.OfAsync(context, folder => export.PageAsync(page, withBelow, folder, cancellation),
            result => result is not null) is not { } zip)
            return Results.NotFound();
        await audit.WriteAsync(context.Who(), AuditAction.Exported, view.Page.Name, withBelow ? "with all below it" : "", cancellation,
            page);
        return Results.File(zip, "application/zip", $"umbraco-content-page-{StudioDates.Today(time):yyyy-MM-dd}.zip");
    }

    private static async Task<PageExportView?> ViewAsync(Guid page, PageLists lists, DraftSite drafts, CancellationToken cancellation) =>
        await lists.FindAsync(page, cancellation) is { InBin: false } listed
            ? new(listed, await lists.AboveAsync(listed, cancellation), await drafts.TypesAsync(cancellation))
            : null;

    private static IResult Answer(PageExportView view, int status = StatusCodes.Status200OK) =>
        Results.Page<PageExportPage, PageExportView>(view, status);
}

public sealed record PageExportView(ListedPage Page, IReadOnlyList<ListedPage> Above, DocumentTypeSet Types)
{
    public string? Problem { get; init; }
}
