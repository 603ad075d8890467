
namespace ResidentPortal.Studio.Tree;

/// <summary>What <see cref="BinPage"/> shows.</summary>
public sealed record BinModel
{
    public required IReadOnlyList<ListedPage> Listed { get; init; }
    public required DocumentTypes Types { get; init; }
}
