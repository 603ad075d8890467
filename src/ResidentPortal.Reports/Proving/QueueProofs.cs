using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Proving;

/// <summary>
/// Whether mail to each queue reaches a person: by a test email that somebody answers, by what was said on the phone, or by a real report
/// that its team has taken.
/// </summary>
public sealed class QueueProofs(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, CurrentRouting routing, Outbox outbox,
    OutboxSignal signal, TakenLinks links, TimeProvider clock)
{
    /// <summary>Sends a test email; the running site delivers it.</summary>
    /// <returns>The message, or null where there is no such queue.</returns>
    public async Task<Guid?> TestAsync(string queueId, CancellationToken cancellationToken = default)
    {
        return routing.Table.Find(queueId) is { } queue ? await TestAsync(queue, cancellationToken) : null;
    }

    /// <summary>The same for a queue that is not in force yet, or with another of its addresses as the mailbox.</summary>
    public async Task<Guid> TestAsync(Queue queue, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var message = OutboxMessage.New(MessageKind.Operations, now, queueId: queue.Id, topic: "test");
        outbox.Write(message, new TestEmail(
            queue,
            queue.ReadBy is QueueReader.Body ? null : await links.ToAsync(message.Id, TakenBy.Queue, now, cancellationToken)));
        await AddAsync([message, Row(queue, now, message.Id)], cancellationToken);
        signal.Ring();
        return message.Id;
    }

    /// <summary>Records that somebody said on the phone that a test arrived.</summary>
    /// <returns>False where there is no such queue.</returns>
    public async Task<bool> ProvedAsync(string queueId, string who, CancellationToken cancellationToken = default)
    {
        if (routing.Table.Find(queueId) is not { } queue)
            return false;
        await ProvedAsync(queue, who, cancellationToken);
        return true;
    }

    /// <inheritdoc cref="TestAsync(Queue, CancellationToken)" path="/summary"/>
    public Task ProvedAsync(Queue queue, string who, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return AddAsync([Row(queue, now, message: null, proved: now, who)], cancellationToken);
    }

    /// <summary>How far a test has come.</summary>
    public async Task<TestState> OfAsync(Guid message, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.QueueTests.Where(t => t.MessageId == message)
            .Select(t => new TestState(
                context.Outbox.Where(m => m.Id == message).Select(m => m.DeliveredAt).SingleOrDefault(),
                t.ProvedAt,
                context.Outbox.Where(m => m.Id == message).Select(m => m.LastOutcome).SingleOrDefault()))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Each queue as it is set today, with the last time that somebody had what was sent to its mailbox.</summary>
    public Task<IReadOnlyList<QueueProof>> ListAsync(CancellationToken cancellationToken = default) =>
        ListAsync(routing.Table.Queues, cancellationToken);

    /// <summary>The same for queues that are not in force yet.</summary>
    public async Task<IReadOnlyList<QueueProof>> ListAsync(IReadOnlyList<Queue> queues, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var tests = await context.QueueTests.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. from queue in queues
               let mailbox = MailboxMark.Of(queue.Mailbox)
               let own = tests.Where(test => test.QueueId == queue.Id && test.Mailbox.AsSpan().SequenceEqual(mailbox)).ToList()
               select new QueueProof(queue, own.Max(test => test.ProvedAt), own.Max(test => (DateTimeOffset?)test.StartedAt)),
        ];
    }

    private static QueueTest Row(Queue queue, DateTimeOffset now, Guid? message, DateTimeOffset? proved = null, string? who = null) => new()
    {
        QueueId = queue.Id,
        Mailbox = MailboxMark.Of(queue.Mailbox),
        StartedAt = now,
        MessageId = message,
        ProvedAt = proved,
        RecordedBy = who,
    };

    private async Task AddAsync(object[] rows, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
    }
}

/// <param name="Proved">When somebody said that they have it; null while nobody has.</param>
/// <param name="Outcome">The code of the last try, or of what was learnt since; null before the first.</param>
public sealed record TestState(DateTimeOffset? Delivered, DateTimeOffset? Proved, string? Outcome)
{
    /// <summary>A mail system took it and gave it back.</summary>
    public bool CameBack => Outcome?.StartsWith("returned", StringComparison.Ordinal) is true;
}

/// <param name="LastProved">Null where it never was, or had another mailbox then.</param>
/// <param name="LastTried">When a test was last sent to this mailbox or recorded.</param>
public sealed record QueueProof(Queue Queue, DateTimeOffset? LastProved, DateTimeOffset? LastTried);
