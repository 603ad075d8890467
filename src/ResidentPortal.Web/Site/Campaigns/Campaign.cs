using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Campaigns;

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
    public string When => (Page.Text("datesInWords"), Start, End) switch
    {
        ({ Length: > 0 } words, _, _) => words,
        (_, { } start, { } end) when start == end => Dates.Day(start),
        (_, { } start, { } end) => $"{Dates.Day(start)} to {Dates.Day(end)}",
        (_, { } start, null) => $"From {Dates.Day(start)}",
        (_, null, { } end) => $"Until {Dates.Day(end)}",
        _ => "",
    };
}

public enum CampaignState
{
    Coming,
    Live,
    Past,
}
