using Microsoft.Net.Http.Headers;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Media;

/// <summary>Answers for the files of media items that a published page uses, and for no others.</summary>
public static class MediaEndpoints
{
    /// <param name="otherwise">Answers for every other address, also that of a file which is not public: nobody learns that it is
    /// there.</param>
    public static void MapMedia(this IEndpointRouteBuilder app, Func<HttpContext, LiveSite, IResult> otherwise) => app.MapMethods(
        "/media/{**path}", Reading.Methods, (HttpContext context, MediaLibrary library, LiveSite live, string? path) =>
            AnswerAsync(context, library, live, path, otherwise));

    private static async Task<IResult> AnswerAsync(
        HttpContext context, MediaLibrary library, LiveSite live, string? path, Func<HttpContext, LiveSite, IResult> otherwise)
    {
        if (await library.FindAsync(path ?? "", context.RequestAborted) is not { } media)
            return otherwise(context, live);

        var (bytes, encoding) = Choose(media, ContentCodings.Accepted(context.Request.Headers.AcceptEncoding));
        var headers = context.Response.Headers;
        headers.CacheControl = media.IsMarked(context.Request.Query["v"]) ? "public, max-age=31536000, immutable" : "no-cache";
        if (media.File.Format == MediaFormat.Svg)
            context.Response.AllowDrawingOnly();
        if (media.Brotli is not null)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        // The result answers HEAD and "if none match" by itself.
        return Results.Bytes(bytes, media.File.Format.ContentType(), entityTag: new($"\"{media.File.Fingerprint[..16]}{encoding}\""));
    }

    private static (byte[] Bytes, string? Encoding) Choose(ServedMedia media, ContentCoding accepted) =>
        (accepted, media.Brotli, media.Gzip) switch
        {
            (ContentCoding.Brotli, { } packed, _) => (packed, accepted.Token()),
            (ContentCoding.Gzip, _, { } packed) => (packed, accepted.Token()),
            _ => (media.Bytes, null),
        };
}
