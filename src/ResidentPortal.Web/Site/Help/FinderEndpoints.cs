using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.Site.Addresses;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Help;

/// <summary>"Find the right service": two questions, whose answers make another page, so that nothing of it is cached here.</summary>
public static class FinderEndpoints
{
    public const string DocumentType = "serviceFinder";

    public static void MapFinder(this IEndpointRouteBuilder app) =>
        app.MapMethods("/{**finder}", Reading.Methods, Answer).ForPages(DocumentType).With(Privacy.Journey).Compressed();

    private static IResult Answer(HttpContext context, LiveSite live, FinderQuestions questions) => PageRoute.Answer(context, live, page =>
    {
        var finder = Finder.Read(context.Request.Query, questions);
        if (finder.Exit is { } exit)
            return Results.Redirect(context.Request.PathBase + KnownPages.Present(live.Current, exit));
        // What somebody asked is nobody else’s business on a shared computer.
        CachePolicy.Mark(context, isSensitive: true);
        return Results.Page<FinderPage, FinderModel>(new() { Source = page, Finder = finder });
    });
}
