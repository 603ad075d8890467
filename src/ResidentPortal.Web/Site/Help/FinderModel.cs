using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Help;

/// <summary>What <see cref="FinderPage"/> shows.</summary>
public sealed record FinderModel
{
    public required PublishedPage Source { get; init; }
    public required Finder Finder { get; init; }
}
