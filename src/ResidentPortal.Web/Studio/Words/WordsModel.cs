using ResidentPortal.Content.Studio;

namespace ResidentPortal.Web.Studio.Words;

/// <summary>What <see cref="WordsPage"/> shows.</summary>
public sealed record WordsModel
{
    public string Words { get; init; } = "";
    public required IReadOnlyList<SiteText> Listed { get; init; }
}
