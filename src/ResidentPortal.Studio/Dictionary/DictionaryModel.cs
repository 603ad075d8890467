using ResidentPortal.Authoring.Dictionary;


namespace ResidentPortal.Studio.Dictionary;

/// <summary>What <see cref="DictionaryPage"/> shows.</summary>
public sealed record DictionaryModel
{
    public string Words { get; init; } = "";
    public required IReadOnlyList<SiteText> Listed { get; init; }
}
