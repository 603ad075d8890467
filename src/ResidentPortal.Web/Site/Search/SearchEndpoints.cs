using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Search;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Search;

public static class SearchEndpoints
{
    public const string Path = "/search";

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapMethods(Path, Reading.Methods, (HttpContext context, SiteSearch search, string? q) =>
    {
        // What somebody looked for is nobody else's business: no copy of the page stays behind.
        context.Response.Headers.CacheControl = "no-store";
        var query = q?.Trim() ?? "";
        return new RazorComponentResult<SearchPage>(new { Query = query, Results = search.Find(query) });
    }).Compressed();
}
