using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Pages;


namespace ResidentPortal.Studio.Tree;

/// <summary>What <see cref="BinPage"/> shows.</summary>
public sealed record BinModel
{
    public required IReadOnlyList<ListedPage> Listed { get; init; }
    public required DocumentTypeSet Types { get; init; }
}
