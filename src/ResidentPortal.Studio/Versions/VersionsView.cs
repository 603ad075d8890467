using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Authoring.Versions;


namespace ResidentPortal.Studio.Versions;

/// <summary>The versions of a page, and what changed from one to another.</summary>
/// <param name="History">Newest first.</param>
/// <param name="Before">Number of the earlier of the two that are compared; 0 for none, when there is only one.</param>
public sealed record VersionsView(
    ListedPage Page,
    DocumentTypeSet Types,
    IReadOnlyList<ListedPage> Above,
    IReadOnlyList<PageVersion> History,
    int Before,
    int After,
    IReadOnlyList<FieldChange> Changes)
{
    public string? Problem { get; init; }

    public int Newest => History[0].Number;
}
