using System.Diagnostics.CodeAnalysis;

namespace ResidentPortal.Domain.Routing;

/// <summary>
/// Ordered rules that say which queues a report goes to. Every rule that holds adds its queues, up to one marked last.
/// </summary>
/// <remarks>
/// A table only exists if it has a queue for every combination of answers. An outside body never gets a report
/// without its consent, whatever the rules say.
/// </remarks>
public sealed class RoutingTable
{
    private RoutingTable(RoutingReading reading) => (Queues, Rules, Leads) = (reading.Queues, reading.Rules, reading.Leads);

    public IReadOnlyList<Queue> Queues { get; }

    public IReadOnlyList<RoutingRule> Rules { get; }

    /// <summary>The first of them that has a report leads.</summary>
    public IReadOnlyList<Queue> Leads { get; }

    /// <summary>Reads the settings; without a table, <paramref name="mistakes"/> holds everything that is to be put right.</summary>
    public static bool TryCreate(
        RoutingOptions options,
        RoutingNames names,
        [NotNullWhen(true)] out RoutingTable? table,
        out IReadOnlyList<RoutingMistake> mistakes)
    {
        var reading = new RoutingReading(options, names);
        var read = new RoutingTable(reading);
        mistakes = reading.Mistakes.Count > 0 ? reading.Mistakes : [.. RoutingCoverage.Check(read, names, reading.Reserved)];
        table = mistakes.Count == 0 ? read : null;
        return table is not null;
    }

    public Queue? Find(string queueId) =>
        Queues.FirstOrDefault(queue => queue.Id.Equals(queueId, StringComparison.OrdinalIgnoreCase));

    public RoutingDecision Decide(RoutingFacts facts)
    {
        var told = Matching(facts)
            .SelectMany(rule => Receivers(rule, facts.Consents), (rule, queue) => (rule.Name, Queue: queue))
            .ToList();
        var destinations = told
            .GroupBy(one => one.Queue.Id)
            .Select(group => new Destination(group.First().Queue, [.. group.Select(one => one.Name).Distinct()]))
            .ToList();
        var lead = Leads.FirstOrDefault(queue => destinations.Exists(told => told.Queue.Id == queue.Id))
            ?? destinations.Find(told => told.Queue.ReadBy is not QueueReader.Body)?.Queue;
        return new(destinations, [.. told.Select(one => one.Name).Distinct()], lead?.Id);
    }

    /// <summary>The rules that hold for one of the kinds, in their order.</summary>
    internal IEnumerable<RoutingRule> Matching(RoutingFacts facts)
    {
        if (facts.Kinds.All is [var only])
            return Matching(facts, only);
        var matching = facts.Kinds.All.SelectMany(kind => Matching(facts, kind)).ToHashSet(ReferenceEqualityComparer.Instance);
        return Rules.Where(matching.Contains);
    }

    private IEnumerable<RoutingRule> Matching(RoutingFacts facts, string kind)
    {
        foreach (var rule in Rules.Where(rule => rule.When.Holds(facts, kind)))
        {
            yield return rule;
            if (rule.Last)
                yield break;
        }
    }

    internal static IEnumerable<Queue> Receivers(RoutingRule rule, Consents given)
    {
        var allowed = rule.To.Where(queue => queue.MayReceive(given));
        return rule.Otherwise is { } instead && rule.To.Any(queue => !queue.MayReceive(given))
            ? allowed.Append(instead)
            : allowed;
    }
}
