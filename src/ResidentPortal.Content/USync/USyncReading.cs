using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

/// <summary>What was read from a uSync folder.</summary>
/// <param name="Files">The file that each node, document type, media or dictionary item came from, relative to the folder.</param>
/// <param name="Notes">What could not be read or is not understood; it never stops the rest.</param>
public sealed record USyncReading(
    ContentSet Content,
    IReadOnlyDictionary<Guid, string> Files,
    IReadOnlyList<USyncNote> Notes)
{
    /// <summary>Every file, by its path.</summary>
    internal IReadOnlyList<USyncItem> Items { get; init; } = [];

    /// <summary>The files below "media" that may be let in.</summary>
    internal IReadOnlyList<FoundMedia> Media { get; init; } = [];
}

/// <param name="File">Relative to the folder, with forward slashes.</param>
public sealed record USyncNote(string File, string Message)
{
    public override string ToString() => $"{File}: {Message}";
}
