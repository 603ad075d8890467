namespace ResidentPortal.Authoring.Checks;

/// <param name="File">The file, relative to the content folder.</param>
/// <param name="Property">Alias of the property; null when the mistake concerns the whole file.</param>
public sealed record ContentProblem(ContentMistake Mistake, string File, string? Property, string Message)
{
    public override string ToString() => Property is null ? $"{File}: {Message}" : $"{File}, {Property}: {Message}";
}

public enum ContentMistake
{
    UnknownDocumentType,
    UnknownProperty,
    MissingName,
    MissingProperty,
    BrokenLink,
    BrokenAnchor,
    SkippedHeading,

    /// <summary>A heading without words, or words that only look like one.</summary>
    PoorHeading,

    /// <summary>Words of a link that do not say where it leads.</summary>
    PoorLinkText,
    TableWithoutHeaders,

    /// <summary>An accordion, a contact card or a figure that lacks what it is for.</summary>
    IncompletePart,

    /// <summary>A date or time that cannot be read, or does not go together with another.</summary>
    WrongDate,

    /// <summary>No address can be made of the page's name, or the program answers at it.</summary>
    UnusableAddress,
    DuplicatePath,
    DuplicateKey,
    Orphan,
    NotAllowedHere,
    MissingAltText,

    /// <summary>Words that say nothing of what the picture shows.</summary>
    PoorAltText,

    /// <summary>A media item without its file.</summary>
    MissingFile,

    /// <summary>A picture that an editor picked, of a media item that is not there.</summary>
    MissingPicture,

    /// <summary>A figure without its numbers or its source, or with numbers that do not go together.</summary>
    UnreadableFigure,
}
