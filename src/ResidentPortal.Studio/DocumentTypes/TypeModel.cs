namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>What <see cref="TypePage"/> shows.</summary>
public sealed record TypeModel
{
    public required TypeView View { get; init; }

    /// <summary>How many pages there are of the type.</summary>
    public int Pages { get; init; }
}
