using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Says how far a report has come on its way to each queue.</summary>
public sealed class HandOvers(IDbContextFactory<ReportsContext> contexts)
{
    /// <returns>One for each queue that it is sent to, by the queue's id; none while it is held, or where there is no such
    /// report.</returns>
    public async Task<IReadOnlyDictionary<string, HandOver>> OfAsync(
        ReportReference reference, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sent = await context.Outbox.AsNoTracking()
            .Where(m => m.QueueId != null && m.Kind != MessageKind.Operations
                && context.Reports.Any(r => r.Id == m.ReportId && r.Reference == text))
            .Select(m => new
            {
                m.QueueId,
                m.DeliveredAt,
                Tried = context.Attempts.Where(a => a.MessageId == m.Id).OrderBy(a => a.Id)
                    .Select(a => (DateTimeOffset?)a.At).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        // What the fallback mailbox took is delivered, too: it has the same queue.
        return sent.GroupBy(m => m.QueueId!).ToDictionary(
            queue => queue.Key,
            queue => new HandOver(queue.Min(m => m.Tried), queue.Min(m => m.DeliveredAt)));
    }
}

/// <param name="Sent">When it was first tried; null while it has not been.</param>
/// <param name="Delivered">When a mailbox took it, the queue's own or its fallback; null while none has.</param>
public sealed record HandOver(DateTimeOffset? Sent, DateTimeOffset? Delivered)
{
    public static readonly HandOver Waiting = new(Sent: null, Delivered: null);
}
