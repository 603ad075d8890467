namespace ResidentPortal.Domain.Routing;

/// <summary>Says in words what one routing has that another has not.</summary>
public static class RoutingChanges
{
    public static IReadOnlyList<RoutingChange> Between(RoutingOptions before, RoutingOptions after) =>
    [
        .. OfQueues(before, after),
        .. OfRules(before, after),
        .. OfLeads(before, after),
        .. OfRestricted(before, after),
    ];

    private static IEnumerable<RoutingChange> OfQueues(RoutingOptions before, RoutingOptions after)
    {
        foreach (var (id, queue) in after.Queues)
        {
            var key = RoutingReading.QueueKey(id);
            if (!before.Queues.TryGetValue(id, out var earlier))
                yield return new(key,
                    $"The queue “{queue.Name ?? id}” is new, with the mailbox {queue.Mailbox ?? "that is not given yet"}.");
            else
                foreach (var (part, was, now) in QueueParts.Of(earlier)
                    .Zip(QueueParts.Of(queue), (was, now) => (was.Part, was.Says, now.Says)))
                {
                    if (was != now)
                        yield return new($"{key}:{part.Key}", $"Queue “{queue.Name ?? id}”: {part.Name} was {was}, and is now {now}.");
                }
        }
        foreach (var (id, queue) in before.Queues.Where(queue => !after.Queues.ContainsKey(queue.Key)))
            yield return new(RoutingReading.QueueKey(id), $"The queue “{queue.Name ?? id}” is gone.");
    }

    private static IEnumerable<RoutingChange> OfRules(RoutingOptions before, RoutingOptions after)
    {
        var pairs = RulePairs.Of(before.Rules, after.Rules);
        foreach (var (was, now) in pairs)
        {
            var key = RoutingReading.RuleKey(now ?? was!.Value);
            if (now is not { } at)
                yield return new(key, $"The rule “{before.Rules[was!.Value].Name}” is gone.");
            else if (was is not { } from)
                yield return new(key, $"The rule “{after.Rules[at].Name}” is new: {RuleWords.Of(after.Rules[at], after)}");
            else if (before.Rules[from].Name != after.Rules[at].Name)
                yield return new(key, $"The rule “{before.Rules[from].Name}” is now called “{after.Rules[at].Name}”.");
            else if (RoutingJson.Write(before.Rules[from]) != RoutingJson.Write(after.Rules[at]))
                yield return new(key,
                    $"Rule “{after.Rules[at].Name}” was: {RuleWords.Of(before.Rules[from], before)} It is now: "
                    + RuleWords.Of(after.Rules[at], after));
        }

        var kept = pairs.Where(pair => pair is { Was: not null, Now: not null }).ToList();
        if (!kept.Select(pair => pair.Was).SequenceEqual(kept.Select(pair => pair.Was).Order()))
            yield return new(RoutingReading.RulesKey, "The rules stand in another order.");
    }

    private static IEnumerable<RoutingChange> OfLeads(RoutingOptions before, RoutingOptions after)
    {
        if (!before.Leads.SequenceEqual(after.Leads, StringComparer.OrdinalIgnoreCase))
            yield return new($"{RoutingOptions.Section}:{nameof(RoutingOptions.Leads)}",
                $"Who leads was {Names(before, before.Leads)}, and is now {Names(after, after.Leads)}.");
    }

    private static IEnumerable<RoutingChange> OfRestricted(RoutingOptions before, RoutingOptions after)
    {
        if (!string.Equals(before.Restricted, after.Restricted, StringComparison.OrdinalIgnoreCase))
            yield return new(RoutingReading.RestrictedKey,
                $"Reports in which staff may be involved went to “{before.Restricted}”, and go now to “{after.Restricted}”.");
    }

    internal static string Names(RoutingOptions options, IReadOnlyCollection<string> queues) => queues.Count == 0
        ? "nobody"
        : string.Join(", ", queues.Select(id => $"“{options.Queues.GetValueOrDefault(id)?.Name ?? id}”"));
}
