using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Walks all that answers can lead to, and shows that a yes to sharing always reaches the body that was asked about.</summary>
/// <param name="Combinations">How many were looked at.</param>
public sealed record SharingProof(int Combinations, IReadOnlyList<RoutingMistake> Mistakes)
{
    public static SharingProof Of(CouncilDescription council, RoutingNames names, RoutingTable table)
    {
        var count = 0;
        var missed = new Dictionary<string, (string First, int Count)>();
        foreach (var facts in EveryCombination.Reachable(names))
        {
            count++;
            var told = table.Decide(facts).Destinations.Select(one => one.Queue.Consent).ToHashSet();
            foreach (var partner in council.Partners.Where(partner => facts.Consents.Include(partner.Id) && !told.Contains(partner.Id)))
                missed[partner.Id] = missed.TryGetValue(partner.Id, out var earlier)
                    ? earlier with { Count = earlier.Count + 1 }
                    : ($"{facts.FormId}: {RoutingCoverage.InWords(facts)}", 1);
        }

        return new(count,
        [
            .. council.Partners.Index().Where(one => missed.ContainsKey(one.Item.Id)).Select(one => new RoutingMistake(
                $"Council:Partners:{one.Index}",
                $"A yes to {one.Item.Name} reaches nobody in {missed[one.Item.Id].Count} combinations of answers; the first is "
                    + $"{missed[one.Item.Id].First}.",
                $"Add a rule whose When has the Consent “{one.Item.Id}” and that sends to its queue, or ask in fewer forms and homes.")),
        ]);
    }
}
