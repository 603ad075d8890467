using ResidentPortal.Authoring.DocumentTypes;


namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>What <see cref="TypesPage"/> shows.</summary>
public sealed record TypesModel
{
    public required DocumentTypeSet Types { get; init; }

    /// <summary>How many pages there are of each type, by its alias.</summary>
    public required IReadOnlyDictionary<string, int> Pages { get; init; }
}
