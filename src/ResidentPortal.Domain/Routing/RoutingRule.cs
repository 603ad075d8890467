namespace ResidentPortal.Domain.Routing;

/// <summary>One line of the routing table.</summary>
/// <remarks>
/// The name is the reason as a team reads it in the email: "Noise in a council flat". The queues in To are told
/// in that order, outside bodies only with their consent; Otherwise, always an inside queue, takes the report as soon
/// as one of them may not have it. After a rule that is Last no other is looked at.
/// </remarks>
public sealed record RoutingRule(
    string Name,
    RoutingCondition When,
    IReadOnlyList<Queue> To,
    Queue? Otherwise = null,
    bool Last = false)
{
    /// <summary>No consent makes a difference to whom it tells.</summary>
    internal bool IsInside { get; } = To.All(queue => !queue.IsOutside);
}

/// <summary>What a rule asks of the facts; null asks nothing. Of several consents one is enough.</summary>
public sealed record RoutingCondition(
    IReadOnlySet<string>? Form = null,
    IReadOnlySet<string>? Kind = null,
    IReadOnlySet<string>? Tenure = null,
    IReadOnlySet<Urgency>? Urgency = null,
    bool? RepeatOrVulnerable = null,
    bool? HateElement = null,
    IReadOnlySet<string>? Consent = null,
    IReadOnlySet<string>? Ward = null)
{
    /// <param name="kind">One of the kinds that the report is about.</param>
    public bool Holds(RoutingFacts facts, string kind) =>
        Form?.Contains(facts.FormId) is not false
        && Kind?.Contains(kind) is not false
        && Tenure?.Contains(facts.Tenure) is not false
        && Urgency?.Contains(facts.Urgency) is not false
        && (RepeatOrVulnerable ?? facts.RepeatOrVulnerable) == facts.RepeatOrVulnerable
        && (HateElement ?? facts.HateElement) == facts.HateElement
        && Consent?.Any(facts.Consents.Include) is not false
        && Ward?.Contains(facts.Ward) is not false;
}
