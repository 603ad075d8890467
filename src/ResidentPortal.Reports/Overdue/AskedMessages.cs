using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Overdue;

/// <summary>Finds the emails that asked to be acknowledged since it last looked, and waits for their answers.</summary>
/// <remarks>
/// By the numbers of attempts, which rise whatever the clock says. Those of the last minutes are read again, because a server may have
/// written one with a lower number later.
/// </remarks>
public sealed class AskedMessages(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, Acknowledgements acknowledgements,
    CurrentRouting routing, TimeProvider clock)
{
    private const string Mark = "attempts looked at";
    private const int AtOnce = 200;

    /// <summary>So many times <see cref="AtOnce"/> in one look; the rest in the next.</summary>
    private const int Most = 50;

    private static readonly TimeSpan ReadAgain = TimeSpan.FromMinutes(2);

    /// <summary>What a site that is new to asking looks back.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(14);

    public async Task AddAsync(CancellationToken cancellationToken = default)
    {
        var silent = routing.Table.Queues.Where(queue => !queue.Acknowledges).Select(queue => queue.Id).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await SeenAsync(context, cancellationToken);
        for (var round = 0; round < Most; round++)
        {
            var last = await context.Attempts.AsNoTracking().Where(a => a.Id > seen).OrderBy(a => a.Id).Take(AtOnce)
                .ToListAsync(cancellationToken);
            if (last.Count == 0)
                return;
            await AddAsync(context, [.. last.Select(attempt => attempt.MessageId).Distinct()], silent, cancellationToken);
            var old = clock.GetUtcNow() - ReadAgain;
            // Those in the future, after the clock was set back, are read again until it has come there.
            if (last.TakeWhile(a => a.At <= old).LastOrDefault() is { } done)
                await RaiseAsync(context, done.Id, cancellationToken);
            seen = last[^1].Id;
        }
    }

    private async Task<long> SeenAsync(ReportsContext context, CancellationToken cancellationToken)
    {
        if (await Watermarks.ReadAsync(context, Mark, cancellationToken) is var seen and > 0)
            return seen;
        var before = clock.GetUtcNow() - FirstLook;
        return await context.Attempts.Where(a => a.At < before).OrderByDescending(a => a.Id).Select(a => a.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task RaiseAsync(ReportsContext context, long to, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await Watermarks.TryRaiseAsync(context, Mark, to, cancellationToken);
    }

    private async Task AddAsync(
        ReportsContext context, IReadOnlyList<Guid> tried, IReadOnlyList<string> silent, CancellationToken cancellationToken)
    {
        var asked = await (
            from message in context.Outbox.AsNoTracking()
            where tried.Contains(message.Id) && message.Kind == MessageKind.Team && !silent.Contains(message.QueueId!)
                && !context.Acknowledgements.Any(a => a.MessageId == message.Id)
            join report in context.Reports on message.ReportId equals report.Id
            select new { message.Id, message.QueueId, report.Content, report.AcceptedAt }).ToListAsync(cancellationToken);
        foreach (var one in asked)
        {
            if (acknowledgements.For(one.Id, one.QueueId!, new(one.Content, one.AcceptedAt)) is not { } waiting)
                continue;
            using var turn = await writes.EnterAsync(cancellationToken);
            context.Add(waiting);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another server, or whoever pressed the button, was first.
            }

            context.ChangeTracker.Clear();
        }
    }
}
