using Microsoft.Extensions.Options;
using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Site.Addresses;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Campaigns;

/// <summary>What there is of campaigns beside their pages: a feed, and a poster of each.</summary>
public static class CampaignEndpoints
{
    private const string PosterSuffix = "/poster";

    public static void MapCampaigns(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/{**feed}", Reading.Methods, ReadFeed).ForPages("campaigns", CampaignFeedAddress.Suffix).CachedByEdition();
        app.MapMethods("/{**poster}", Reading.Methods, ShowPoster).ForPages(Campaign.DocumentType, PosterSuffix).CachedByEdition();
    }

    internal static string PosterOf(PublishedPage campaign) => campaign.Path + PosterSuffix;

    private static IResult ReadFeed(
        HttpContext context, LiveSite live, TimeProvider clock, IOptions<SiteOptions> options) => PageRoute.Answer(context, live, list =>
    {
        CachePolicy.Mark(context, isSensitive: false);
        var running = Campaign.Live(live.Current, LondonTime.DateAt(clock.GetUtcNow()));
        return Results.Bytes(CampaignFeed.Write(running, list, options.Value), CampaignFeed.ContentType);
    });

    private static IResult ShowPoster(HttpContext context, LiveSite live) => PageRoute.Answer(context, live, page =>
    {
        CachePolicy.Mark(context, page.Flag("exitThisPage"));
        return Results.Page<PosterPage, PublishedPage>(page);
    });
}
