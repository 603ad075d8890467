using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Taken;

/// <summary>Keeps who said that they have a report, or the test of a queue.</summary>
public sealed class Acknowledgements(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, TakenLinks links, SealedJson seal,
    PromiseTimes promises, TimeProvider clock)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <summary>What a link is about. Nothing is changed by it.</summary>
    public async Task<TakenLookup> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await LookAsync(context, token, cancellationToken)).Found;
    }

    /// <summary>Records that somebody has it; whoever was first stays.</summary>
    /// <returns>What is known afterwards.</returns>
    public async Task<TakenLookup> TakeAsync(string token, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (found, mail) = await LookAsync(context, token, cancellationToken);
        if (found is not TakenLookup.Known { TakenAt: null } || mail is null)
            return found;

        await InOneTurnAsync(context, now => RecordAsync(context, mail, now, cancellationToken), cancellationToken);
        return (await LookAsync(context, token, cancellationToken)).Found;
    }

    /// <summary>Records that somebody who is signed in has a team's message; whoever was first stays.</summary>
    /// <param name="who">For the audit row.</param>
    internal Task RecordAsync(
        ReportsContext context, AskedMessage message, SealedAsked report, TakenBy by, string who, CancellationToken cancellationToken) =>
        InOneTurnAsync(
            context,
            now => TakenAsync(context, message, () => Task.FromResult(report), new(now, by, who, message.Queue), cancellationToken),
            cancellationToken);

    /// <summary>Records what somebody said in another way, for all teams that were asked and have not answered.</summary>
    /// <param name="who">For the audit row.</param>
    /// <returns>How many queues that were.</returns>
    public async Task<int> RecordAsync(ReportReference reference, string who, CancellationToken cancellationToken = default)
    {
        var text = reference.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var count = await context.Acknowledgements
            .Where(a => a.TakenAt == null
                && context.Outbox.Any(m => m.Id == a.MessageId && context.Reports.Any(r => r.Id == m.ReportId && r.Reference == text)))
            .ExecuteUpdateAsync(
                a => a.SetProperty(x => x.TakenAt, now).SetProperty(x => x.TakenBy, TakenBy.Operator), cancellationToken);
        if (count > 0)
        {
            context.Audit.Add(new AuditEntry { At = now, Action = AuditAction.Taken, Who = who, Reference = text, Detail = "by hand" });
            await context.Reports.Where(r => r.Reference == text
                    && (r.Progress == ReportProgress.New || r.Progress == ReportProgress.HandedOver))
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Progress, ReportProgress.Taken), cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>Makes the row that waits for an answer, where there is none.</summary>
    /// <returns>Null where the report did not ask for it, or cannot be read any more.</returns>
    internal Acknowledgement? For(Guid message, string queue, SealedAsked report) =>
        _content.TryOpen(report.Content) is { } submission
        && submission.Routing.Destinations.FirstOrDefault(told => told.Queue.Id == queue)?.Queue is { Acknowledges: true } asked
            ? Waiting(message, asked, promises.Of(submission, asked, submission.Routing.SentAt(queue, report.AcceptedAt)))
            : null;

    private static Acknowledgement Waiting(Guid message, Queue asked, (DateTimeOffset TellAt, DateTimeOffset Ends) times) => new()
    {
        MessageId = message,
        QueueId = asked.Id,
        TellAt = times.TellAt,
        PromiseEnds = times.Ends,
    };

    private async Task InOneTurnAsync(ReportsContext context, Func<DateTimeOffset, Task> record, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var turn = await writes.EnterAsync(cancellationToken);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                await record(clock.GetUtcNow());
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Another server made the row at the same time.
                context.ChangeTracker.Clear();
            }
        }
    }

    private async Task RecordAsync(ReportsContext context, AskedMail mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (mail.ReportId is null)
        {
            await context.QueueTests.Where(t => t.MessageId == mail.Id && t.ProvedAt == null)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.ProvedAt, now), cancellationToken);
        }
        else
        {
            await TakenAsync(
                context, new(mail.TeamMessage, mail.QueueId!, mail.Reference!), () => ReportOfAsync(context, mail, cancellationToken),
                new(now, mail.By, Who: null, mail.By is TakenBy.Fallback ? $"{mail.QueueId} (fallback mailbox)" : mail.QueueId!),
                cancellationToken);
            if (mail.By is TakenBy.Queue)
                await ProvedByUseAsync(context, mail, now, cancellationToken);
        }
    }

    private async Task TakenAsync(
        ReportsContext context, AskedMessage message, Func<Task<SealedAsked>> report, Taking taking, CancellationToken cancellationToken)
    {
        var (id, now, by) = (message.Id, taking.At, taking.By);
        // Where somebody is quicker than the watch.
        if (!await context.Acknowledgements.AnyAsync(a => a.MessageId == id, cancellationToken))
        {
            context.Add(For(id, message.Queue, await report())
                ?? new() { MessageId = id, QueueId = message.Queue, TellAt = now, PromiseEnds = now });
            await context.SaveChangesAsync(cancellationToken);
        }

        // Of two who press at once, one is first.
        if (await context.Acknowledgements.Where(a => a.MessageId == id && a.TakenAt == null).ExecuteUpdateAsync(
            a => a.SetProperty(x => x.TakenAt, now).SetProperty(x => x.TakenBy, by), cancellationToken) == 0)
            return;
        // What was handed over is taken by whom it was handed to: a late answer of another queue says nothing of that.
        await context.Reports
            .Where(r => context.Outbox.Any(m => m.Id == id && m.ReportId == r.Id
                && (r.Progress == ReportProgress.New || r.Progress == ReportProgress.HandedOver
                    && !context.Outbox.Any(later =>
                        later.ReportId == r.Id && later.Kind == MessageKind.Team && later.CreatedAt > m.CreatedAt))))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Progress, ReportProgress.Taken), cancellationToken);
        context.Audit.Add(new AuditEntry
        {
            At = now,
            Action = AuditAction.Taken,
            Who = taking.Who,
            Reference = message.Reference,
            Detail = taking.Detail,
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Mail to the queue reaches a person: nobody need try that for now.</summary>
    private async Task ProvedByUseAsync(ReportsContext context, AskedMail mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var report = await ReportOfAsync(context, mail, cancellationToken);
        if (_content.TryOpen(report.Content)?.Routing.Destinations.FirstOrDefault(told => told.Queue.Id == mail.QueueId) is not { } asked)
            return;
        var mailbox = MailboxMark.Of(asked.Queue.Mailbox);
        if (await context.QueueTests
            .Where(t => t.QueueId == asked.Queue.Id && t.Mailbox == mailbox && t.MessageId == null && t.RecordedBy == null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.ProvedAt, now), cancellationToken) > 0)
            return;
        context.Add(new QueueTest { QueueId = asked.Queue.Id, Mailbox = mailbox, StartedAt = now, ProvedAt = now });
        await context.SaveChangesAsync(cancellationToken);
    }

    private static Task<SealedAsked> ReportOfAsync(ReportsContext context, AskedMail mail, CancellationToken cancellationToken) =>
        context.Reports.Where(r => r.Id == mail.ReportId).Select(r => new SealedAsked(r.Content, r.AcceptedAt))
            .SingleAsync(cancellationToken);

    private async Task<(TakenLookup Found, AskedMail? Mail)> LookAsync(
        ReportsContext context, string token, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(token, cancellationToken) is not { } read)
            return (TakenLookup.Unknown, null);
        if (read.Until < clock.GetUtcNow())
            return (TakenLookup.Expired, null);
        var message = await context.Outbox.AsNoTracking().Where(m => m.Id == read.Message)
            .Select(m => new
            {
                m.Id,
                m.Kind,
                m.ReportId,
                m.QueueId,
                m.FallbackFor,
                Reference = context.Reports.Where(r => r.Id == m.ReportId).Select(r => r.Reference).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        // Deleted with its report, as when what may be kept has come to its end.
        if (message is null)
            return (TakenLookup.Expired, null);

        var by = message.Kind is MessageKind.Fallback ? TakenBy.Fallback : read.By;
        AskedMail mail = new(message.Id, message.FallbackFor ?? message.Id, message.ReportId, message.QueueId, message.Reference, by);
        if (message.ReportId is null)
        {
            var test = await context.QueueTests.AsNoTracking().SingleOrDefaultAsync(t => t.MessageId == message.Id, cancellationToken);
            return test is null ? (TakenLookup.Unknown, null) : (new TakenLookup.Known(null, test.ProvedAt), mail);
        }

        var taken = await context.Acknowledgements.AsNoTracking().Where(a => a.MessageId == mail.TeamMessage).Select(a => a.TakenAt)
            .SingleOrDefaultAsync(cancellationToken);
        return (new TakenLookup.Known(message.Reference, taken), mail);
    }

    /// <param name="Who">Of somebody who is signed in.</param>
    private sealed record Taking(DateTimeOffset At, TakenBy By, string? Who, string Detail);

    private sealed record AskedMail(
        Guid Id, Guid TeamMessage, Guid? ReportId, string? QueueId, string? Reference, TakenBy By);
}

/// <summary>A message to a team that somebody says to have.</summary>
internal sealed record AskedMessage(Guid Id, string Queue, string Reference);

/// <summary>What is needed of a report to know whether and until when it asks.</summary>
internal sealed record SealedAsked(byte[] Content, DateTimeOffset AcceptedAt);

/// <summary>What is known of a link.</summary>
public abstract record TakenLookup
{
    private TakenLookup()
    {
    }

    /// <summary>It is none of ours, or not whole.</summary>
    public static TakenLookup Unknown { get; } = new None();

    /// <summary>It is too old, or what it was about is gone.</summary>
    public static TakenLookup Expired { get; } = new TooOld();

    public sealed record None : TakenLookup;

    public sealed record TooOld : TakenLookup;

    /// <param name="Reference">Of the report; null for the test of a queue.</param>
    /// <param name="TakenAt">When somebody said that they have it; null while nobody has.</param>
    public sealed record Known(string? Reference, DateTimeOffset? TakenAt) : TakenLookup;
}
