using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.References;

/// <summary>
/// Who would notice if a page or a file went away: asked before a page is unpublished, ended or moved, and a file replaced.
/// </summary>
public sealed class LinkedFrom(IDbContextFactory<ContentContext> contexts, LiveSite live, ApplicationRoutes routes)
{
    private readonly BrokenLinks _broken = new(routes);

    /// <summary>
    /// Pages that link to this one in their newest version or their published one, by name. Its links to itself are left out.
    /// </summary>
    public async Task<IReadOnlyList<Reference>> ToPageAsync(Guid page, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var paths = await context.Redirects.Where(row => row.Page == page).Select(row => row.Path).ToListAsync(cancellation);
        if (live.Current.Find(page) is { } shown)
            paths.Add(shown.Path);
        return await FindAsync(context, page, [.. paths], page, cancellation);
    }

    /// <summary>Pages that show this media item or link to its file, as above.</summary>
    public async Task<IReadOnlyList<Reference>> ToMediaAsync(Guid item, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var file = live.Current.Media.FileOf(item) is { } found ? MediaPath.Address(found).Split('?')[0] : null;
        return await FindAsync(context, item, file is null ? [] : [file, Uri.UnescapeDataString(file)], null, cancellation);
    }

    /// <summary>Links on published pages that lead nowhere, in the order of the site. Worked out once for each state of the site.</summary>
    /// <param name="most">At most as many are given.</param>
    public async Task<IReadOnlyList<BrokenLink>> BrokenAsync(int most) => [.. (await _broken.OnAsync(live.Current)).Take(most)];

    private static async Task<IReadOnlyList<Reference>> FindAsync(ContentContext context, Guid key, HashSet<string> paths, Guid? except,
        CancellationToken cancellation)
    {
        var index = new ContentIndex(await context.DocumentTypesAsync(cancellation));
        var found = new Dictionary<(Guid Page, string Property), Reference>();
        await foreach (var (row, version) in CandidatesAsync(context, key, paths, cancellation))
        {
            if (row.Key == except)
                continue;
            foreach (var property in ReferencesIn.Page(VersionBody.Read(row, version.Body), index)
                .Where(entry => entry.Target.Key == key || Leads(entry.Target.Path, paths)).Select(entry => entry.Property.Name).Distinct())
            {
                var isPublished = version.State == VersionState.Published
                    || (found.TryGetValue((row.Key, property), out var known) && known.IsPublished);
                found[(row.Key, property)] = new(row.Key, row.Name, property, isPublished);
            }
        }

        return [.. found.Values.OrderBy(reference => reference.Name, StringComparer.OrdinalIgnoreCase).ThenBy(reference => reference.Page)
            .ThenBy(reference => reference.Property, StringComparer.Ordinal)];
    }

    private static bool Leads(string path, HashSet<string> paths) => path.Length > 0
        && (paths.Contains(path) || paths.Contains(path.ToLowerInvariant()) || paths.Contains(Uri.UnescapeDataString(path)));

#pragma warning disable CA1304, CA1311, CA1862 // The database does it, and knows no cultures.
    // The database looks for the key and the addresses in what is stored, so that only few pages have to be read.
    private static async IAsyncEnumerable<(NodeRow Row, VersionRow Version)> CandidatesAsync(
        ContentContext context, Guid key, HashSet<string> paths,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<long>();
        foreach (var words in paths.Select(path => path.ToLowerInvariant()).Prepend($"{key:N}").Prepend($"{key:D}"))
        {
            var some = await context.Nodes.AsNoTracking().Where(row => !row.InBin)
                .SelectMany(row =>
                    row.Versions.Where(version => version.State != VersionState.Superseded && version.Body.ToLower().Contains(words)),
                    (row, version) => new { row, version })
                .ToListAsync(cancellation);
            foreach (var entry in some.Where(entry => seen.Add(entry.version.Id)))
                yield return (entry.row, entry.version);
        }
    }
#pragma warning restore CA1304, CA1311, CA1862
}
