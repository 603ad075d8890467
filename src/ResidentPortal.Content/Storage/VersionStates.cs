using System.Globalization;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

internal static class VersionStates
{
    /// <summary>The state in which a version of this node is kept.</summary>
    public static VersionState Of(ContentNode node) =>
        // What waits for its release is published already; its schedule keeps it back. Nothing in the recycle bin is.
        !node.InBin && (node.PublishedIn.Count > 0 || node.Schedule.Any(action => action.Kind is ScheduledActionKind.Release))
            ? VersionState.Published
            : VersionState.Draft;

    /// <summary>
    /// Adds the next version, all of the earlier ones being loaded. A published one takes the place of any other. One that
    /// is planned and a draft leave what is published, unless that is withdrawn; a draft leaves what is planned as well.
    /// </summary>
    /// <remarks>
    /// Somebody decided on the version that is planned: a draft that is saved later, perhaps by an author who may not
    /// publish, neither cancels that nor slips into it.
    /// </remarks>
    public static int Add(this NodeRow row, ContentNode node, VersionState state, string who, DateTimeOffset nowUtc,
        bool keepsPublished = false)
    {
        foreach (var earlier in row.Versions.Where(version => !keepsPublished
            || !(version.State == VersionState.Published || (version.State == VersionState.Planned && state == VersionState.Draft))))
            earlier.State = VersionState.Superseded;
        var number = row.Versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1;
        row.Versions.Add(new() { Number = number, State = state, SavedUtc = nowUtc, SavedBy = who, Body = VersionBody.Write(node) });
        row.Describe(node, row.Versions[^1]);
        return number;
    }

    /// <summary>Copies to the row what lists show of the newest version.</summary>
    public static void Describe(this NodeRow row, ContentNode newest, VersionRow version)
    {
        row.Name = RowText.Fit(newest.Name.Default, NodeRow.LongestName);
        (row.ChangedUtc, row.ChangedBy) = (version.SavedUtc, version.SavedBy);
        row.HasDraft = version.State == VersionState.Draft;
        row.IsPublic = row.Versions.Exists(each => each.State == VersionState.Published);
        row.PlannedUtc = version.State == VersionState.Planned ? newest.Planned(ScheduledActionKind.Release)
            : row.Versions.Exists(each => each.State == VersionState.Planned) ? row.PlannedUtc
            : null;
        row.ReleaseUtc = row.PlannedUtc is null ? newest.Planned(ScheduledActionKind.Release) : null;
        row.ExpireUtc = newest.Planned(ScheduledActionKind.Expire);
        row.ReviewDate = DateTime.TryParse(newest.Value("reviewDate"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? DateOnly.FromDateTime(date)
            : null;
    }

    /// <summary>The languages it is published in, and the site's own; null for a page that was not published.</summary>
    public static IReadOnlyList<string> WithInvariant(this ContentNode? published) =>
        [.. (published?.PublishedIn ?? []).Append(ContentNode.Invariant).Distinct()];

    public static IReadOnlyList<string> WithoutInvariant(this ContentNode? published) =>
        [.. (published?.PublishedIn ?? []).Where(culture => culture != ContentNode.Invariant)];
}
