using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Digest;

/// <summary>Sends each queue, and operations, the figures of a week: once, however many servers there are.</summary>
public sealed class WeeklyDigest(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, CurrentRouting routing, QueueProofs proofs,
    Outbox outbox, OutboxSignal signal, IOptions<MailOptions> mail, RetentionReading retention, TimeProvider clock)
{
    private const string Mark = "weekly digest";

    /// <returns>Whether it was sent now.</returns>
    public async Task<bool> SendIfDueAsync(CancellationToken cancellationToken = default)
    {
        var (now, settings) = (clock.GetUtcNow(), mail.Value.Digest);
        var week = DigestWeek.Before(now, settings.Day, settings.Hour);
        var due = week.Ends.DayNumber;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var done = await Watermarks.ReadAsync(context, Mark, cancellationToken);
        // Weeks ahead: a clock was wrong, and has been set back.
        if (due <= done && done <= due + 7)
            return false;

        List<DigestEmail> emails = [];
        // A new site has no week behind it.
        if (done > 0)
        {
            var figures = await QueueFigures.ReadAsync(context, routing.Table.Queues, week, now, cancellationToken);
            emails.AddRange(figures.Where(one => one.Queue.GetsDigest).Select(one => DigestWords.ToQueue(one, week)));
            emails.Add(DigestWords.ToOperations(
                outbox.OperationsMailbox, figures, await proofs.ListAsync(cancellationToken), week, settings.ProvedWithinDays, now,
                await retention.PlanAsync(cancellationToken)));
        }

        using (await writes.EnterAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (done > due + 7)
                await context.Watermarks.Where(w => w.Name == Mark && w.Position == done)
                    .ExecuteUpdateAsync(w => w.SetProperty(x => x.Position, due - 1), cancellationToken);
            if (!await Watermarks.TryRaiseAsync(context, Mark, due, cancellationToken))
                return false;
            context.Outbox.AddRange(emails.Select(email => outbox.ToOperations(now, email, topic: Mark)));
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        signal.Ring();
        return emails.Count > 0;
    }
}
