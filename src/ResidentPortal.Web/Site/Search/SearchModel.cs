using ResidentPortal.Content.Search;

namespace ResidentPortal.Web.Site.Search;

/// <summary>What <see cref="SearchPage"/> shows.</summary>
public sealed record SearchModel
{
    public required string Query { get; init; }
    public required SearchResults Results { get; init; }
}
