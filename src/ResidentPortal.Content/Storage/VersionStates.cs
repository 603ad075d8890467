using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

internal static class VersionStates
{
    /// <summary>The state in which a version of this node is kept.</summary>
    public static VersionState Of(ContentNode node) =>
        // What waits for its release is published already; its schedule keeps it back. Nothing in the recycle bin is.
        !node.InBin && (node.PublishedIn.Count > 0 || node.Schedule.Any(action => action.Kind is ScheduledActionKind.Release)) ? VersionState.Published : VersionState.Draft;

    /// <summary>
    /// Adds the next version, all of the earlier ones being loaded. A published one takes the place of any other; a draft
    /// takes the place of a draft, and of a published version only when that is withdrawn.
    /// </summary>
    public static int Add(this NodeRow row, ContentNode node, VersionState state, string who, DateTime nowUtc, bool keepsPublished = false)
    {
        foreach (var earlier in row.Versions.Where(version => !keepsPublished || version.State != VersionState.Published))
            earlier.State = VersionState.Superseded;
        var number = row.Versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1;
        row.Versions.Add(new() { Number = number, State = state, SavedUtc = nowUtc, SavedBy = who, Body = VersionBody.Write(node) });
        return number;
    }
}
