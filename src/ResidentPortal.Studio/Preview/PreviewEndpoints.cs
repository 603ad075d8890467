using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Studio.Media;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Preview;

/// <summary>Drafts as they would be: in the studio, and by a link for somebody without an account.</summary>
public static class PreviewEndpoints
{
    public static IServiceCollection AddPreview(this IServiceCollection services) => services.AddSingleton<PreviewLinks>();

    public static void MapPreview(this IEndpointRouteBuilder app)
    {
        var page = app.MapGroup(PagePaths.All + "/{page:guid}/preview").RequireAuthorization(StudioPolicies.Write)
            .RefusePostsWithoutToken();
        page.MapGet("", (HttpContext context, PageLists lists, Guid page, string? width) => ShowAsync(context, lists, page, width, null));
        page.MapPost("", ShareAsync);
        page.MapGet("draft", (ContentEditing editing, DraftSite drafts, Guid page, CancellationToken cancellation) =>
            DraftAsync(editing, drafts, page, StaffMedia.Path, cancellation));

        app.MapGet("/preview/{token}", async (HttpContext context, PreviewLinks links, PageLists lists, string token, string? width) =>
            (IResult)(links.Read(token) is { } shared && await lists.FindAsync(shared, context.RequestAborted) is { InBin: false } listed
                ? Frames(context, new SharedPreview(listed.Name, $"/preview/{token}/draft", PreviewWidths.Of(width)))
                : Results.NotFound()));
        app.MapGet("/preview/{token}/draft",
            async (ContentEditing editing, DraftSite drafts, PreviewLinks links, string token, CancellationToken cancellation) =>
            links.Read(token) is { } shared
                ? await DraftAsync(editing, drafts, shared, $"/preview/{token}/media", cancellation)
                : Results.NotFound());
        app.MapMethods("/preview/{token}/media/{**path}", LibraryFile.Methods, FileAsync);
    }

    // The link is for one page as it is drafted now, so it gives that page's files and no others.
    private static async Task<IResult> FileAsync(HttpContext context, ContentEditing editing, DraftSite drafts, LiveSite live,
        PreviewLinks links, MediaLibrary library, string token, string? path) =>
        links.Read(token) is { } shared
        && await editing.ReadAsync(shared, context.RequestAborted) is { Node: { InBin: false } draft }
        && await drafts.UsesAsync(draft, path ?? "", live.Current, context.RequestAborted)
            ? await LibraryFile.AnswerAsync(context, library, path)
            : Results.NotFound();

    private static async Task<IResult> ShareAsync(HttpContext context, PageLists lists, ContentAudit audit, PreviewLinks links, Guid page)
    {
        if (await lists.FindAsync(page, context.RequestAborted) is not { } listed)
            return Results.NotFound();
        await audit.WriteAsync(context.Who(), AuditAction.PreviewShared, listed.Name, "", context.RequestAborted);
        return await ShowAsync(context, lists, page, null, links.For(page));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, PageLists lists, Guid page, string? width, string? link)
    {
        if (await lists.FindAsync(page, context.RequestAborted) is not { InBin: false } listed)
            return Results.NotFound();
        context.Response.AllowOwnFrames();
        return Results.Page<PreviewPage, PreviewModel>(new() { Page = listed, Width = PreviewWidths.Of(width), Link = link });
    }

    private static IResult Frames(HttpContext context, SharedPreview view)
    {
        context.Response.AllowOwnFrames();
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Page<SharedPreviewPage, SharedPreview>(view);
    }

    private static async Task<IResult> DraftAsync(ContentEditing editing, DraftSite drafts, Guid page, string files,
        CancellationToken cancellation)
    {
        if (await editing.ReadAsync(page, cancellation) is not { Node.InBin: false } stored)
            return Results.NotFound();
        var site = await drafts.WithAsync(stored.Node, cancellation);
        return site.Find(page) is { } draft
            ? new DraftResult(site, draft, files)
            : Results.Page<WithoutPagePage>();
    }
}

/// <summary>How wide a preview is.</summary>
public enum PreviewWidth
{
    Phone,
    Desktop,
}

internal static class PreviewWidths
{
    public static PreviewWidth Of(string? asked) => asked == "desktop" ? PreviewWidth.Desktop : PreviewWidth.Phone;
}
