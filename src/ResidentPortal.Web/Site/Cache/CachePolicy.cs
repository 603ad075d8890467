using Microsoft.Net.Http.Headers;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>For pages that everybody sees the same until something is published or the hour ends.</summary>
internal static class CachePolicy
{
    /// <summary>
    /// Keeps an answer for as long as its edition, compressed. Neither a query string nor a host name nor a cookie makes
    /// another copy, so the endpoint must look at none of them.
    /// </summary>
    public static void CachedByEdition(this IEndpointConventionBuilder endpoint) => endpoint.WithMetadata(new SameForEverybody());

    /// <summary>Compresses an answer, and keeps nothing of it. It must hold no token and nothing that was kept for somebody.</summary>
    public static void Compressed(this IEndpointConventionBuilder endpoint) => endpoint.WithMetadata(new WithoutSecret());

    /// <summary>
    /// Says whether a browser may keep the answer: not at all where a copy could put the reader in danger, otherwise as long
    /// as it asks each time whether it is still the page.
    /// </summary>
    public static void Mark(HttpContext context, bool isSensitive) =>
        context.Response.Headers.CacheControl = isSensitive ? CacheControlHeaderValue.NoStoreString : CacheControlHeaderValue.NoCacheString;
}
