namespace ResidentPortal.Studio.Media;

/// <summary>What <see cref="MediaPage"/> shows.</summary>
public sealed record MediaModel
{
    public required MediaListView View { get; init; }
    public required ResidentPortal.Authoring.Media.MediaPage Found { get; init; }
}
