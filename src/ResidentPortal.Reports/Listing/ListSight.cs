using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Listing;

/// <summary>How much of the list somebody sees: for each queue no more than its level.</summary>
public sealed class ListSight(Seer seer, RoutingTable routing)
{
    /// <summary>Whether wards stand in what they see, and they can look for them.</summary>
    public bool KnowsAnyPlaces => seer.IsManager || seer.Own.Any(KnowsPlaces);

    /// <summary>Whether they see owners and states, and can look for them.</summary>
    public bool KnowsAnyCare => seer.IsManager || seer.Own.Any(KnowsCare);

    /// <param name="list">A queue, or <see cref="Listed.Everybody"/>.</param>
    internal bool KnowsPlaces(string list) =>
        list == Listed.Everybody || routing.Find(list) is { Detail: not QueueDetail.Summary };

    internal bool KnowsCare(string list) =>
        list == Listed.Everybody || routing.Find(list) is { ReadBy: not QueueReader.Body };

    /// <summary>The queues as which they see a report, or what stands for all; empty where they do not see it.</summary>
    internal IReadOnlyList<string> Of(RoutedTo to)
    {
        var restricted = routing.Restricted.Id;
        var isRestricted = to.IsRestricted(restricted);
        var seen = to.Queues.Where(queue => seer.Sees(queue, isRestricted, restricted)).ToList();
        return seen.Count > 0 && seer.IsManager && !isRestricted ? [Listed.Everybody] : seen;
    }
}
