using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
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
    TimeProvider clock)
{
    internal const string Mark = "attempts looked at";
    private const int AtOnce = 200;

    private static readonly TimeSpan ReadAgain = TimeSpan.FromMinutes(2);

    public async Task AddAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await Watermarks.ReadAsync(context, Mark, cancellationToken);
        while (true)
        {
            var last = await context.Attempts.Where(a => a.Id > seen).OrderBy(a => a.Id).Take(AtOnce)
                .Select(a => new { a.Id, a.At }).ToListAsync(cancellationToken);
            if (last.Count == 0)
                return;
            var until = last[^1].Id;
            await AddAsync(context, seen, until, cancellationToken);
            var old = clock.GetUtcNow() - ReadAgain;
            // Those in the future, after the clock was set back, are read again until it has come there.
            if (last.TakeWhile(a => a.At <= old).LastOrDefault() is { } done)
                await RaiseAsync(context, done.Id, cancellationToken);
            seen = until;
        }
    }

    private async Task RaiseAsync(ReportsContext context, long to, CancellationToken cancellationToken)
    {
        using var turn = await writes.EnterAsync(cancellationToken);
        await Watermarks.TryRaiseAsync(context, Mark, to, cancellationToken);
    }

    private async Task AddAsync(ReportsContext context, long after, long until, CancellationToken cancellationToken)
    {
        var asked = await (
            from message in context.Outbox.AsNoTracking()
            where message.Kind == MessageKind.Team
                && context.Attempts.Any(a => a.MessageId == message.Id && a.Id > after && a.Id <= until)
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
