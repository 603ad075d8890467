using ResidentPortal.Authoring.Media;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>What the page for uploads shows. No words are typed on it, so none are lost when the files are too large.</summary>
public sealed record UploadView
{
    public const string FilesField = "files";

    public IReadOnlyList<ListedFolder> Folders { get; init; } = [];

    /// <summary>Into which they go; null for none.</summary>
    public Guid? Folder { get; init; }

    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];

    /// <summary>Those of several that were added although others were not.</summary>
    public IReadOnlyList<Guid> Added { get; init; } = [];

    /// <summary>Everything that is wrong with the files, for the place beside them.</summary>
    public string? Error => Errors.Count > 0 ? string.Join(". ", Errors.Select(error => error.Message)) : null;
}
