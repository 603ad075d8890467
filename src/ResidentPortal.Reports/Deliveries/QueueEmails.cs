using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Deliveries;

/// <summary>The emails to queues that somebody sees. It reads what is in trouble, never all that there is.</summary>
public sealed class QueueEmails(
    IDbContextFactory<ReportsContext> contexts, CurrentRouting routing, OutboxStatus outbox, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>The list counts no further.</summary>
    public const int Most = 500;

    /// <summary>The list shows no more of each kind.</summary>
    public const int Shown = 50;

    /// <summary>A message to another address has this in place of a topic.</summary>
    internal const string AnotherAddress = "another address";

    // Mail systems give up after five days (RFC 5321 section 4.5.4.1), and then it comes back.
    private static readonly TimeSpan DelaysShownFor = TimeSpan.FromDays(5);
    private static readonly TimeSpan SettledShownFor = TimeSpan.FromDays(30);

    public async Task<QueueEmailList> OfAsync(Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var (delayedSince, settledSince) = (now - DelaysShownFor, now - SettledShownFor);
        var troubled = await SeenAsync(context, outbox.Troubled(context).OrderBy(m => m.CreatedAt), seer, cancellationToken);
        var delayed = await SeenAsync(context, context.Outbox.AsNoTracking()
            .Where(m => m.State == MessageState.Delivered && m.LastOutcome == ReturnedMail.Delayed && m.DeliveredAt > delayedSince)
            .OrderBy(m => m.CreatedAt), seer, cancellationToken);
        var settled = await SeenAsync(context, context.Outbox.AsNoTracking()
            .Where(m => m.State == MessageState.Failed && m.Kind == MessageKind.Team && m.CreatedAt > settledSince
                && context.Outbox.Where(f => f.FallbackFor == m.Id).Select(f => f.State).Contains(MessageState.Delivered))
            .OrderByDescending(m => m.CreatedAt), seer, cancellationToken);
        return new(troubled.Count, First(troubled), First(delayed), First(settled));
    }

    /// <returns>Null where there is no such email, or not for them.</returns>
    public async Task<QueueEmailWithAttempts?> FindAsync(Guid message, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await RowsAsync(context, context.Outbox.AsNoTracking().Where(m => m.Id == message), seer, cancellationToken))
            is not [var row])
            return null;
        var attempts = await context.Attempts.AsNoTracking().Where(a => a.MessageId == message).OrderBy(a => a.Id)
            .Select(a => new Attempt(a.At, a.Outcome, a.SmtpStatus)).ToListAsync(cancellationToken);
        var known = Known(row.Email.Queue);
        return new(
            row.Email, attempts, known, row.IsRestricted || !seer.IsManager ? [] : Domains(known),
            row.Email.State is not MessageState.Delivered);
    }

    /// <summary>The mailboxes of a queue as it is set today: what it was sent to before may be the very thing that is wrong.</summary>
    internal IReadOnlyList<string> Known(string queue) => routing.Table.Find(queue) is { } set
        ? [.. new[] { set.Mailbox, set.FallbackMailbox }.Distinct(StringComparer.OrdinalIgnoreCase)]
        : [];

    /// <summary>
    /// The council's own, from which mail is sent, and those of the queue's mailboxes: a body outside gets nothing at an address of
    /// somebody else.
    /// </summary>
    internal IReadOnlyList<string> Domains(IReadOnlyList<string> known) =>
        [.. known.Append(mail.Value.From).Select(address => address.Split('@')[^1]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Those that they see, each with what is needed to decide about it.</summary>
    internal async Task<IReadOnlyList<Row>> RowsAsync(
        ReportsContext context, IQueryable<OutboxMessage> messages, Seer seer, CancellationToken cancellationToken)
    {
        // Of the queues of a manager only the restricted one may be closed to them.
        var own = seer.Own.ToList();
        var read = await (
            from message in seer.IsManager ? messages : messages.Where(m => own.Contains(m.QueueId!))
            where (message.Kind == MessageKind.Team || message.Kind == MessageKind.Fallback) && message.QueueId != null
            join report in context.Reports on message.ReportId equals report.Id
            select new
            {
                Email = new QueueEmail(
                    message.Id, report.Reference, message.QueueId!, message.Kind, message.Topic == AnotherAddress, message.State,
                    message.Attempts, message.LastOutcome, message.CreatedAt, message.DueAt, message.DeliveredAt,
                    context.Outbox.Any(f => f.FallbackFor == message.Id && f.Topic == AnotherAddress && f.State == MessageState.Pending)),
                message.FallbackFor,
                report.Routing,
            }).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. read.Select(one => new Row(
                    one.Email, one.FallbackFor ?? one.Email.Id, RoutedTo.Read(one.Routing).IsRestricted(routing.Table.Restricted.Id)))
                .Where(row => seer.Sees(row.Email.Queue, row.IsRestricted, routing.Table.Restricted.Id)),
        ];
    }

    private async Task<IReadOnlyList<QueueEmail>> SeenAsync(
        ReportsContext context, IQueryable<OutboxMessage> messages, Seer seer, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(context, messages, seer, cancellationToken)).Select(row => row.Email)];

    private static IReadOnlyList<QueueEmail> First(IReadOnlyList<QueueEmail> all) => [.. all.Take(Shown)];

    /// <param name="ToTeam">The email to the team that it stands for; itself, where it is that.</param>
    internal sealed record Row(QueueEmail Email, Guid ToTeam, bool IsRestricted);
}
