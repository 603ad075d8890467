using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>Draws what is said at an address without a page.</summary>
/// <param name="NotFound">There is no such page.</param>
/// <param name="Ended">There was one until its time was up.</param>
internal sealed record MissingPages(Func<IResult> NotFound, Func<IResult> Ended);

/// <summary>The answer for an address without a page: 410 when there was one until its time was up, 404 otherwise.</summary>
internal sealed class MissingPage(PublishedSite site, string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var pages = httpContext.RequestServices.GetRequiredService<MissingPages>();
        return (site.HasExpired(path) ? pages.Ended() : pages.NotFound()).ExecuteAsync(httpContext);
    }
}
