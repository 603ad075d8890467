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
    private RoutingTable(IReadOnlyList<Queue> queues, IReadOnlyList<RoutingRule> rules)
    {
        Queues = queues;
        Rules = rules;
    }

    public IReadOnlyList<Queue> Queues { get; }

    public IReadOnlyList<RoutingRule> Rules { get; }

    /// <summary>Reads the settings; without a table, <paramref name="mistakes"/> holds everything that is to be put right.</summary>
    public static bool TryCreate(
        RoutingOptions options,
        RoutingNames names,
        [NotNullWhen(true)] out RoutingTable? table,
        out IReadOnlyList<RoutingMistake> mistakes)
    {
        var reading = new RoutingReading(options, names);
        var read = new RoutingTable(reading.Queues, reading.Rules);
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
            .Select(group => new Destination(group.First().Queue, [.. group.Select(one => one.Name).Distinct()]));
        return new([.. destinations], [.. told.Select(one => one.Name).Distinct()]);
    }

    internal IEnumerable<RoutingRule> Matching(RoutingFacts facts)
    {
        foreach (var rule in Rules.Where(rule => rule.When.Holds(facts)))
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
