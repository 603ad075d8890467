using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Preview;

/// <summary>The site as it would be with one more page published: for previews, and for checks before that is done.</summary>
public sealed class DraftSite(IDbContextFactory<ContentContext> contexts, ContentStore store, TimeProvider time)
{
    /// <param name="page">The page as it would be; its place is that of the node. Pages above it that residents cannot see are taken as
    /// published too.</param>
    /// <param name="atUtc">The moment by which other pages are released or end; null for now.</param>
    public async Task<PublishedSite> WithAsync(ContentNode page, CancellationToken cancellation, DateTimeOffset? atUtc = null)
    {
        var content = await store.ReadPublishedAsync(cancellation);
        var moment = atUtc ?? time.GetUtcNow();
        var nodes = content.Nodes.Where(node => node.Key != page.Key).ToDictionary(node => node.Key);
        nodes[page.Key] = Shown(page);
        await using var context = contexts.CreateDbContext();
        for (var parent = page.Parent; parent is { } key && key != page.Key; parent = nodes[key].Parent)
        {
            if (!nodes.TryGetValue(key, out var node) && await NewestAsync(context, key, cancellation) is { } newest)
                node = newest;
            if (node is null)
                break;
            nodes[key] = Shown(node);
        }

        return PublishedSite.Build(content with { Nodes = [.. nodes.Values] }, 0, moment);
    }

    /// <summary>Whether the page as it would be shows a file or leads to it.</summary>
    /// <param name="path">Of the file, below "/media/".</param>
    /// <param name="site">Whose library the file is in.</param>
    public async Task<bool> UsesAsync(ContentNode page, string path, PublishedSite site, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return UsedMedia.By([Shown(page)], new(await context.DocumentTypesAsync(cancellation))).PathsIn(site.Media).Contains(path);
    }

    /// <summary>The document types that pages and blocks can have now.</summary>
    public async Task<DocumentTypeSet> TypesAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return new(await context.DocumentTypesAsync(cancellation));
    }

    private static ContentNode Shown(ContentNode node) =>
        node with { PublishedIn = [.. node.PublishedIn.Append(ContentNode.Invariant).Distinct()], Schedule = [], InBin = false };

    private static async Task<ContentNode?> NewestAsync(ContentContext context, Guid page, CancellationToken cancellation)
    {
        var row = await context.Nodes.AsNoTracking().Include(node => node.Versions)
            .SingleOrDefaultAsync(node => node.Key == page, cancellation);
        return row?.Versions.MaxBy(version => version.Number) is { } version ? VersionBody.Read(row, version.Body) : null;
    }
}
