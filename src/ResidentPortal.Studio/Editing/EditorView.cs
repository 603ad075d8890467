using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Studio.Editing.Fields;
using ResidentPortal.Studio.Pages;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing;

/// <summary>What the editor shows.</summary>
/// <param name="Version">Number of the version that the form began with; 0 for a page that is new.</param>
/// <param name="Listed">The page as it is stored; null for one that is new.</param>
/// <param name="Above">From the top of the site to the page above.</param>
public sealed record EditorView(PageForm Form, int Version, ListedPage? Listed, IReadOnlyList<ListedPage> Above)
{
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];

    /// <summary>What kept us from taking the form as a whole.</summary>
    public string? Problem { get; init; }

    /// <summary>A draft was saved a moment ago.</summary>
    public bool IsSaved { get; init; }

    /// <summary>Somebody saved the page since; null when nobody did.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>Words of theirs that were not saved, and are not in the form; null when there are none.</summary>
    public UnsavedPage? Unsaved { get; init; }

    /// <summary>The form holds words that were not saved.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Who else typed something into this page within the last minutes.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>See <see cref="WriterToken"/>.</summary>
    public string Writer { get; init; } = "";

    /// <summary>The field that a button within the form was about; it gets the focus.</summary>
    public string? GoTo { get; init; }

    public string Href => PagePaths.Edit(Form.Page.Key);
}

/// <param name="Who">Who saved the page meanwhile.</param>
/// <param name="Theirs">The fields of what they saved, for comparison.</param>
public sealed record Conflict(string Who, DateTimeOffset SavedUtc, PageForm Theirs);
