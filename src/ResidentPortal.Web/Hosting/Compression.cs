using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace ResidentPortal.Web.Hosting;

/// <summary>
/// Compresses the endpoints that ask for it, and no other: where a page holds a token or an answer beside something that
/// an attacker can choose, the length of its compressed form gives the secret away (BREACH).
/// </summary>
public static class Compression
{
    private static readonly string[] Known = ["br", "gzip"];
    private static readonly Compressed Marker = new();

    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        // Kept by the output cache, a copy is compressed once an hour.
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal)
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/plain", "text/csv", "text/calendar", "application/xml", "application/atom+xml"];
        });

    /// <summary>For what is the same for everybody, and holds nothing that the request said.</summary>
    public static TBuilder MayBeCompressed<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(Marker);

    /// <summary>The output cache with compression inside it, so that what is kept is compressed once.</summary>
    public static IApplicationBuilder UseCompressedCache(this IApplicationBuilder app)
    {
        app.UseWhen(IsMarked, marked => marked.Use((context, next) =>
        {
            // One spelling for the cache and the compression: they must not come to different answers.
            context.Request.Headers.AcceptEncoding = EncodingFor(context.Request);
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            return next(context);
        }));
        app.UseOutputCache();
        return app.UseWhen(IsMarked, marked => marked.UseResponseCompression());
    }

    /// <summary>"br", "gzip" or "identity", whatever else the request would take.</summary>
    public static string EncodingFor(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(encoding => encoding.Quality is not 0).Select(encoding => encoding.Value).ToList();
        return Array.Find(Known, known => accepted.Exists(encoding => encoding.Equals(known, StringComparison.OrdinalIgnoreCase))) ?? "identity";
    }

    private static bool IsMarked(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Compressed>() is not null;

    private sealed class Compressed;
}
