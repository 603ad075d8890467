namespace ResidentPortal.Authoring.Checks;

/// <summary>Something about a page that the person who is about to publish it should know.</summary>
/// <param name="Property">
/// Alias of the property; <see cref="NameField"/> and "umbracoUrlName" stand for the page's name and address, null for the page as a whole.
/// </param>
/// <param name="Block">Place of the block in the property's list as it is stored, from 0; null where it is no block.</param>
/// <param name="Message">Plain English: what is wrong where, and what to do. It is not HTML: encode it.</param>
/// <param name="Excerpt">The words it is about, as they stand in the text; null where there are none.</param>
public sealed record Finding(FindingSeverity Severity, string? Property, int? Block, string Message, string? Excerpt)
{
    /// <summary>The page's name, which is no property of its document type.</summary>
    public const string NameField = "name";

    /// <summary>What kind of mistake an error is; null for a warning.</summary>
    public ContentMistake? Mistake { get; init; }
}

public enum FindingSeverity
{
    /// <summary>The page cannot be published like this.</summary>
    Error,

    /// <summary>Worth a second look; publishing is up to the editor.</summary>
    Warning,
}
