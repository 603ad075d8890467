using ResidentPortal.Content.Search;
using ResidentPortal.Domain.Alarms;

namespace ResidentPortal.Web.Site.Search;

/// <summary>What <see cref="SearchPage"/> shows.</summary>
public sealed record SearchModel
{
    public required string Query { get; init; }

    /// <summary>The words in it that alarm.</summary>
    public required Alarm Alarm { get; init; }
    public required SearchResults Results { get; init; }
}
