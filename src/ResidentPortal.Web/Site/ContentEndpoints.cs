using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Web.CaseReview;
using ResidentPortal.Web.Site.Addresses;
using ResidentPortal.Web.Site.Cache;
using ResidentPortal.Web.Site.Campaigns;
using ResidentPortal.Web.Site.Events;
using ResidentPortal.Web.Site.Help;
using ResidentPortal.Web.Site.Media;
using ResidentPortal.Web.Site.Meetings;
using ResidentPortal.Web.Site.Sitemap;
using ResidentPortal.Web.Site.Statistics;
using ResidentPortal.Web.Site.Strategy;

namespace ResidentPortal.Web.Site;

public static class ContentEndpoints
{
    public static IServiceCollection AddContentPages(this IServiceCollection services) =>
        services.AddPageRoutes().AddSingleton(new MissingPages(
        () => Results.Page<NotFoundPage>(StatusCodes.Status404NotFound), () => Results.Page<EndedPage>(StatusCodes.Status410Gone)));

    /// <summary>Answers every address that nothing else answers: with the page there, or with "not found".</summary>
    public static void MapContent(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").With(Privacy.Public);
        pages.MapMedia(otherwise: Answer);
        pages.MapCampaigns();
        pages.MapMeetings();
        pages.MapEvents();
        pages.MapStrategy();
        pages.MapFinder();
        pages.MapSitemap();
        pages.MapMethods("/{**path}", Reading.Methods, Answer).WithOrder(int.MaxValue).CachedByEdition();
    }

    private static IResult Answer(HttpContext context, LiveSite live)
    {
        var site = live.Current;
        var asked = context.Request.Path.Value ?? "/";
        var canonical = CanonicalPath.Of(asked);
        var file = StatisticsFile.Find(site, canonical);
        if ((file ?? site.Find(canonical)) is not { } page)
            return site.RedirectFor(canonical) is { } present
                ? Results.Redirect(context.Request.PathBase + present, permanent: true)
                : new MissingPage(site, canonical);
        if (asked != canonical)
            return Results.Redirect(context.Request.PathBase + canonical, permanent: true);

        // Who reads about the case review may be about to ask for one.
        CachePolicy.Mark(context, page.Flag("exitThisPage") || page.DocumentType == CaseReviewEndpoints.PageType);
        return file is null ? PageRenderers.Render(page) : StatisticsFile.Answer(context, file);
    }
}
