using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Who gets what one form sends, found by walking all that its answers can lead to.</summary>
/// <param name="Always">Whatever is answered.</param>
/// <param name="Sometimes">Depending on what is answered; none of them needs a consent.</param>
/// <remarks>Where somebody who works for the council is involved, <see cref="RoutingTable.Restricted"/> has it in place of both.</remarks>
/// <param name="IfAgreed">Only after a yes to that body.</param>
public sealed record WhoGets(IReadOnlyList<Queue> Always, IReadOnlyList<Queue> Sometimes, IReadOnlyList<Queue> IfAgreed)
{
    public static WhoGets Of(string formId, RoutingNames names, RoutingTable table)
    {
        HashSet<string>? always = null;
        var ever = new HashSet<string>();
        foreach (var facts in EveryCombination.Reachable(names, table.Wards).Where(facts => facts.FormId == formId))
        {
            var told = table.Decide(facts).Destinations.Select(one => one.Queue.Id).ToHashSet();
            ever.UnionWith(told);
            if (always is null)
                always = told;
            else
                always.IntersectWith(told);
        }

        var all = table.Queues.Where(queue => ever.Contains(queue.Id)).ToLookup(queue => queue.IsOutside);
        return new(
            [.. all[false].Where(queue => always!.Contains(queue.Id))],
            [.. all[false].Where(queue => !always!.Contains(queue.Id))],
            [.. all[true]]);
    }
}
