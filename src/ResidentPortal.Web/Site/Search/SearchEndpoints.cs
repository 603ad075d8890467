using ResidentPortal.Content.Search;
using ResidentPortal.Domain.Alarms;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Search;

public static class SearchEndpoints
{
    public const string Path = "/search";

    // What somebody looked for is nobody else's business: no copy of the page stays behind.
    public static void MapSearch(this IEndpointRouteBuilder app) =>
        app.MapMethods(Path, Reading.Methods, (SiteSearch search, AlarmWords alarms, string? q) =>
    {
        var query = q?.Trim() ?? "";
        return Results.Page<SearchPage, SearchModel>(new()
        {
            Query = query,
            Alarm = alarms.In(query),
            Results = search.Find(query),
        });
    }).With(Privacy.Journey).Compressed();
}
