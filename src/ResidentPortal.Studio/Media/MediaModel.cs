namespace ResidentPortal.Studio.Media;

/// <summary>What <see cref="MediaPage"/> shows.</summary>
public sealed record MediaModel
{
    public required MediaListView View { get; init; }
    public required ResidentPortal.Content.Studio.MediaPage Found { get; init; }
}
