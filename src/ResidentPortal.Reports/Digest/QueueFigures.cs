using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Digest;

/// <summary>What came to a queue in a week, and how it stands with it now. Counts only.</summary>
/// <param name="Taken">Of those that came in the week.</param>
/// <param name="NotTaken">All that nobody has taken in time, whenever they came.</param>
/// <param name="Held">All that would go to the queue once somebody releases them.</param>
internal sealed record QueueFigures(Queue Queue, int Came, int Taken, int NotTaken, int Held)
{
    public static async Task<IReadOnlyList<QueueFigures>> ReadAsync(
        ReportsContext context, IEnumerable<Queue> queues, DigestWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (from, until) = (week.From, week.Until);
        var messages = context.Outbox.Where(m => m.Kind == MessageKind.Team && m.CreatedAt >= from && m.CreatedAt < until);
        var came = await CountAsync(messages.GroupBy(m => m.QueueId!));
        var taken = await CountAsync(messages
            .Where(m => context.Acknowledgements.Any(a => a.MessageId == m.Id && a.TakenAt != null)).GroupBy(m => m.QueueId!));
        var late = await CountAsync(context.Acknowledgements.Where(a => a.TakenAt == null && a.TellAt <= now).GroupBy(a => a.QueueId));
        var held = (await context.Reports.Where(r => r.State == ReportState.Held).Select(r => r.Routing).ToListAsync(cancellationToken))
            .SelectMany(routing => JsonSerializer.Deserialize<Routed>(routing)?.Queues ?? []).CountBy(queue => queue).ToDictionary();
        return
        [
            .. queues.Select(queue => new QueueFigures(
                queue,
                came.GetValueOrDefault(queue.Id),
                taken.GetValueOrDefault(queue.Id),
                queue.Acknowledges ? late.GetValueOrDefault(queue.Id) : 0,
                held.GetValueOrDefault(queue.Id))),
        ];

        Task<Dictionary<string, int>> CountAsync<T>(IQueryable<IGrouping<string, T>> groups) => groups
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.OrdinalIgnoreCase, cancellationToken);
    }

    private sealed record Routed(IReadOnlyList<string> Queues);
}
