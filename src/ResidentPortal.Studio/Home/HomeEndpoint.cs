using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.References;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Published;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Home;

internal static class HomeEndpoint
{
    private const int Short = 10;

    public static void MapHome(this IEndpointRouteBuilder app) =>
        app.MapGet(StudioPaths.Home, ShowAsync).RequireAuthorization(StudioPolicies.Write);

    public static async Task<IResult> ShowAsync(HttpContext context, PageLists lists, ReviewRequests reviews, LinkedFrom links,
        LiveSite live, TimeProvider time)
    {
        var cancellation = context.RequestAborted;
        var who = context.Who();
        var now = time.GetUtcNow();
        var alerts = await lists.PublishedOfAsync("alert", Short, cancellation);
        var campaigns = await lists.PublishedOfAsync(Campaign.DocumentType, 50, cancellation);
        var running = Campaign.Live(live.Current, StudioDates.Today(time)).Select(campaign => campaign.Page.Key).ToHashSet();
        return Results.Page<HomePage, HomeView>(new HomeView(
                await reviews.WaitingForAsync(who, cancellation),
                await lists.DraftsOfAsync(who, Short, cancellation),
                await lists.ReviewDueAsync(StudioDates.Today(time), Short, cancellation),
                await lists.ScheduledAsync(now, now.AddDays(7), Short, cancellation),
                await links.BrokenAsync(Short),
                [.. campaigns.Where(page => running.Contains(page.Key)).Take(Short)],
                [.. alerts.Where(page =>
                    page.Status(now) is PageStatus.Published or PageStatus.PublishedWithDraft or PageStatus.PublishedWithPlan)],
                KnownPages.Campaigns.Find(live.Current) is { } above ? PagePaths.New(above.Key, Campaign.DocumentType) : null));
    }
}
