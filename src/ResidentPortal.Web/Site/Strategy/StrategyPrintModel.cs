using ResidentPortal.Content.Published;

namespace ResidentPortal.Web.Site.Strategy;

/// <summary>What <see cref="StrategyPrintPage"/> shows.</summary>
public sealed record StrategyPrintModel
{
    public required PublishedPage Source { get; init; }
    public required bool IsSensitive { get; init; }
}
