using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Walks all that answers can lead to, and shows that a yes to sharing always reaches the body that was asked about.</summary>
/// <param name="Combinations">How many were looked at.</param>
public sealed record SharingProof(int Combinations, IReadOnlyList<RoutingMistake> Mistakes)
{
    public static SharingProof Of(CouncilDescription council, RoutingNames names, IEnumerable<Decided> every)
    {
        var asked = Partners(council).Concat(Landlords(council)).Concat(ByTheLead(names)).ToList();
        var count = 0;
        var missed = new Dictionary<Asked, (string First, int Count)>();
        foreach (var (facts, decision) in every)
        {
            count++;
            foreach (var one in asked.Where(one => one.IsAsked(facts) && !one.IsReached(decision)))
                missed[one] = missed.TryGetValue(one, out var earlier)
                    ? earlier with { Count = earlier.Count + 1 }
                    : ($"{facts.FormId}: {RoutingCoverage.InWords(facts)}", 1);
        }

        return new(count,
        [
            .. asked.Where(missed.ContainsKey).Select(one => new RoutingMistake(
                one.Key,
                $"A yes to {one.Name} {one.Missed} in {missed[one].Count} combinations of answers; the first is {missed[one].First}.",
                one.Remedy)),
        ]);
    }

    private static IEnumerable<Asked> Partners(CouncilDescription council) =>
        from one in council.Partners.Index()
        let id = one.Item.Id
        select new Asked(
            $"Council:Partners:{one.Index}", facts => facts.Consents.Include(id), one.Item.Name, "reaches nobody",
            $"Add a rule whose When has the Consent “{id}” and that sends to its queue, or ask in fewer forms and homes.",
            decision => decision.Destinations.Any(told => told.Queue.Consent == id));

    private static IEnumerable<Asked> Landlords(CouncilDescription council) =>
        from one in council.Tenures.Index()
        where one.Item.ByHand is not null
        let how = one.Item.ByHand
        let id = one.Item.Id
        select new Asked(
            $"Council:Tenures:{one.Index}:ByHand", facts => facts.Consents.Include(id), $"the {how.Name}",
            $"is not led by “{how.Queue}”, which is to pass it on,",
            $"Add a rule whose When has the Consent “{id}” and that sends to “{how.Queue}”, and put that queue first in Leads.",
            decision => decision.Lead.Id == how.Queue);

    /// <summary>Whoever passes it on has to be at the council and to have all that was agreed to.</summary>
    private static IEnumerable<Asked> ByTheLead(RoutingNames names) =>
        from form in names.Forms
        where form.SharedByLead.Count > 0
        select new Asked(
            "Routing:Leads", facts => facts.FormId == form.Form, $"{string.Join(" or ", form.SharedByLead)} ({form.Form})",
            "can be acted on by nobody", "Name a queue first in Leads that gets these, is the council’s own and has every answer.",
            decision => decision.Lead is { ReadBy: QueueReader.Council, Detail: QueueDetail.Full });

    private sealed record Asked(
        string Key, Func<RoutingFacts, bool> IsAsked, string Name, string Missed, string Remedy, Func<RoutingDecision, bool> IsReached);
}
