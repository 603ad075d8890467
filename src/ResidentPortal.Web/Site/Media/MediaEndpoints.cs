using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Media;

/// <summary>Answers for the files of media items, and for no others.</summary>
public static class MediaEndpoints
{
    // A drawing is a document that could hold a program. Ours are cleaned when they come in; this stops the rest.
    private const string DrawingOnly = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static void MapMedia(this IEndpointRouteBuilder app) => app.MapMethods("/media/{**path}", ContentEndpoints.Reading, AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, MediaLibrary library, LiveSite live, string? path)
    {
        if (await library.FindAsync(path ?? "", context.RequestAborted) is not { } media)
            return ContentEndpoints.Answer(context, live);

        var (bytes, encoding) = Choose(media, context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = media.IsMarked(context.Request.Query["v"]) ? "public, max-age=31536000, immutable" : "no-cache";
        if (media.File.Format == MediaFormat.Svg)
            headers.ContentSecurityPolicy = DrawingOnly;
        if (media.Brotli is not null)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Length > 0)
            headers.ContentEncoding = encoding;
        // The result answers HEAD and "if none match" by itself.
        return Results.Bytes(bytes, media.File.Format.ContentType(), entityTag: new($"\"{media.File.Fingerprint[..16]}{encoding}\""));
    }

    private static (byte[] Bytes, string Encoding) Choose(ServedMedia media, StringValues accepted)
    {
        var names = StringWithQualityHeaderValue.TryParseList(accepted, out var list) ? list.Where(one => one.Quality is not 0).Select(one => one.Value.ToString()).ToList() : [];
        return (media.Brotli, media.Gzip) switch
        {
            ({ } packed, _) when names.Contains("br", StringComparer.OrdinalIgnoreCase) => (packed, "br"),
            (_, { } packed) when names.Contains("gzip", StringComparer.OrdinalIgnoreCase) => (packed, "gzip"),
            _ => (media.Bytes, ""),
        };
    }
}
