using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Seeing;

/// <summary>A member of staff who looks at reports.</summary>
/// <param name="Who">The user name, for the audit.</param>
/// <param name="Own">The ids of the queues that they belong to.</param>
/// <param name="IsManager">Sees what is in every queue, but nothing that is restricted to another one.</param>
public sealed record Seer(string Who, IReadOnlySet<string> Own, bool IsManager)
{
    public bool Sees(string queue, bool restricted, string restrictedTo) => restricted
        ? queue == restrictedTo && Own.Contains(queue)
        : Own.Contains(queue) || IsManager && queue != restrictedTo;

    /// <summary>Those of a report that they may see it as; empty where they may not see it.</summary>
    internal IEnumerable<Destination> Of(RoutingDecision routing, string restrictedTo) =>
        routing.Destinations.Where(told => Sees(told.Queue.Id, routing.Restricted, restrictedTo));
}
