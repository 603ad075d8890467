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
    Consents Consents);
