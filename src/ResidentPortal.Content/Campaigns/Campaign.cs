using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Content.Campaigns;

/// <summary>A page of the type "campaign", with the days between which it runs; both days are part of it.</summary>
/// <param name="Start">Null when it runs already.</param>
/// <param name="End">Null when it runs on.</param>
public sealed record Campaign(PublishedPage Page, DateOnly? Start, DateOnly? End)
{
    public const string DocumentType = "campaign";

    public static Campaign Of(PublishedPage page) => new(page, page.Date("startDate"), page.Date("endDate"));

    /// <summary>All campaigns, in the order that the editors gave them.</summary>
    public static IEnumerable<Campaign> All(PublishedSite site) => site.Pages.Where(page => page.DocumentType == DocumentType).Select(Of);

    /// <param name="today">The date in London.</param>
    public static IReadOnlyList<Campaign> Live(PublishedSite site, DateOnly today) =>
        [.. All(site).Where(campaign => campaign.StateOn(today) == CampaignState.Live)];

    public CampaignState StateOn(DateOnly today) =>
        today > End ? CampaignState.Past
        : today < Start ? CampaignState.Coming
        : CampaignState.Live;

    /// <summary>When it runs, for the reader; empty when that is not known.</summary>
    public string When => Dates.Period(Page.Text("datesInWords"), Start, End);
}

public enum CampaignState
{
    Coming,
    Live,
    Past,
}
