using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Pages;

/// <summary>Which pages somebody wants to see in a list. What lies in the bin is in none.</summary>
/// <param name="Words">All of them are in the name; empty for any name.</param>
/// <param name="DocumentType">Its alias; empty for any.</param>
/// <param name="Status">Null for any.</param>
/// <param name="Below">Where nothing else is asked: the page they lie directly below, null for the top of the site.</param>
public sealed record PageFilter(string Words, string DocumentType, PageStatus? Status, Guid? Below)
{
    private const int MostWords = 8;

    /// <summary>Whether it is about all of the site, and not about one place in it.</summary>
    public bool IsSearch => Words.Length > 0 || DocumentType.Length > 0 || Status is not null;

    public static PageFilter Of(string words) => new(words.Trim(), "", null, null);

    internal IQueryable<NodeRow> In(IQueryable<NodeRow> pages, DateTimeOffset nowUtc)
    {
        var found = pages.Where(row => !row.InBin);
        if (!IsSearch)
            return found.Where(row => row.ParentKey == Below);
        if (DocumentType.Length > 0)
            found = found.Where(row => row.DocumentType == DocumentType);
        if (Status is { } status)
            found = Having(found, status, nowUtc);
#pragma warning disable CA1304, CA1311 // The database does it, and knows no cultures.
        return Patterns().Aggregate(found, (rest, pattern) => rest.Where(row => EF.Functions.Like(row.Name.ToLower(), pattern, "\\")));
#pragma warning restore CA1304, CA1311
    }

    /// <summary>The last changed first; in one place, in the order of that place.</summary>
    internal IQueryable<NodeRow> Ordered(IQueryable<NodeRow> found) => IsSearch
        ? found.OrderByDescending(row => row.ChangedUtc).ThenBy(row => row.Key)
        : found.OrderBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Key);

    // As ListedPage.Status tells it.
    private static IQueryable<NodeRow> Having(IQueryable<NodeRow> pages, PageStatus status, DateTimeOffset nowUtc)
    {
        var open = pages.Where(row => row.IsPublic && (row.ExpireUtc == null || row.ExpireUtc > nowUtc));
        var live = open.Where(row => row.ReleaseUtc == null || row.ReleaseUtc <= nowUtc);
        return status switch
        {
            PageStatus.Draft => pages.Where(row => !row.IsPublic),
            PageStatus.Expired => pages.Where(row => row.IsPublic && row.ExpireUtc <= nowUtc),
            PageStatus.Scheduled => open.Where(row => row.ReleaseUtc > nowUtc),
            PageStatus.PublishedWithPlan => live.Where(row => row.PlannedUtc > nowUtc),
            PageStatus.PublishedWithDraft => live.Where(row => row.HasDraft && (row.PlannedUtc == null || row.PlannedUtc <= nowUtc)),
            PageStatus.Published => live.Where(row => !row.HasDraft && (row.PlannedUtc == null || row.PlannedUtc <= nowUtc)),
            PageStatus.InBin => pages.Where(row => row.InBin),
        };
    }

    private IEnumerable<string> Patterns() =>
        Words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords)
            .Select(word => $"%{Escaped(word.ToLowerInvariant())}%");

    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
