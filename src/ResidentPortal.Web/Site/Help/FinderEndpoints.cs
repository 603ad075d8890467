using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Help;

/// <summary>"Find the right service": two questions, whose answers make another page, so that nothing of it is cached here.</summary>
public static class FinderEndpoints
{
    public const string DocumentType = "serviceFinder";

    internal const string Path = "/help/anti-social-behaviour/find-the-right-service";

    public static void MapFinder(this IEndpointRouteBuilder app) => app.MapMethods(Path, Reading.Methods, Answer).Compressed();

    private static IResult Answer(HttpContext context, LiveSite live)
    {
        var site = live.Current;
        if (site.Find(Path) is not { DocumentType: DocumentType } page)
            return new MissingPage(site, Path);
        if (context.Request.Path != Path)
            return Results.Redirect(context.Request.PathBase + Path, permanent: true);
        var finder = Finder.Read(context.Request.Query);
        if (finder.Exit is { } exit)
            return Results.Redirect(context.Request.PathBase + exit);
        // What somebody asked is nobody else’s business on a shared computer.
        Edition.Mark(context, isSensitive: true);
        return new RazorComponentResult<FinderPage>(new { Source = page, Finder = finder });
    }
}
