namespace ResidentPortal.Studio.Dictionary;

/// <summary>What <see cref="SynonymsPage"/> shows.</summary>
public sealed record SynonymsModel
{
    public required string Typed { get; init; }

    /// <summary>The stored text as it was when the page was opened.</summary>
    public required string Expected { get; init; }
    public IReadOnlyList<string> Mistakes { get; init; } = [];
    public bool IsSaved { get; init; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public string? Now { get; init; }
}
