using ResidentPortal.Authoring.Pages;


namespace ResidentPortal.Studio.Export;

/// <summary>What <see cref="ExportPage"/> shows.</summary>
public sealed record ExportModel
{
    public string? Problem { get; init; }
    public IReadOnlyList<ListedPage> Planned { get; init; } = [];
}
