using ResidentPortal.Content.Campaigns;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Web.Site.Strategy;

/// <summary>A page of the type "priority": one of the plan's aims, and what it picks of the rest of the site.</summary>
public sealed record Priority(PublishedPage Page, PublishedSite Site)
{
    public const string DocumentType = "priority";

    /// <summary>The aims of a plan, in the editors' order.</summary>
    public static IReadOnlyList<Priority> Of(PublishedPage plan, PublishedSite site) =>
        [.. plan.Children.Where(page => page.DocumentType == DocumentType).Select(page => new Priority(page, site))];

    /// <summary>"In the plan: Priority 1: Tackling and Reducing Anti-social Behaviour"; empty where it is not written.</summary>
    public string InThePlan => Page.Text("officialName") is { Length: > 0 } name ? $"In the plan: {name}" : "";

    public IReadOnlyList<PickedFigures> Figures =>
        [.. Page.Blocks("figures").Select(block => PickedFigures.Of(block, Site)).OfType<PickedFigures>()];

    /// <summary>One line for the aim's card: its first figure, or words where no paper gives a number with the one before it.</summary>
    public string Headline => Figures.SelectMany(picked => picked.Sections).FirstOrDefault() is { } first
        ? FigureText.Named(first.Figures[0])
        : Page.Text("headline");

    /// <summary>Those that run, then those to come, then those that ended.</summary>
    public IReadOnlyList<(Campaign Campaign, CampaignState State)> CampaignsOn(DateOnly today) =>
    [
        .. Page.Links("campaigns").Select(link => Site.Find(link.Href)).OfType<PublishedPage>()
            .Where(page => page.DocumentType == Campaign.DocumentType)
            .Select(Campaign.Of)
            .Select(campaign => (campaign, State: campaign.StateOn(today)))
            .OrderBy(entry => entry.State switch { CampaignState.Live => 0, CampaignState.Coming => 1, CampaignState.Past => 2 }),
    ];
}
