using ResidentPortal.Authoring.DocumentTypes;


namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>What <see cref="ConfirmChangePage"/> shows.</summary>
public sealed record ConfirmChangeModel
{
    public required TypeView View { get; init; }
    public required IReadOnlyList<StrandedPages> Stranded { get; init; }
}
