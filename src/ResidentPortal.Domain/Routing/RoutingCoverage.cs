namespace ResidentPortal.Domain.Routing;

/// <summary>Walks a table with every combination of answers and says what is left out.</summary>
internal static class RoutingCoverage
{
    public static IEnumerable<RoutingMistake> Check(RoutingTable table, RoutingNames names, IReadOnlyList<Queue> reserved)
    {
        var usedQueues = reserved.Append(table.Restricted).Select(queue => queue.Id).ToHashSet();
        var usedRules = new HashSet<RoutingRule>(ReferenceEqualityComparer.Instance);
        var lost = new List<RoutingFacts>();

        // A consent adds a queue, or puts an outside body in another's place: without any, most can be lost.
        foreach (var answers in EveryCombination.OfAnswers(names, [Consents.None], table.Wards))
        {
            if (!table.Matching(answers).SelectMany(rule => RoutingTable.Receivers(rule, Consents.None)).Any())
                lost.Add(answers);
        }

        foreach (var answers in EveryCombination.Reachable(names, table.Wards))
        {
            foreach (var rule in table.Matching(answers))
            {
                if (usedRules.Add(rule) || !rule.IsInside)
                    usedQueues.UnionWith(RoutingTable.Receivers(rule, answers.Consents).Select(queue => queue.Id));
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
        var kinds = string.Join(", ", lost.Select(facts => facts.Kinds.ToString()).Distinct());
        var homes = lost.Select(facts => facts.Tenure).Distinct().ToList();
        // Where it is every tenure, the tenure is not what is forgotten.
        var among = homes.Count == names.Tenures.Count ? kinds : $"{kinds} where the home is {string.Join(", ", homes)}";
        yield return new(
            RoutingReading.RulesKey,
            $"{lost.Count} combinations of answers reach no queue, among reports of {among}; the first is {InWords(lost[0])}.",
            "Add a rule for them to a queue that needs no consent.");
    }

    public static string InWords(RoutingFacts facts) => string.Join(", ", new[]
    {
        facts.Kinds.ToString(),
        facts.Tenure,
        facts.Ward.Length > 0 ? facts.Ward : null,
        facts.Urgency.ToString(),
        facts.RepeatOrVulnerable ? "repeat or vulnerable" : null,
        facts.HateElement ? "hate element" : null,
        facts.Consents.ToString(),
    }.OfType<string>());
}
