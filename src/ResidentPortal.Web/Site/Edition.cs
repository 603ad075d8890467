using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Hosting;

namespace ResidentPortal.Web.Site;

/// <summary>
/// What a content page shows at a moment: it changes with a publication, and with the hour. A campaign ends at midnight and
/// the time for questions to the board at 10:00, both in London, whose clocks are whole hours from UTC.
/// </summary>
internal static class Edition
{
    // Pages also change with the program and its settings, which both take a restart.
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    /// <summary>
    /// Keeps an answer for as long as its edition, compressed. Neither a query string nor a host name makes another copy, and
    /// only three encodings do, so that nobody can fill the cache.
    /// </summary>
    public static void CachedByEdition(this IEndpointConventionBuilder endpoint) => endpoint.CacheOutput(Cached).MayBeCompressed();

    /// <summary>The same without compression.</summary>
    public static void Cached(OutputCachePolicyBuilder policy) => policy
        .Expire(TimeSpan.FromHours(1))
        .SetVaryByQuery([])
        .SetVaryByHost(false)
        .VaryByValue(context => new("content", Now(context)))
        .VaryByValue(context => new("encoding", Compression.EncodingFor(context.Request)));

    /// <summary>Says how long a browser may keep the answer: not at all where a copy could put the reader in danger.</summary>
    public static void Mark(HttpContext context, bool isSensitive)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = isSensitive ? "no-store" : "no-cache";
        if (!isSensitive)
            headers.ETag = $"\"{Now(context)}-{Run}-{Compression.EncodingFor(context.Request)}\"";
    }

    private static string Now(HttpContext context)
    {
        var stamp = context.RequestServices.GetRequiredService<LiveSite>().Current.Stamp;
        var hour = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds() / 3600;
        return string.Create(CultureInfo.InvariantCulture, $"{stamp}-{hour:x}");
    }
}
