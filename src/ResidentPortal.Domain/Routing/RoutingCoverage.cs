namespace ResidentPortal.Domain.Routing;

/// <summary>Walks a table with every combination of answers and says what is left out.</summary>
internal static class RoutingCoverage
{
    public static IEnumerable<RoutingMistake> Check(RoutingTable table, IReadOnlyList<Queue> reserved)
    {
        var usedQueues = reserved.ToHashSet();
        var usedRules = new HashSet<RoutingRule>(ReferenceEqualityComparer.Instance);
        var lost = new List<RoutingFacts>();

        // No other mix of consents finds more: a consent takes a queue away only by putting an outside body in its place.
        foreach (var facts in EveryCombination.OfAnswers([Consents.None, EveryCombination.AllConsents]))
        {
            var destinations = table.Decide(facts).Destinations;
            if (destinations.Count == 0)
                lost.Add(facts);
            usedQueues.UnionWith(destinations.Select(destination => destination.Queue));
            usedRules.UnionWith(table.Matching(facts));
        }

        return
        [
            .. Lost(lost),
            .. table.Rules.Index().Where(rule => !usedRules.Contains(rule.Item)).Select(rule => new RoutingMistake(
                RoutingReading.RuleKey(rule.Index),
                $"“{rule.Item.Name}” can never hold.",
                "Mend what it asks for, move it above the rule marked Last, or remove it.")),
            .. table.Queues.Where(queue => !usedQueues.Contains(queue)).Select(queue => new RoutingMistake(
                RoutingReading.QueueKey(queue.Id),
                "No rule sends anything here.",
                "Name it in a rule, set Reserved to true, or remove it.")),
        ];
    }

    private static IEnumerable<RoutingMistake> Lost(List<RoutingFacts> lost)
    {
        if (lost.Count == 0)
            yield break;
        var kinds = string.Join(", ", lost.Select(facts => facts.Kind).Distinct());
        yield return new(
            RoutingReading.RulesKey,
            $"{lost.Count} combinations of answers reach no queue, among reports of {kinds}; the first is {lost[0]}.",
            "Add a rule for them to a queue that needs no consent.");
    }
}
