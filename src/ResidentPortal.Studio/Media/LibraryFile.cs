using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Security;

namespace ResidentPortal.Studio.Media;

/// <summary>Answers with a file of the library that may not be public. Whoever maps it says who may have it.</summary>
internal static class LibraryFile
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static async Task<IResult> AnswerAsync(HttpContext context, MediaLibrary library, string? path)
    {
        if (await library.FindForStaffAsync(path ?? "", context.RequestAborted) is not { } media)
            return Results.NotFound();
        // A paper is opened from the frame of a preview.
        if (media.File.Format == MediaFormat.Svg)
            context.Response.AllowDrawingOnly();
        else
            context.Response.AllowBeingFramed();
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(media.Bytes, media.File.Format.ContentType());
    }
}
