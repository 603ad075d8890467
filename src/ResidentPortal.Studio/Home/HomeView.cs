using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.References;
using ResidentPortal.Authoring.Reviews;


namespace ResidentPortal.Studio.Home;

/// <summary>What a person finds when they come in.</summary>
/// <param name="Reviews">Pages that they are asked to read, with who asks.</param>
/// <param name="Drafts">Their own, the last saved first.</param>
/// <param name="ReviewDue">Published pages whose review date has come.</param>
/// <param name="Planned">What appears or ends within a week.</param>
/// <param name="Campaigns">Those that residents see now.</param>
/// <param name="NewCampaign">Where a campaign is made; null where this site has none.</param>
public sealed record HomeView(
    IReadOnlyList<Review> Reviews,
    IReadOnlyList<ListedPage> Drafts,
    IReadOnlyList<ListedPage> ReviewDue,
    IReadOnlyList<ListedPage> Planned,
    IReadOnlyList<BrokenLink> Broken,
    IReadOnlyList<ListedPage> Campaigns,
    IReadOnlyList<ListedPage> Alerts,
    string? NewCampaign);
