using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Changes;

/// <summary>Remembers the addresses that pages had before a change, so that nobody's link or bookmark breaks.</summary>
internal sealed class FormerPaths(ContentContext context, DateTimeOffset nowUtc)
{
    private Dictionary<Guid, string> _before = [];

    /// <summary>Looks at the addresses as they are. Call it before the change.</summary>
    public async Task LookAsync(CancellationToken cancellation) => _before = await PathsAsync(cancellation);

    /// <summary>Redirects each address that a page had and has no more. The change must be saved, not committed.</summary>
    public async Task RedirectAsync(CancellationToken cancellation)
    {
        var redirects = await context.Redirects.ToDictionaryAsync(row => row.Path, cancellation);
        if (_before.Count == 0 && redirects.Count == 0)
            return;
        var now = await PathsAsync(cancellation);
        foreach (var (page, path) in _before)
        {
            if (path.Length > RedirectRow.LongestPath || now.GetValueOrDefault(page, path) == path)
                continue;
            if (redirects.TryGetValue(path, out var row))
                (row.Page, row.CreatedUtc) = (page, nowUtc);
            else
                context.Add(redirects[path] = new() { Path = path, Page = page, CreatedUtc = nowUtc });
        }

        // A page that is back where it once was needs no way there.
        context.RemoveRange(redirects.Values.Where(row => now.GetValueOrDefault(row.Page) == row.Path));
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// The version of a page that its address is made of: the published one, else the last that was, else the last draft,
    /// because an ancestor that residents never saw still has a part in the addresses below it.
    /// </summary>
    public static ContentNode? Face(NodeRow row, IEnumerable<VersionRow> versions)
    {
        ContentNode? face = null;
        foreach (var version in versions.OrderBy(version => version.State != VersionState.Published)
            .ThenByDescending(version => version.Number))
        {
            var node = VersionBody.Read(row, version.Body);
            if (version.State == VersionState.Published || node.PublishedIn.Count > 0)
                return node;
            face ??= node;
        }

        return face;
    }

    /// <summary>
    /// Addresses of the pages that residents can see, or could: one that was only ever a draft has left no link anywhere.
    /// </summary>
    private async Task<Dictionary<Guid, string>> PathsAsync(CancellationToken cancellation)
    {
        var rows = await context.Nodes.AsNoTracking().ToListAsync(cancellation);
        var live = context.Versions.AsNoTracking().Where(version => version.State == VersionState.Published);
        var published = await live.ToDictionaryAsync(version => version.NodeKey, cancellation);
        // A list that the database makes once: asked of each version anew, it would look through all the others.
        var others = (await context.Versions.AsNoTracking().Where(version => !live.Select(other => other.NodeKey).Contains(version.NodeKey))
            .ToListAsync(cancellation)).ToLookup(version => version.NodeKey);
        var nodes = new List<ContentNode>();
        var seen = new HashSet<Guid>();
        foreach (var row in rows)
        {
            var shown = published.GetValueOrDefault(row.Key);
            if (Face(row, shown is null ? others[row.Key] : [shown]) is not { } face)
                continue;
            nodes.Add(face);
            if (shown is not null || face.PublishedIn.Count > 0)
                seen.Add(row.Key);
        }

        return ContentTree.Walk(nodes).Where(entry => seen.Contains(entry.Node.Key))
            .ToDictionary(entry => entry.Node.Key, entry => entry.Path);
    }
}
