using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Export;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Content.Storage;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Export;

/// <summary>The whole content as files in the layout of the folder umbraco-content, for Umbraco, for a copy, for another site.</summary>
public static class ExportEndpoints
{
    public const string Path = "/studio/export";

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        var export = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Administer);
        export.MapGet("", async (PageLists lists, CancellationToken cancellation) =>
            Results.Page<ExportPage, ExportModel>(new() { Planned = await lists.PlannedAsync(cancellation) }));
        export.MapPost("", DownloadAsync);
        // Whoever writes pages can read them all already.
        app.MapGet(PagePaths.All + "/{page:guid}/export", PageExport.ShowAsync).RequireAuthorization(StudioPolicies.Write);
        app.MapPost(PagePaths.All + "/{page:guid}/export", PageExport.DownloadAsync).RequireAuthorization(StudioPolicies.Write);
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, ContentExport export, ContentAudit audit,
        IAntiforgery antiforgery, TimeProvider time)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return Results.Page<ExportPage, ExportModel>(new() { Problem = problem }, post.Status);
        var cancellation = context.RequestAborted;
        var zip = await ContentZip.OfAsync(context, folder => export.RunAsync(folder, cancellation), _ => true);
        await audit.WriteAsync(context.Who(), AuditAction.Exported, "All content", "", cancellation);
        return Results.File(zip!, "application/zip", $"umbraco-content-{StudioDates.Today(time):yyyy-MM-dd}.zip");
    }
}
