using ResidentPortal.Authoring.DocumentTypes;


namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>What <see cref="DocumentTypesPage"/> shows.</summary>
public sealed record DocumentTypesModel
{
    public required DocumentTypeSet Types { get; init; }

    /// <summary>How many pages there are of each type, by its alias.</summary>
    public required IReadOnlyDictionary<string, int> Pages { get; init; }
}
