namespace ResidentPortal.Authoring.Pages;

/// <summary>A page in a list, as its newest version has it.</summary>
/// <param name="HasDraft">There is something that residents do not see yet.</param>
/// <param name="IsPublic">Some version is published, or waits for its release.</param>
/// <param name="ReleaseUtc">When a page that nobody sees yet appears.</param>
/// <param name="PlannedUtc">When a newer version takes the place of the one that residents see.</param>
/// <param name="Below">How many pages lie directly below it, without those in the bin.</param>
public sealed record ListedPage(
    Guid Key,
    Guid? Parent,
    string DocumentType,
    string Name,
    int SortOrder,
    DateTimeOffset ChangedUtc,
    string ChangedBy,
    bool HasDraft,
    bool IsPublic,
    DateTimeOffset? ReleaseUtc,
    DateTimeOffset? PlannedUtc,
    DateTimeOffset? ExpireUtc,
    DateOnly? ReviewDate,
    bool InBin,
    int Below)
{
    /// <summary>Of the page it lies below; null at the top of the site.</summary>
    public string? ParentName { get; init; }

    /// <summary>Whether residents can see some version of it, and what comes next.</summary>
    public PageStatus Status(DateTimeOffset nowUtc) =>
        InBin ? PageStatus.InBin
        : !IsPublic ? PageStatus.Draft
        : ExpireUtc <= nowUtc ? PageStatus.Expired
        : ReleaseUtc > nowUtc ? PageStatus.Scheduled
        : PlannedUtc > nowUtc ? PageStatus.PublishedWithPlan
        : HasDraft ? PageStatus.PublishedWithDraft
        : PageStatus.Published;
}

public enum PageStatus
{
    Draft,
    Scheduled,
    Published,

    /// <summary>Residents see an earlier version.</summary>
    PublishedWithDraft,

    /// <summary>Residents see an earlier version until a newer one takes its place by itself; there may be a draft beside both.</summary>
    PublishedWithPlan,
    Expired,
    InBin,
}
