using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>What all addresses have in common that only show something.</summary>
internal static class Reading
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>For an address without a page: 410 when there was one until its time was up, 404 otherwise. The error pages say it in words.</summary>
    public static IResult Missing(PublishedSite site, string path) =>
        Results.StatusCode(site.HasExpired(path) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
}
