using ResidentPortal.Authoring.Media;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Published;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>The library of pictures and documents, to be looked through. What is done in it has a class for each page.</summary>
public static class MediaEndpoints
{
    public const string Path = "/studio/media";

    public static IServiceCollection AddMediaLibrary(this IServiceCollection services) => services
        .AddSingleton<MediaUpload>().AddSingleton<UploadPages>().AddSingleton<DescribePages>().AddSingleton<FolderPages>()
        .AddSingleton<MediaItemPages>();

    public static void MapMediaLibrary(this IEndpointRouteBuilder app)
    {
        var media = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Write);
        media.MapGet("", ListAsync);
        media.MapMethods(StaffMedia.Path[Path.Length..] + "/{**path}", LibraryFile.Methods,
            (HttpContext context, MediaLibrary library, string? path) => LibraryFile.AnswerAsync(context, library, path));
        media.MapGet("add", (UploadPages pages, HttpContext context) => pages.ShowAsync(context));
        media.MapPost("add", (UploadPages pages, HttpContext context) => pages.AddAsync(context));
        media.MapPost("add/one", (UploadPages pages, HttpContext context) => pages.AddOneAsync(context));
        media.MapGet("describe", (DescribePages pages, HttpContext context) => pages.ShowAsync(context));
        media.MapPost("describe", (DescribePages pages, HttpContext context) => pages.SaveAsync(context));
        media.MapGet("folders", (FolderPages pages, string? done, CancellationToken cancellation) => pages.ShowAsync(done, cancellation));
        media.MapPost("folders", (FolderPages pages, HttpContext context) => pages.AddAsync(context));
        media.MapGet("folders/{folder:guid}",
            (FolderPages pages, Guid folder, CancellationToken cancellation) => pages.ShowOneAsync(folder, cancellation));
        media.MapPost("folders/{folder:guid}", (FolderPages pages, HttpContext context, Guid folder) => pages.RenameAsync(context, folder));
        media.MapPost("folders/{folder:guid}/remove",
            (FolderPages pages, HttpContext context, Guid folder) => pages.RemoveAsync(context, folder));
        media.MapGet("{item:guid}",
            (HttpContext context, MediaItemPages pages, Guid item, string? done) => pages.ShowAsync(context, item, done));
        media.MapPost("{item:guid}", (HttpContext context, MediaItemPages pages, Guid item) => pages.ChangeAsync(context, item));
        media.MapPost("{item:guid}/move", (HttpContext context, MediaItemPages pages, Guid item) => pages.MoveAsync(context, item));
        media.MapPost("{item:guid}/replace", (HttpContext context, MediaItemPages pages, Guid item) => pages.ReplaceAsync(context, item))
            .RequireAuthorization(StudioPolicies.Publish);
        media.MapPost("{item:guid}/remove", (HttpContext context, MediaItemPages pages, Guid item) => pages.RemoveAsync(context, item))
            .RequireAuthorization(StudioPolicies.Publish);
        media.MapPost("{item:guid}/restore", (HttpContext context, MediaItemPages pages, Guid item) => pages.RestoreAsync(context, item))
            .RequireAuthorization(StudioPolicies.Publish);
    }

    public static string Of(Guid item) => $"{Path}/{item}";

    private static async Task<IResult> ListAsync(MediaLists lists, string? q, int? page, bool? bin, string? folder, int? added,
        string? done, CancellationToken cancellation)
    {
        var view = new MediaListView
        {
            Words = q?.Trim() ?? "",
            Number = PageNumbers.Asked(page),
            InBin = bin is true,
            Folder = FolderField.Read(folder),
            Added = Math.Clamp(added ?? 0, 0, 1000),
            Done = done,
        };
        var found =
            await lists.ListAsync(view.Words, (view.Number - 1) * PageNumbers.Size, PageNumbers.Size, cancellation, view.Folder,
                view.InBin);
        return Results.Page<MediaPage, MediaModel>(new() { View = view, Found = found });
    }
}
