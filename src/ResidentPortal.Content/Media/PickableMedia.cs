namespace ResidentPortal.Content.Media;

/// <summary>A media item that an editor can pick.</summary>
/// <param name="Image">Null for a file that is no picture.</param>
/// <param name="Address">Where its file is fetched.</param>
public sealed record PickableMedia(Guid Key, string Name, string MediaType, PublishedImage? Image, string Address);
