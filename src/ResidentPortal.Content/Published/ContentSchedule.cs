using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>
/// What release and expire dates make of the content at one moment. An action with a culture is not for the site's own language.
/// </summary>
internal sealed class ContentSchedule(IReadOnlyList<ContentNode> nodes, DateTimeOffset nowUtc)
{
    private readonly List<DateTimeOffset> moments =
        [.. nodes.SelectMany(Actions).Select(action => action.DateUtc).Distinct().Order()];

    /// <summary>The last action that came due, which tells one state of a version from the next on every instance alike.</summary>
    public DateTimeOffset LastChangeUtc => moments.LastOrDefault(moment => moment <= nowUtc);

    /// <summary>The next moment at which something is released or expires; null when nothing is planned.</summary>
    public DateTimeOffset? NextChangeUtc => moments.Exists(moment => moment > nowUtc) ? moments.First(moment => moment > nowUtc) : null;

    public bool IsLive(ContentNode node) => LastAction(node)?.Kind switch
    {
        ScheduledActionKind.Release => true,
        ScheduledActionKind.Expire => false,
        null => node.IsPublished,
    };

    /// <summary>It could be seen until its time was up.</summary>
    public bool HasExpired(ContentNode node) => LastAction(node)?.Kind is ScheduledActionKind.Expire;

    private ScheduledAction? LastAction(ContentNode node) =>
        Actions(node).Where(action => action.DateUtc <= nowUtc).OrderBy(action => action.DateUtc).ThenBy(action => action.Kind)
            .LastOrDefault();

    private static IEnumerable<ScheduledAction> Actions(ContentNode node) =>
        node.Schedule.Where(action => action.Culture == ContentNode.Invariant);
}
