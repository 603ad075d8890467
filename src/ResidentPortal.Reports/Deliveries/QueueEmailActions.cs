using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Deliveries;

/// <summary>What somebody does about emails to queues that have not arrived. All of it is in the audit with their name.</summary>
public sealed class QueueEmailActions(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, QueueEmails emails, OutboxContents contents,
    Outbox outbox, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>The outcome of an email that somebody says has arrived.</summary>
    public const string ArrivedOutcome = "arrived-after-all";

    /// <summary>The outcome of an email that waited and was sent to another address instead.</summary>
    public const string ElsewhereOutcome = "sent-elsewhere";

    /// <summary>Makes emails due now, with the whole schedule of attempts before them again.</summary>
    /// <returns>How many of them: none of those that have arrived meanwhile, or are not for this person.</returns>
    public async Task<int> RetryAsync(IReadOnlyCollection<Guid> messages, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = await emails.RowsAsync(context, context.Outbox.Where(m => messages.Contains(m.Id)), seer, cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var count = 0;
        foreach (var email in seen.Select(row => row.Email))
        {
            var waits = OutboxStatus.Retryable(context, now).Where(m => m.Id == email.Id);
            if (await OutboxStatus.DueNowAsync(waits, now, cancellationToken) == 0)
                continue;
            count++;
            context.Audit.Add(Entry(email, AuditAction.RetriedByHand, seer, now));
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return count;
    }

    /// <summary>
    /// Keeps that an email has arrived although no mail system said so, or one said that it had not. It is not sent any more.
    /// </summary>
    /// <param name="saidBy">A code: who said so.</param>
    public async Task<EmailResult> ArrivedAsync(Guid message, string saidBy, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(context, message, seer, cancellationToken) is not { } row)
            return EmailResult.NotFound;
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var changed = await context.Outbox
            .Where(m => m.Id == message && m.State != MessageState.Delivered && (m.LeasedUntil == null || m.LeasedUntil <= now))
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.State, MessageState.Delivered).SetProperty(x => x.DeliveredAt, now)
                    .SetProperty(x => x.LastOutcome, ArrivedOutcome).SetProperty(x => x.Payload, (byte[]?)null),
                cancellationToken);
        if (changed == 0)
            return EmailResult.Meanwhile;
        context.Audit.Add(Entry(row.Email, AuditAction.Arrived, seer, now, saidBy));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return EmailResult.Done;
    }

    /// <summary>
    /// Sends what a queue's mailbox did not take to another address, as to its fallback mailbox: the level of the queue stays. Whoever
    /// may not type addresses can only name one that the settings know for the queue.
    /// </summary>
    /// <param name="why">A code.</param>
    public async Task<EmailResult> SendElsewhereAsync(
        Guid message, string address, string why, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(context, message, seer, cancellationToken) is not { } row)
            return EmailResult.NotFound;
        if (!MayBe(address, row, seer))
            return EmailResult.AddressRefused;
        var now = clock.GetUtcNow();
        var original = await context.Outbox.AsNoTracking().SingleAsync(m => m.Id == row.ToTeam, cancellationToken);
        var other = OutboxMessage.New(
            MessageKind.Fallback, now, original.ReportId, original.QueueId, QueueEmails.AnotherAddress, original.Id, original.Urgent);
        var report = await context.Reports.AsNoTracking().Where(r => r.Id == original.ReportId)
            .Select(r => new SealedReport(r.Id, r.Reference, r.Content, r.AcceptedAt, r.MayRepeat)).SingleAsync(cancellationToken);
        if (await contents.TryOpenAsync(new(other, report), cancellationToken) is not { } content)
            return EmailResult.NotReadable;
        // The address must not be in a column that can be read, so this one carries its words with it until it is delivered.
        other.Payload = outbox.Seal(content with { To = address });

        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var family = context.Outbox.Where(m => m.Id == original.Id || m.FallbackFor == original.Id);
        if (await family.AnyAsync(
            m => m.State == MessageState.Delivered || m.LeasedUntil > now
                || m.Topic == QueueEmails.AnotherAddress && m.State == MessageState.Pending, cancellationToken))
            return EmailResult.Meanwhile;
        // Its own mailbox is not tried beside it.
        await family.Where(m => m.State == MessageState.Pending && m.Kind == MessageKind.Team).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, MessageState.Failed).SetProperty(x => x.LastOutcome, ElsewhereOutcome), cancellationToken);
        context.Outbox.Add(other);
        context.Audit.Add(Entry(row.Email, AuditAction.SentElsewhere, seer, now, why));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return EmailResult.Done;
    }

    private bool MayBe(string address, QueueEmails.Row row, Seer seer)
    {
        var known = emails.Known(row.Email.Queue);
        return known.Contains(address, StringComparer.OrdinalIgnoreCase)
            || seer.IsManager && !row.IsRestricted && MailboxAddress.IsValid(address)
                && emails.Domains(known).Contains(address.Split('@')[^1], StringComparer.OrdinalIgnoreCase);
    }

    private async Task<QueueEmails.Row?> SeenAsync(
        ReportsContext context, Guid message, Seer seer, CancellationToken cancellationToken) =>
        (await emails.RowsAsync(context, context.Outbox.AsNoTracking().Where(m => m.Id == message), seer, cancellationToken))
            .SingleOrDefault();

    private static AuditEntry Entry(QueueEmail email, AuditAction action, Seer seer, DateTimeOffset now, string? code = null) => new()
    {
        At = now,
        Action = action,
        Who = seer.Who,
        Reference = email.Reference,
        Detail = code is null ? email.Queue : $"{email.Queue} {code}",
    };
}

/// <summary>What became of something that was to be done about an email.</summary>
public enum EmailResult
{
    Done,

    /// <summary>There is none, or not for this person.</summary>
    NotFound,

    /// <summary>It is being sent, has arrived, or somebody else has done something about it.</summary>
    Meanwhile,

    /// <summary>The address is none to which it may be sent.</summary>
    AddressRefused,

    /// <summary>The key that sealed the report is gone.</summary>
    NotReadable,
}
