namespace ResidentPortal.Domain.Routing;

/// <summary>What routing may know of a report. Nothing here identifies a person.</summary>
/// <remarks>
/// Form, kinds and tenure are ids of <see cref="RoutingNames"/>. Repeat or vulnerable: it happened before, or somebody
/// affected is vulnerable or targeted. Hate element: the resident thinks that hostility or prejudice is behind it.
/// Consents: the bodies that the resident agreed may have the report. Rules can ask for each of them.
/// </remarks>
public sealed record RoutingFacts(
    string FormId,
    Kinds Kinds,
    string Tenure,
    Urgency Urgency,
    bool RepeatOrVulnerable,
    bool HateElement,
    Consents Consents)
{
    /// <summary>No ward: it is not known, or none that a rule names.</summary>
    public const string NoWard = "";

    /// <summary>Where it happens; <see cref="NoWard"/> where that is not known.</summary>
    public string Ward { get; init; } = NoWard;

    /// <summary>
    /// Whose the place is by the council's own records; empty where they do not say. It brings teams of the council and of those who act
    /// for it, and takes none away. Residents see nothing that depends on it.
    /// </summary>
    public string ListedTenure { get; init; } = "";

    /// <summary>Somebody who works for the council may be involved: a manager has it, in place of every team.</summary>
    public bool InvolvesStaff { get; init; }
}
