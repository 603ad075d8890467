namespace ResidentPortal.Content.Media;

/// <summary>A media item that an editor can pick.</summary>
/// <param name="Image">Null for a file that is no picture.</param>
/// <param name="Address">How links to its file are stored; residents find it there once a published page has it.</param>
public sealed record PickableMedia(Guid Key, string Name, string MediaType, PublishedImage? Image, string Address)
{
    /// <summary>A published page uses it, so everybody can fetch it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Where the studio shows the picture; null for a file that is none.</summary>
    public string? Picture => Image is null ? null : IsPublic ? Image.Href : StaffMedia.Of(Image.Href);
}
