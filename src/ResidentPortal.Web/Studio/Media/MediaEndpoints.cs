using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Studio;
using ResidentPortal.Web.Studio.Access;
using ResidentPortal.Web.Studio.Layout;

namespace ResidentPortal.Web.Studio.Media;

/// <summary>The library of pictures and documents: looked through, added to. What is done with one of them is in <see cref="MediaItemPages"/>.</summary>
public static class MediaEndpoints
{
    public const string Path = "/studio/media";

    public static void MapMediaLibrary(this IEndpointRouteBuilder app)
    {
        var media = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Write);
        media.MapGet("", ListAsync);
        media.MapPost("", UploadAsync);
        media.MapGet("{item:guid}", (HttpContext context, MediaItemPages pages, Guid item, string? done) => pages.ShowAsync(context, item, done));
        media.MapPost("{item:guid}", (HttpContext context, MediaItemPages pages, Guid item) => pages.ChangeAsync(context, item));
        media.MapPost("{item:guid}/replace", (HttpContext context, MediaItemPages pages, Guid item) => pages.ReplaceAsync(context, item)).RequireAuthorization(StudioPolicies.Publish);
        media.MapPost("{item:guid}/remove", (HttpContext context, MediaItemPages pages, Guid item) => pages.RemoveAsync(context, item)).RequireAuthorization(StudioPolicies.Publish);
        media.MapPost("{item:guid}/restore", (HttpContext context, MediaItemPages pages, Guid item) => pages.RestoreAsync(context, item)).RequireAuthorization(StudioPolicies.Publish);
    }

    public static string Of(Guid item) => $"{Path}/{item}";

    private static Task<IResult> ListAsync(MediaLists lists, string? q, int? page, bool? bin, int? added, CancellationToken cancellation) =>
        AnswerAsync(lists, new() { Words = q?.Trim() ?? "", Number = PageNumbers.Asked(page), InBin = bin is true, Added = Math.Clamp(added ?? 0, 0, 1000) }, cancellation);

    private static async Task<IResult> UploadAsync(HttpContext context, MediaLists lists, MediaEditing editing, MediaUpload uploads, IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var upload = await uploads.ReadAsync(context, antiforgery);
        var view = new MediaListView { Form = UploadForm.Of(upload.Post.Fields) };
        if (upload.Problem is { } problem)
            return await AnswerAsync(lists, view with { Errors = [new(UploadForm.FilesField, problem)] }, cancellation, upload.Post.Status);
        if (view.Form.Check(upload.Files.Count) is { Count: > 0 } errors)
            return await AnswerAsync(lists, view with { Errors = errors }, cancellation, StatusCodes.Status422UnprocessableEntity);

        var (who, done, wrong) = (context.Who(), new List<MediaResult>(), new List<string>());
        foreach (var file in upload.Files)
        {
            var result = await editing.AddAsync(await MediaUpload.BytesAsync(file, cancellation), file.FileName, null, view.Form.AltText, view.Form.IsDecorative, who, cancellation);
            if (result.IsDone)
                done.Add(result);
            else
                wrong.Add(MediaWords.Say(result.Outcome, file.FileName));
        }

        if (done.Count > 0)
            await uploads.ShowAsync(cancellation);
        if (wrong.Count > 0)
            return await AnswerAsync(lists, view with { Errors = [.. wrong.Select(message => new FieldMistake(UploadForm.FilesField, message))], Added = done.Count }, cancellation, StatusCodes.Status422UnprocessableEntity);
        return Results.LocalRedirect(done is [var one] ? $"{Of(one.Key)}?done={(one.Removed.Count > 0 ? MediaItemPages.MadeSafe : MediaItemPages.Added)}" : $"{Path}?added={done.Count}");
    }

    private static async Task<IResult> AnswerAsync(MediaLists lists, MediaListView view, CancellationToken cancellation, int status = StatusCodes.Status200OK)
    {
        var found = await lists.ListAsync(view.Words, (view.Number - 1) * PageNumbers.Size, PageNumbers.Size, cancellation, inBin: view.InBin);
        return new RazorComponentResult<MediaPage>(new { View = view with { Listed = found.Items, Total = found.Total } }) { StatusCode = status };
    }
}
