using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Content.Studio;

/// <summary>Pages that somebody should read again, each named once for each of its review dates.</summary>
public sealed class ReviewReminders(ContentContextFactory contexts)
{
    /// <summary>Published pages whose review date has come and of which nobody was reminded, the longest overdue first.</summary>
    public async Task<IReadOnlyList<DueReview>> DueAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Nodes.AsNoTracking()
            .Where(row => row.IsPublic && !row.InBin && row.ReviewDate <= today && (row.RemindedOf == null || row.RemindedOf != row.ReviewDate))
            .OrderBy(row => row.ReviewDate).ThenBy(row => row.Name)
            .Select(row => new DueReview(row.Key, row.Name, row.ReviewDate!.Value, row.ChangedBy))
            .ToListAsync(cancellation);
    }

    /// <summary>Remembers that people were reminded of these. A date that was changed meanwhile is reminded of anew.</summary>
    public async Task MarkAsync(IReadOnlyList<DueReview> pages, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        foreach (var page in pages)
            await change.Context.Nodes.Where(row => row.Key == page.Page).ExecuteUpdateAsync(row => row.SetProperty(node => node.RemindedOf, page.ReviewDate), cancellation);
        await change.CommitAsync(publishes: false, cancellation);
    }
}

/// <param name="ChangedBy">Who saved the newest version.</param>
public sealed record DueReview(Guid Page, string Name, DateOnly ReviewDate, string ChangedBy);
