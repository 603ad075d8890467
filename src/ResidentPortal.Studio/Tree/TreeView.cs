using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.References;


namespace ResidentPortal.Studio.Tree;

/// <summary>Where a page lies, and what else leads there.</summary>
/// <param name="Siblings">The pages beside it, in their order, with itself.</param>
public sealed record TreeView(
    ListedPage Page,
    EditablePage Stored,
    DocumentTypeSet Types,
    IReadOnlyList<ListedPage> Above,
    IReadOnlyList<ListedPage> Siblings,
    IReadOnlyList<Reference> Links)
{
    public string? Problem { get; init; }

    /// <summary>What was typed as the new place.</summary>
    public string Target { get; init; } = "";

    public bool IsDone { get; init; }
}
