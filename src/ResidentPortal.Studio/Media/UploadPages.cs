using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>
/// Takes files into the library: many in one form, or one after the other from the script of the same page. Each is described afterwards.
/// </summary>
public sealed class UploadPages(MediaLists lists, MediaEditing editing, MediaUpload uploads, IAntiforgery antiforgery)
{
    public const string Path = MediaEndpoints.Path + "/add";

    /// <summary>Where the script sends one file at a time.</summary>
    public const string OnePath = Path + "/one";

    public static string In(Guid? folder) => folder is { } key && key != ListedFolder.None ? $"{Path}?{FolderField.Name}={key}" : Path;

    public Task<IResult> ShowAsync(HttpContext context) =>
        AnswerAsync(new() { Folder = FolderField.ReadKey(context.Request.Query[FolderField.Name]) }, StatusCodes.Status200OK,
            context.RequestAborted);

    public async Task<IResult> AddAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var (view, upload) = await ReadAsync(context);
        if (upload.Problem is { } problem)
            return await AnswerAsync(view with { Errors = [new(UploadView.FilesField, problem)] }, upload.Post.Status, cancellation);
        if (upload.Files.Count == 0)
            return await AnswerAsync(view with { Errors = [new(UploadView.FilesField, "Choose a picture or a document")] },
                StatusCodes.Status422UnprocessableEntity, cancellation);

        var (done, wrong) = (new List<MediaResult>(), new List<FieldMistake>());
        foreach (var file in upload.Files)
        {
            var result = await AddAsync(context, file, view.Folder);
            if (result.IsDone)
                done.Add(result);
            else
                wrong.Add(new(UploadView.FilesField, MediaText.Say(result.Outcome, file.FileName)));
        }

        if (done.Count > 0)
            await uploads.ShowAsync(cancellation);
        return wrong.Count > 0
            ? await AnswerAsync(view with { Errors = wrong, Added = [.. done.Select(result => result.Key)] },
                StatusCodes.Status422UnprocessableEntity, cancellation)
            : Results.LocalRedirect(await NextAsync(done, cancellation));
    }

    /// <summary>Answers in JSON: the key of what was added and whether it is to be described, or what is wrong with the file.</summary>
    public async Task<IResult> AddOneAsync(HttpContext context)
    {
        var (view, upload) = await ReadAsync(context);
        if (upload.Problem is { } problem)
            return Results.Json(new { problem }, statusCode: upload.Post.Status);
        if (upload.Files is not [var file])
            return Results.Json(new { problem = "Choose one picture or document" }, statusCode: StatusCodes.Status422UnprocessableEntity);
        var result = await AddAsync(context, file, view.Folder);
        if (!result.IsDone)
            return Results.Json(new { problem = MediaText.Say(result.Outcome, file.FileName) },
                statusCode: StatusCodes.Status422UnprocessableEntity);
        await uploads.ShowAsync(context.RequestAborted);
        var added = await lists.FindAsync(result.Key, context.RequestAborted);
        return Results.Json(new { key = result.Key, needsWords = added is { NeedsAltText: true }, madeSafe = result.Removed.Count > 0 });
    }

    private async Task<(UploadView View, Upload Upload)> ReadAsync(HttpContext context)
    {
        var upload = await MediaUpload.ReadAsync(context, antiforgery);
        // What is larger than may be is not read: the address says the folder too.
        var chosen = upload.Post.Fields.First(FolderField.Name) is { Length: > 0 } field
            ? field
            : context.Request.Query[FolderField.Name].ToString();
        return (new() { Folder = FolderField.ReadKey(chosen) }, upload);
    }

    private async Task<MediaResult> AddAsync(HttpContext context, IFormFile file, Guid? folder) =>
        await editing.AddAsync(await MediaUpload.BytesAsync(file, context.RequestAborted), file.FileName, folder, "", decorative: false,
            context.Who(), context.RequestAborted);

    /// <summary>To describe the pictures, or to look at documents that need no words.</summary>
    private async Task<string> NextAsync(List<MediaResult> done, CancellationToken cancellation)
    {
        var keys = done.ConvertAll(result => result.Key);
        var isMadeSafe = done.Exists(result => result.Removed.Count > 0);
        if ((await lists.UndescribedAsync(keys, 1, cancellation)).Count > 0)
            return DescribePages.Of(keys, isMadeSafe);
        return done is [var one]
            ? $"{MediaEndpoints.Of(one.Key)}?done={MediaItemPages.Added}"
            : $"{MediaEndpoints.Path}?added={done.Count}";
    }

    private async Task<IResult> AnswerAsync(UploadView view, int status, CancellationToken cancellation) =>
        Results.Page<AddPage, UploadView>(view with { Folders = await lists.FoldersAsync(cancellation) }, status);
}
