namespace ResidentPortal.Domain.Routing;

/// <summary>Walks a table with every combination of answers and says what is left out.</summary>
internal static class RoutingCoverage
{
    public static IEnumerable<RoutingMistake> Check(RoutingTable table, RoutingNames names, IReadOnlyList<Queue> reserved)
    {
        var usedQueues = reserved.Select(queue => queue.Id).ToHashSet();
        var usedRules = new HashSet<RoutingRule>(ReferenceEqualityComparer.Instance);
        var lost = new List<RoutingFacts>();

        foreach (var answers in EveryCombination.OfAnswers(names, [Consents.None]))
        {
            var matching = table.Matching(answers).ToList();
            usedRules.UnionWith(matching);

            // No mix in between finds more: a consent takes a queue away only by putting an outside body in its place.
            foreach (var consents in new[] { Consents.None, names.AllConsents })
            {
                var told = matching.SelectMany(rule => RoutingTable.Receivers(rule, consents)).ToList();
                usedQueues.UnionWith(told.Select(queue => queue.Id));
                if (told.Count == 0)
                    lost.Add(answers with { Consents = consents });
            }
        }

        return
        [
            .. Lost(lost, names),
            .. table.Rules.Index().Where(rule => !usedRules.Contains(rule.Item)).Select(rule => new RoutingMistake(
                RoutingReading.RuleKey(rule.Index),
                $"“{rule.Item.Name}” can never hold.",
                "Change what it asks for, move it above the rule marked Last, or remove it.")),
            .. table.Queues.Where(queue => !usedQueues.Contains(queue.Id)).Select(queue => new RoutingMistake(
                RoutingReading.QueueKey(queue.Id),
                "No rule sends anything here.",
                "Name it in a rule, set Reserved to true, or remove it.")),
        ];
    }

    private static IEnumerable<RoutingMistake> Lost(List<RoutingFacts> lost, RoutingNames names)
    {
        if (lost.Count == 0)
            yield break;
        var kinds = string.Join(", ", lost.Select(facts => facts.Kind).Distinct());
        var homes = lost.Select(facts => facts.Tenure).Distinct().ToList();
        // Where it is every tenure, the tenure is not what is forgotten.
        var among = homes.Count == names.Tenures.Count ? kinds : $"{kinds} where the home is {string.Join(", ", homes)}";
        yield return new(
            RoutingReading.RulesKey,
            $"{lost.Count} combinations of answers reach no queue, among reports of {among}; the first is {InWords(lost[0])}.",
            "Add a rule for them to a queue that needs no consent.");
    }

    private static string InWords(RoutingFacts facts) => string.Join(", ", new[]
    {
        facts.Kind,
        facts.Tenure,
        facts.Urgency.ToString(),
        facts.RepeatOrVulnerable ? "repeat or vulnerable" : null,
        facts.HateElement ? "hate element" : null,
        facts.Consents.Equals(Consents.None) ? "no consents" : "all consents",
    }.OfType<string>());
}
