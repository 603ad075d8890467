using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Redirects;

/// <summary>Addresses that lead to a page, wherever it lies: those that pages once had, and those that staff add.</summary>
public sealed class RedirectEditing(IDbContextFactory<ContentContext> contexts, LiveSite live, ApplicationRoutes routes, TimeProvider time)
{
#pragma warning disable CA1304, CA1311, CA1862 // The database does it, and knows no cultures.
    /// <summary>In the order of their addresses.</summary>
    /// <param name="filter">Part of the address or of the page's name; null or empty for all.</param>
    public async Task<ListedRedirects> ListAsync(string? filter, int skip, int take, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var part = filter?.Trim().ToLowerInvariant() ?? "";
        var found = context.Redirects.AsNoTracking()
            .GroupJoin(context.Nodes, row => row.Page, node => node.Key, (row, nodes) => new { row, nodes })
            .SelectMany(pair => pair.nodes.DefaultIfEmpty(), (pair, node) => new { pair.row, Name = node == null ? "" : node.Name })
            .Where(pair => part == "" || pair.row.Path.Contains(part) || pair.Name.ToLower().Contains(part));
        return new(
            await found.OrderBy(pair => pair.row.Path).Skip(skip).Take(take)
                .Select(pair => new ListedRedirect(pair.row.Path, pair.row.Page, pair.Name, pair.row.CreatedUtc)).ToListAsync(cancellation),
            await found.CountAsync(cancellation));
    }

#pragma warning restore CA1304, CA1311, CA1862
    /// <param name="path">As somebody types it: "/Old/Page/" is "/old/page".</param>
    public async Task<RedirectOutcome> AddAsync(string path, Guid targetPage, string who, CancellationToken cancellation)
    {
        if (Normal(path) is not { } address)
            return RedirectOutcome.NotAPath;
        if (address.Length > RedirectRow.LongestPath)
            return RedirectOutcome.TooLong;
        if (address == "/" || live.Current.Find(address) is not null || routes.Contains(address))
            return RedirectOutcome.PageLivesThere;
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await change.Context.Nodes.FindAsync([targetPage], cancellation) is not { InBin: false } target)
            return RedirectOutcome.NoSuchPage;
        if (await change.Context.Redirects.AnyAsync(row => row.Path == address, cancellation))
            return RedirectOutcome.Exists;
        var now = time.GetUtcNow();
        change.Context.Redirects.Add(new() { Path = address, Page = targetPage, CreatedUtc = now });
        change.Record(now, who, AuditAction.RedirectAdded, address, target.Name, targetPage);
        await change.CommitAsync(publishes: true, cancellation);
        return RedirectOutcome.Done;
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> RemoveAsync(string path, string who, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await change.Context.Redirects.FindAsync([path], cancellation) is not { } row)
            return false;
        change.Context.Redirects.Remove(row);
        change.Record(time.GetUtcNow(), who, AuditAction.RedirectRemoved, path, page: row.Page);
        await change.CommitAsync(publishes: true, cancellation);
        return true;
    }

    /// <summary>The address as requests are looked up by; null for what is no path of this site.</summary>
    private static string? Normal(string path)
    {
        var address = path.Trim();
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal) || address.IndexOfAny(['?', '#']) >= 0)
            return null;
        address = Uri.UnescapeDataString(address);
        var isPlain = !address.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\\' or '\uFFFD')
            && address.TrimEnd('/').Split('/').Skip(1).All(part => part.Length > 0 && part is not ("." or ".."));
        return !isPlain ? null : address.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } normal ? normal : "/";
    }
}

/// <param name="Total">How many there are in all.</param>
public sealed record ListedRedirects(IReadOnlyList<ListedRedirect> Redirects, int Total);

/// <param name="PageName">Empty when the page is gone.</param>
public sealed record ListedRedirect(string Path, Guid Page, string PageName, DateTimeOffset CreatedUtc);

public enum RedirectOutcome
{
    Done,

    /// <summary>It does not begin with one "/", or has a "?", a "#" or an empty part.</summary>
    NotAPath,
    TooLong,

    /// <summary>Nobody would ever be redirected: a page, or the program itself, answers there.</summary>
    PageLivesThere,

    /// <summary>The page it should lead to does not exist, or lies in the recycle bin.</summary>
    NoSuchPage,

    /// <summary>The address leads to a page already: remove that first.</summary>
    Exists,
}
