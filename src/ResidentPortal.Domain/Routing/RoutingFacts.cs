namespace ResidentPortal.Domain.Routing;

/// <summary>What routing may know of a report. Nothing here identifies a person.</summary>
/// <remarks>
/// Form, kind and tenure are ids of <see cref="RoutingNames"/>. Repeat or vulnerable: it happened before, or somebody
/// affected is vulnerable or targeted. Hate element: the resident thinks that hostility or prejudice is behind it.
/// Consents: the outside bodies that may have the report.
/// </remarks>
public sealed record RoutingFacts(
    string FormId,
    string Kind,
    string Tenure,
    Urgency Urgency,
    bool RepeatOrVulnerable,
    bool HateElement,
    Consents Consents);
