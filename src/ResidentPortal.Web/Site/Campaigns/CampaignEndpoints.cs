using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Campaigns;

/// <summary>What there is of campaigns beside their pages: a feed, and a poster of each.</summary>
public static class CampaignEndpoints
{
    internal const string List = "/campaigns";
    internal const string Feed = List + "/feed.xml";

    public static void MapCampaigns(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Feed, Reading.Methods, ReadFeed).CachedByEdition();
        app.MapMethods(List + "/{name}/poster", Reading.Methods, ShowPoster).CachedByEdition();
    }

    internal static string PosterOf(PublishedPage campaign) => campaign.Path + "/poster";

    private static IResult ReadFeed(HttpContext context, LiveSite live, TimeProvider clock, IOptions<SiteOptions> options)
    {
        Edition.Mark(context, isSensitive: false);
        var running = Campaign.Live(live.Current, LondonTime.DateAt(clock.GetUtcNow()));
        return Results.Bytes(CampaignFeed.Write(running, options.Value), CampaignFeed.ContentType);
    }

    private static IResult ShowPoster(HttpContext context, LiveSite live, string name)
    {
        var site = live.Current;
        var path = $"{List}/{name.ToLowerInvariant()}";
        if (site.Find(path) is not { DocumentType: Campaign.DocumentType } page)
            return new MissingPage(site, path);
        Edition.Mark(context, page.Flag("exitThisPage"));
        return new RazorComponentResult<PosterPage>(new { Source = page });
    }
}
