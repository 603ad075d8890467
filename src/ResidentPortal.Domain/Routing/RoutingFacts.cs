namespace ResidentPortal.Domain.Routing;

/// <summary>What routing may know of a report. Nothing here identifies a person.</summary>
/// <remarks>
/// Repeat or vulnerable: it happened before, or somebody affected is vulnerable or targeted. Hate element: the resident
/// thinks that hostility or prejudice is behind it. Consents: the outside bodies that may have the report.
/// </remarks>
public sealed record RoutingFacts(
    ReportKind Kind,
    Tenure Tenure,
    Urgency Urgency,
    bool RepeatOrVulnerable,
    bool HateElement,
    Consents Consents)
{
    /// <summary>The form that asks for this kind: "asb", "hate-crime" or "case-review".</summary>
    public string FormId => FormIds.AskingFor(Kind);
}
