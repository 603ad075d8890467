using ResidentPortal.Authoring.Dictionary;


namespace ResidentPortal.Studio.Dictionary;

/// <summary>What <see cref="WordsPage"/> shows.</summary>
public sealed record WordsModel
{
    public string Words { get; init; } = "";
    public required IReadOnlyList<SiteText> Listed { get; init; }
}
