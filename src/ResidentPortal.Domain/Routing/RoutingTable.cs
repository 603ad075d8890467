using System.Collections.Concurrent;
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
    // A start decides on every combination of answers, and most rules are about a few kinds.
    private readonly ConcurrentDictionary<string, RoutingRule[]> about = new();

    // Without a manager's queue there is a mistake, and nobody gets the table.
    private RoutingTable(RoutingReading reading) =>
        (Queues, Rules, Leads, Restricted) = (reading.Queues, reading.Rules, reading.Leads, reading.Restricted!);

    public IReadOnlyList<Queue> Queues { get; }

    public IReadOnlyList<RoutingRule> Rules { get; }

    /// <summary>The first of them that has a report leads.</summary>
    public IReadOnlyList<Queue> Leads { get; }

    /// <summary>A manager's, for reports in which somebody who works for the council may be involved.</summary>
    public Queue Restricted { get; }

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

    /// <summary>
    /// The same without the walk over every combination: for a draft that is being written, and for settings that were walked before with
    /// the same names.
    /// </summary>
    public static bool TryRead(
        RoutingOptions options,
        RoutingNames names,
        [NotNullWhen(true)] out RoutingTable? table,
        out IReadOnlyList<RoutingMistake> mistakes)
    {
        var reading = new RoutingReading(options, names);
        mistakes = reading.Mistakes;
        table = mistakes.Count == 0 ? new(reading) : null;
        return table is not null;
    }

    public Queue? Find(string queueId) =>
        Queues.FirstOrDefault(queue => queue.Id.Equals(queueId, StringComparison.OrdinalIgnoreCase));

    /// <summary>The wards between which the rules tell, and none.</summary>
    public IReadOnlyList<string> Wards =>
        [RoutingFacts.NoWard, .. Rules.SelectMany(rule => rule.When.Ward ?? Enumerable.Empty<string>()).Distinct()];

    /// <summary>Why a manager has a report, as it stands in the email.</summary>
    public const string RestrictedReason = "Somebody who works for the council may be involved";

    public RoutingDecision Decide(RoutingFacts facts)
    {
        var destinations = Destinations(facts);
        if (facts.InvolvesStaff)
            return ToAManager(destinations);
        var lead = Leads.FirstOrDefault(queue => destinations.Exists(told => told.Queue.Id == queue.Id))
            ?? destinations.Find(told => told.Queue.ReadBy is not QueueReader.Body)?.Queue;
        destinations.AddRange(ByRecords(facts, destinations));
        var reasons = destinations.SelectMany(told => told.Reasons).ToHashSet();
        // Each name once: what was found is taken out.
        return new(destinations, [.. Rules.Select(rule => rule.Name).Where(reasons.Remove)], lead?.Id);
    }

    // A body outside has what was agreed: no colleague reads it there.
    private RoutingDecision ToAManager(List<Destination> destinations)
    {
        var agreed = destinations.Where(told => told.Queue.IsOutside).ToList();
        return new(
            [new(Restricted, [RestrictedReason]), .. agreed],
            [RestrictedReason, .. agreed.SelectMany(told => told.Reasons).Distinct()],
            Restricted.Id)
        {
            Restricted = true,
        };
    }

    /// <summary>Whom the council's records may bring to such a report, whatever they say of the place.</summary>
    /// <param name="tenures">All that the records may say.</param>
    public IEnumerable<Queue> MayBeBroughtByRecords(RoutingFacts facts, IEnumerable<string> tenures) => tenures
        .SelectMany(tenure => Decide(facts with { ListedTenure = tenure }).Destinations)
        .Where(destination => destination.ByRecordsAlone)
        .Select(destination => destination.Queue)
        .DistinctBy(queue => queue.Id);

    // Written out, because a start decides on every combination of answers.
    private List<Destination> Destinations(RoutingFacts facts)
    {
        var told = new List<Destination>();
        foreach (var rule in Matching(facts))
        {
            foreach (var queue in Receivers(rule, facts.Consents))
            {
                var place = told.FindIndex(one => one.Queue.Id == queue.Id);
                if (place < 0)
                    told.Add(new(queue, [rule.Name]));
                else if (!told[place].Reasons.Contains(rule.Name))
                    told[place] = new(queue, [.. told[place].Reasons, rule.Name]);
            }
        }
        return told;
    }

    // An outside body has it for what the person answered alone.
    private List<Destination> ByRecords(RoutingFacts facts, List<Destination> told) => facts.ListedTenure.Length == 0
        ? []
        :
        [
            .. Destinations(facts with { Tenure = facts.ListedTenure, ListedTenure = "" })
                .Where(more => !more.Queue.IsOutside && !told.Exists(one => one.Queue.Id == more.Queue.Id))
                .Select(more => more with { ByRecordsAlone = true }),
        ];

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
        foreach (var rule in about.GetOrAdd(kind, About))
        {
            if (!rule.When.Holds(facts, kind))
                continue;
            yield return rule;
            if (rule.Last)
                yield break;
        }
    }

    private RoutingRule[] About(string kind) => [.. Rules.Where(rule => rule.When.Kind?.Contains(kind) is not false)];

    internal static IEnumerable<Queue> Receivers(RoutingRule rule, Consents given)
    {
        if (rule.IsInside)
            return rule.To;
        var allowed = rule.To.Where(queue => queue.MayReceive(given));
        return rule.Otherwise is { } instead && rule.To.Any(queue => !queue.MayReceive(given))
            ? allowed.Append(instead)
            : allowed;
    }
}
