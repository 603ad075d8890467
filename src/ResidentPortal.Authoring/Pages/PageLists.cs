using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Pages;

/// <summary>Pages as staff look for them. No list reads what pages say, so ten thousand are no trouble.</summary>
public sealed class PageLists(IDbContextFactory<ContentContext> contexts)
{
    /// <summary>At most as many are listed at once.</summary>
    public const int Most = 500;

    /// <summary>The pages directly below a page, or at the top of the site for null, in their order; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<ListedPage>> BelowAsync(Guid? parent, CancellationToken cancellation) =>
        ListAsync(
            row => row.ParentKey == parent && !row.InBin,
            rows => rows.OrderBy(row => row.SortOrder).ThenBy(row => row.Name), Most, cancellation);

    /// <summary>The order number with which a page becomes the last of those below another.</summary>
    public async Task<int> LastPlaceAsync(Guid? parent, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return 1
            + (await context.Nodes.Where(row => row.ParentKey == parent && !row.InBin).MaxAsync(row => (int?)row.SortOrder, cancellation)
                ?? -1);
    }

    /// <summary>One part of the pages that somebody asks for, and how many there are in all.</summary>
    /// <param name="skip">How many come before the part.</param>
    /// <param name="most">At most as many are in the part.</param>
    public async Task<(IReadOnlyList<ListedPage> Part, int Total)> FindAsync(PageFilter filter, int skip, int most, DateTimeOffset nowUtc,
        CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var found = filter.In(context.Nodes.AsNoTracking(), nowUtc);
        return (
            await Listed(context, filter.Ordered(found).Skip(skip).Take(most)).ToListAsync(cancellation),
            await found.CountAsync(cancellation));
    }

    /// <summary>Null when there is no such page.</summary>
    public async Task<ListedPage?> FindAsync(Guid page, CancellationToken cancellation) =>
        await ListAsync(row => row.Key == page, rows => rows, 1, cancellation) is [var found] ? found : null;

    /// <summary>From the top of the site to the page above this one.</summary>
    public async Task<IReadOnlyList<ListedPage>> AboveAsync(ListedPage page, CancellationToken cancellation)
    {
        var above = new List<ListedPage>();
        for (var parent = page.Parent; parent is { } key && above.TrueForAll(seen => seen.Key != key)
            && await FindAsync(key, cancellation) is { } found; parent = found.Parent)
            above.Insert(0, found);
        return above;
    }

    /// <summary>Pages whose name has all of the words, the last changed first.</summary>
    public async Task<IReadOnlyList<ListedPage>> SearchAsync(string words, int most, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(words) ? [] : (await FindAsync(PageFilter.Of(words), 0, most, default, cancellation)).Part;

    /// <summary>Pages of which this person saved the newest version, and which residents do not see as it is.</summary>
    public Task<IReadOnlyList<ListedPage>> DraftsOfAsync(string who, int most, CancellationToken cancellation) =>
        ListAsync(
            row => row.HasDraft && !row.InBin && row.ChangedBy == who,
            rows => rows.OrderByDescending(row => row.ChangedUtc), most, cancellation);

    /// <summary>Published pages whose review date has come, the longest overdue first.</summary>
    public Task<IReadOnlyList<ListedPage>> ReviewDueAsync(DateOnly today, int most, CancellationToken cancellation) =>
        ListAsync(
            row => row.IsPublic && !row.InBin && row.ReviewDate <= today, rows => rows.OrderBy(row => row.ReviewDate), most, cancellation);

    /// <summary>Pages of which something appears or ends within a time, the soonest first.</summary>
    public Task<IReadOnlyList<ListedPage>> ScheduledAsync(DateTimeOffset fromUtc, DateTimeOffset untilUtc, int most,
        CancellationToken cancellation) =>
        ListAsync(
            row => row.IsPublic && !row.InBin
                && ((row.ReleaseUtc >= fromUtc && row.ReleaseUtc < untilUtc) || (row.PlannedUtc >= fromUtc && row.PlannedUtc < untilUtc)
                    || (row.ExpireUtc >= fromUtc && row.ExpireUtc < untilUtc)),
            rows =>
                rows.OrderBy(row => row.PlannedUtc >= fromUtc ? row.PlannedUtc
                    : row.ReleaseUtc >= fromUtc ? row.ReleaseUtc
                    : row.ExpireUtc),
            most,
            cancellation);

    /// <summary>Pages of which a newer version waits to take the place of what residents see, the soonest first.</summary>
    public Task<IReadOnlyList<ListedPage>> PlannedAsync(CancellationToken cancellation) =>
        ListAsync(row => row.PlannedUtc != null && !row.InBin, rows => rows.OrderBy(row => row.PlannedUtc), Most, cancellation);

    /// <summary>Pages of one document type that are published, the last changed first.</summary>
    public Task<IReadOnlyList<ListedPage>> PublishedOfAsync(string documentType, int most, CancellationToken cancellation) =>
        ListAsync(
            row => row.IsPublic && !row.InBin && row.DocumentType == documentType,
            rows => rows.OrderByDescending(row => row.ChangedUtc), most, cancellation);

    /// <summary>What lies in the recycle bin, the last put there first.</summary>
    public Task<IReadOnlyList<ListedPage>> BinAsync(CancellationToken cancellation) =>
        ListAsync(row => row.InBin, rows => rows.OrderByDescending(row => row.ChangedUtc), Most, cancellation);

    private async Task<IReadOnlyList<ListedPage>> ListAsync(
        Expression<Func<NodeRow, bool>> which, Func<IQueryable<NodeRow>, IQueryable<NodeRow>> order, int most,
        CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await Listed(context, order(context.Nodes.AsNoTracking().Where(which)).Take(most)).ToListAsync(cancellation);
    }

    private static IQueryable<ListedPage> Listed(ContentContext context, IQueryable<NodeRow> rows) =>
        rows.Select(row => new ListedPage(
            row.Key, row.ParentKey, row.DocumentType, row.Name, row.SortOrder, row.ChangedUtc, row.ChangedBy, row.HasDraft, row.IsPublic,
            row.ReleaseUtc, row.PlannedUtc, row.ExpireUtc, row.ReviewDate, row.InBin,
                context.Nodes.Count(child => child.ParentKey == row.Key && !child.InBin))
        {
            ParentName = context.Nodes.Where(above => above.Key == row.ParentKey).Select(above => above.Name).FirstOrDefault(),
        });
}
