using ResidentPortal.Authoring.DocumentTypes;


namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>What <see cref="UnsurePage"/> shows.</summary>
public sealed record UnsureModel
{
    public required TypeView View { get; init; }
    public required IReadOnlyList<StrandedPages> Stranded { get; init; }
}
