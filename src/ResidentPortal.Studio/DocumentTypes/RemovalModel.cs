using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>What <see cref="RemovalPage"/> shows.</summary>
public sealed record RemovalModel
{
    public required StoredType Stored { get; init; }
    public required PropertyDefinition Field { get; init; }

    /// <summary>How many pages have something in it.</summary>
    public int Pages { get; init; }
    public bool IsClash { get; init; }
}
