namespace ResidentPortal.Domain.Routing;

/// <param name="Destinations">Each queue once, in the order in which the rules brought it; never empty.</param>
/// <param name="MatchedRules">The names of the rules that held and told somebody, in order.</param>
public sealed record RoutingDecision(IReadOnlyList<Destination> Destinations, IReadOnlyList<string> MatchedRules);

/// <summary>A queue, and the names of the rules that brought the report to it.</summary>
public sealed record Destination(Queue Queue, IReadOnlyList<string> Reasons)
{
    public QueueDetail Detail => Queue.Detail;

    /// <summary>The reasons as one line for the team's email.</summary>
    public string Reason => string.Join("; ", Reasons);
}
