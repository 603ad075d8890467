using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Media;

/// <summary>A picture or document of the library.</summary>
/// <param name="Folder">Null for none.</param>
/// <param name="IsDecorative">It says nothing that the words beside it do not say.</param>
/// <param name="Address">How links to it are stored; residents find it there while it is public. Empty when its file is missing.</param>
/// <param name="File">Null when its file is missing.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Mark">Stands for its name and words as they were read: give it with a change.</param>
public sealed record ListedMedia(Guid Key, Guid? Folder, string Name, string AltText, bool IsDecorative, string Address, MediaFile? File,
    int Bytes, bool InBin, string Mark)
{
    /// <summary>A published page uses its file, so everybody can fetch it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Where the studio shows it; empty when its file is missing.</summary>
    public string ShownAt => IsPublic ? Address : StaffMedia.Of(Address);

    /// <summary>A picture that nobody has described yet, and which is not decorative.</summary>
    public bool NeedsAltText => File is { } file && file.Format.IsPicture() && !IsDecorative && AltText.Length == 0;
}

/// <param name="Total">How many there are in all.</param>
/// <param name="Folders">Those of the whole library.</param>
/// <param name="Undescribed">How many pictures of the whole library need a description.</param>
public sealed record MediaPage(IReadOnlyList<ListedMedia> Items, int Total, IReadOnlyList<ListedFolder> Folders, int Undescribed);

/// <summary>A page whose published version or draft shows a file, or leads to it.</summary>
public sealed record MediaUse(Guid Page, string Name);
