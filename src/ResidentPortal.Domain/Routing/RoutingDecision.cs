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

    /// <summary>Since when a queue has the report: later than it came where somebody handed it over.</summary>
    public DateTimeOffset SentAt(string queue, DateTimeOffset acceptedAt) =>
        Destinations.FirstOrDefault(told => told.Queue.Id == queue)?.Since ?? acceptedAt;

    /// <summary>
    /// The same after somebody handed it over. Whoever had it keeps it, because their email cannot be taken back. Who led hands the lead
    /// over with it, except to a body outside. What goes to the managers' queue is restricted from then on, and what is restricted stays
    /// so.
    /// </summary>
    /// <param name="restricted">The managers' queue.</param>
    public RoutingDecision HandedOver(Queue from, Destination to, Queue restricted)
    {
        var known = Destinations.FirstOrDefault(told => told.Queue.Id == to.Queue.Id);
        var becomesRestricted = Restricted || to.Queue.Id == restricted.Id;
        return this with
        {
            Destinations = known is null
                ? [.. Destinations, to]
                : [.. Destinations.Select(told => told == known
                    ? to with { Reasons = [.. known.Reasons, .. to.Reasons], ByRecordsAlone = known.ByRecordsAlone }
                    : told)],
            LeadQueue = to.Queue.Id == restricted.Id || !becomesRestricted && Lead.Id == from.Id && !to.Queue.IsOutside
                ? to.Queue.Id
                : Lead.Id,
            Restricted = becomesRestricted,
        };
    }
}

/// <summary>A queue, and the names of the rules that brought the report to it.</summary>
public sealed record Destination(Queue Queue, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// It has the report only because of whose the place is by the council's records. Teams know of it; what residents see would tell them
    /// whose any address is.
    /// </summary>
    public bool ByRecordsAlone { get; init; }

    /// <summary>When somebody handed the report over to it; null where it had the report from the start.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Since { get; init; }

    /// <summary>The legal basis on which a body outside has it without the resident's agreement, in a manager's words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LegalBasis { get; init; }

    public QueueDetail Detail => Queue.Detail;

    /// <summary>The reasons as one line for the team's email.</summary>
    public string Reason => string.Join("; ", Reasons);
}
