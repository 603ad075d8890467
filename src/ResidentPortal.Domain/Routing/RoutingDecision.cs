using System.Text.Json.Serialization;

namespace ResidentPortal.Domain.Routing;

/// <param name="Destinations">Each queue once, in the order in which the rules brought it; never empty.</param>
/// <param name="MatchedRules">The names of the rules that held and told somebody, in order.</param>
/// <param name="LeadQueue">The id of the queue that leads; null in what was stored before there was one.</param>
public sealed record RoutingDecision(
    IReadOnlyList<Destination> Destinations, IReadOnlyList<string> MatchedRules, string? LeadQueue = null)
{
    /// <summary>Those of which residents know.</summary>
    [JsonIgnore]
    public IEnumerable<Destination> Told => Destinations.Where(destination => !destination.ByRecordsAlone);

    /// <summary>A manager has it in place of the teams, because somebody who works for the council may be involved.</summary>
    public bool Restricted { get; init; }

    /// <summary>The team that answers for the report as a whole.</summary>
    [JsonIgnore]
    public Queue Lead => Destinations.Select(told => told.Queue).FirstOrDefault(queue => queue.Id == LeadQueue) ?? Destinations[0].Queue;
}

/// <summary>A queue, and the names of the rules that brought the report to it.</summary>
public sealed record Destination(Queue Queue, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// It has the report only because of whose the place is by the council's records. Teams know of it; what residents see would tell them
    /// whose any address is.
    /// </summary>
    public bool ByRecordsAlone { get; init; }

    public QueueDetail Detail => Queue.Detail;

    /// <summary>The reasons as one line for the team's email.</summary>
    public string Reason => string.Join("; ", Reasons);
}
