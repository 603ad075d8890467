using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Statistics;

namespace ResidentPortal.Web.Site;

public static class ContentEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    // Pages also change with the program and its settings, which both take a restart.
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Answers every address that nothing else answers: with the page there, or with "not found".</summary>
    public static void MapContent(this IEndpointRouteBuilder app) =>
        app.MapMethods("/{**path}", Reading, Answer).WithOrder(int.MaxValue).CacheOutput(Cached);

    private static IResult Answer(HttpContext context, LiveSite live)
    {
        var site = live.Current;
        var asked = context.Request.Path.Value ?? "/";
        var canonical = asked.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } path ? path : "/";
        var file = StatisticsFile.Find(site, canonical);
        if ((file ?? site.Find(canonical)) is not { } page)
            return site.HasExpired(canonical)
                ? new RazorComponentResult<EndedPage> { StatusCode = StatusCodes.Status410Gone }
                : new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound };
        if (asked != canonical)
            return Results.Redirect(context.Request.PathBase + canonical, permanent: true);

        var headers = context.Response.Headers;
        if (page.Flag("exitThisPage"))
        {
            // A page that could put its reader in danger leaves no copy on the device.
            headers.CacheControl = "no-store";
        }
        else
        {
            headers.CacheControl = "no-cache";
            headers.ETag = $"\"{site.Stamp}-{Run}\"";
        }

        return file is null ? PageRenderers.Render(page) : StatisticsFile.Answer(context, file);
    }

    /// <summary>
    /// Kept until the next publication, which changes the key. Neither a query string nor a host name makes another copy,
    /// so that nobody can fill the cache.
    /// </summary>
    private static void Cached(OutputCachePolicyBuilder policy) => policy
        .Expire(TimeSpan.FromHours(1))
        .SetVaryByQuery([])
        .SetVaryByHost(false)
        .VaryByValue(context => new("content", context.RequestServices.GetRequiredService<LiveSite>().Current.Stamp));
}
