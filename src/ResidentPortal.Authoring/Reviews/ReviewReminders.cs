using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Reviews;

/// <summary>Pages that somebody should read again, each named once for each of its review dates.</summary>
public sealed class ReviewReminders(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>
    /// How long nobody else reminds of a page: longer than sending takes, so that it is over only when a server has died at it.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(50);

    /// <summary>
    /// Takes published pages whose review date has come and of which nobody was reminded, the longest overdue first. Until they are
    /// told, let go or forgotten they are this caller's alone, whichever servers share the database.
    /// </summary>
    public async Task<ClaimedReviews> ClaimDueAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var now = time.GetUtcNow();
        var due = await change.Context.Nodes
            .Where(row => row.IsPublic && !row.InBin && row.ReviewDate <= today
                && (row.RemindedOf == null || row.RemindedOf != row.ReviewDate))
            .OrderBy(row => row.ReviewDate).ThenBy(row => row.Name).ToListAsync(cancellation);
        var free = due.FindAll(row => row.RemindingUntilUtc is null || row.RemindingUntilUtc <= now);
        foreach (var row in free)
            row.RemindingUntilUtc = now + Lease;
        await change.CommitAsync(publishes: false, cancellation);
        return new([.. free.Select(row => new DueReview(row.Key, row.Name, row.ReviewDate!.Value, row.ChangedBy))], due.Count > free.Count);
    }

    /// <summary>
    /// Lets claimed pages go: people were reminded of those that are told, and anybody may remind of the others. A date that was changed
    /// meanwhile is reminded of anew.
    /// </summary>
    public async Task CloseAsync(IReadOnlyList<DueReview> claimed, IReadOnlyCollection<DueReview> told, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        foreach (var page in claimed)
        {
            var rows = change.Context.Nodes.Where(row => row.Key == page.Page);
            if (told.Contains(page))
                await rows.ExecuteUpdateAsync(row => row.SetProperty(node => node.RemindedOf, page.ReviewDate)
                    .SetProperty(node => node.RemindingUntilUtc, (DateTimeOffset?)null), cancellation);
            else
                await rows.ExecuteUpdateAsync(row => row.SetProperty(node => node.RemindingUntilUtc, (DateTimeOffset?)null), cancellation);
        }

        await change.CommitAsync(publishes: false, cancellation);
    }
}

/// <param name="OthersAreAtWork">Somebody else has claimed due pages, and may yet fail.</param>
public sealed record ClaimedReviews(IReadOnlyList<DueReview> Pages, bool OthersAreAtWork);

/// <param name="ChangedBy">Who saved the newest version.</param>
public sealed record DueReview(Guid Page, string Name, DateOnly ReviewDate, string ChangedBy);
