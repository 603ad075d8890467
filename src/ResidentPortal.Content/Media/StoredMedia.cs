using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Media;

/// <summary>A media file with its bytes.</summary>
public sealed record StoredMedia(MediaFile File, byte[] Bytes);
