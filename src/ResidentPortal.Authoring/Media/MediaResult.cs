namespace ResidentPortal.Authoring.Media;

/// <summary>What became of a change in the media library.</summary>
/// <param name="Key">Of the media item; empty when none was made.</param>
/// <param name="Removed">What was taken out of a drawing to make it safe.</param>
public sealed record MediaResult(MediaOutcome Outcome, Guid Key, IReadOnlyList<string> Removed)
{
    public bool IsDone => Outcome == MediaOutcome.Done;

    internal static MediaResult Refused(MediaOutcome outcome, Guid key = default) => new(outcome, key, []);
}

public enum MediaOutcome
{
    Done,

    /// <summary>Somebody changed the item since it was read. Nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such item, or it lies in the recycle bin.</summary>
    NotFound,
    NoSuchFolder,

    /// <summary>It is not a PNG, JPEG, GIF, WebP, AVIF, SVG or PDF file, whatever its name says.</summary>
    NotAllowed,

    /// <summary>It has more than <see cref="MediaEditing.LargestFile"/> bytes.</summary>
    TooLarge,

    /// <summary>It has more than <see cref="MediaEditing.MostPixels"/>.</summary>
    TooManyPixels,

    /// <summary>It is cut off or damaged, or says where it was taken in a way that cannot be taken out: save it as JPEG or PNG.</summary>
    Unreadable,

    /// <summary>A document cannot take the place of a picture, nor a picture that of a document.</summary>
    OtherKind,

    /// <summary>Pages show it: see <see cref="MediaLists.UsedOnAsync"/>.</summary>
    IsUsed,
    NameMissing,

    /// <summary>A folder in the same place has the name.</summary>
    NameTaken,

    /// <summary>The folder has something in it.</summary>
    NotEmpty,
    TooLong,
}
