using ResidentPortal.Authoring.Pages;


namespace ResidentPortal.Studio.Preview;

/// <summary>What <see cref="PreviewPage"/> shows.</summary>
public sealed record PreviewModel
{
    public required ListedPage Page { get; init; }
    public PreviewWidth Width { get; init; }

    /// <summary>A link that was made just now.</summary>
    public string? Link { get; init; }
}
