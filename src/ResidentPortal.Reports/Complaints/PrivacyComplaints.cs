using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Complaints;

/// <summary>
/// Complaints about data protection, from the form of the site to what the person was told. They go to the privacy officer.
/// </summary>
/// <param name="phone">The number that receipts give.</param>
public sealed class PrivacyComplaints(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, WorkingCalendar calendar,
    Outbox outbox, OutboxSignal signal, IOptions<MailOptions> mail, TimeProvider clock, string phone)
{
    /// <summary>What references of complaints begin with: no form has it.</summary>
    public const char Letter = 'P';

    private readonly SealedJson.Column<ComplaintContent> _content = seal.For<ComplaintContent>("privacy complaint");
    private readonly SealedJson.Column<string> _outcome = seal.For<string>("privacy complaint outcome");

    /// <summary>Keeps a complaint, tells the privacy officer, and thanks the person where they gave an email address.</summary>
    /// <param name="once">Of the form it came from: however often it is sent, there is one complaint.</param>
    public async Task<ReceivedComplaint> ReceiveAsync(
        ComplaintContent content, string once, CancellationToken cancellationToken = default)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes("privacy complaint " + once));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        if (await FindAsync(context, key, cancellationToken) is { } before)
            return before;
        var now = clock.GetUtcNow();
        var complaint = new PrivacyComplaint
        {
            Id = Guid.CreateVersion7(now),
            Reference = ReportReference.New(Letter).ToString(),
            At = now,
            AcknowledgeBy = AcknowledgeBy.Of(LondonTime.DateAt(now), calendar),
            Content = _content.Seal(content),
            SubmissionKey = key,
        };
        context.PrivacyComplaints.Add(complaint);
        context.Outbox.Add(outbox.ToOperations(
            now, new ComplaintCame(PrivacyMailbox, complaint.Reference, complaint.AcknowledgeBy), topic: "privacy complaint"));
        if (content.Email.Length > 0)
            context.Outbox.Add(Receipt(complaint, content.Email, now));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form was sent twice at once; anything else comes again here.
            context.ChangeTracker.Clear();
            if (await FindAsync(context, key, cancellationToken) is { } other)
                return other;
            throw;
        }
        signal.Ring();
        return new(complaint.Reference, complaint.AcknowledgeBy);
    }

    /// <summary>Those that are open, the most pressing first, and then the last that were closed.</summary>
    public async Task<IReadOnlyList<OpenedComplaint>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await context.PrivacyComplaints.AsNoTracking().Where(c => c.ClosedAt == null)
            .OrderBy(c => c.AcknowledgedAt != null).ThenBy(c => c.AcknowledgeBy).ThenBy(c => c.At).ToListAsync(cancellationToken);
        var closed = await context.PrivacyComplaints.AsNoTracking().Where(c => c.ClosedAt != null).OrderByDescending(c => c.ClosedAt)
            .Take(50).ToListAsync(cancellationToken);
        return [.. open.Concat(closed).Select(complaint => new OpenedComplaint(complaint, _content.TryOpen(complaint.Content),
            complaint.Outcome is { } outcome ? _outcome.TryOpen(outcome) : null))];
    }

    /// <returns>False where somebody was first, or there is no such complaint.</returns>
    public async Task<bool> AcknowledgeAsync(ReportReference reference, string who, CancellationToken cancellationToken = default)
    {
        var (text, now) = (reference.ToString(), clock.GetUtcNow());
        return await ChangeAsync(
            context => context.PrivacyComplaints.Where(c => c.Reference == text && c.AcknowledgedAt == null).ExecuteUpdateAsync(
                c => c.SetProperty(x => x.AcknowledgedAt, now).SetProperty(x => x.AcknowledgedBy, who), cancellationToken),
            new() { At = now, Action = AuditAction.ComplaintAcknowledged, Who = who, Reference = text }, cancellationToken);
    }

    /// <param name="outcome">What the person was told.</param>
    /// <returns>False where somebody was first, or it is not acknowledged yet, or there is no such complaint.</returns>
    public async Task<bool> CloseAsync(ReportReference reference, string outcome, string who, CancellationToken cancellationToken = default)
    {
        var (text, now, told) = (reference.ToString(), clock.GetUtcNow(), _outcome.Seal(outcome));
        return await ChangeAsync(
            context => context.PrivacyComplaints.Where(c => c.Reference == text && c.AcknowledgedAt != null && c.ClosedAt == null)
                .ExecuteUpdateAsync(
                    c => c.SetProperty(x => x.ClosedAt, now).SetProperty(x => x.ClosedBy, who).SetProperty(x => x.Outcome, told),
                    cancellationToken),
            new() { At = now, Action = AuditAction.ComplaintClosed, Who = who, Reference = text }, cancellationToken);
    }

    private string PrivacyMailbox =>
        mail.Value.PrivacyMailbox is { Length: > 0 } mailbox ? mailbox : mail.Value.OperationsMailbox;

    private OutboxMessage Receipt(PrivacyComplaint complaint, string to, DateTimeOffset now)
    {
        var message = OutboxMessage.New(MessageKind.Receipt, now, topic: "privacy complaint");
        outbox.Write(message, new ComplaintReceipt(to, complaint.Reference, complaint.AcknowledgeBy, phone));
        return message;
    }

    private static Task<ReceivedComplaint?> FindAsync(ReportsContext context, byte[] key, CancellationToken cancellationToken) =>
        context.PrivacyComplaints.Where(c => c.SubmissionKey == key)
            .Select(c => new ReceivedComplaint(c.Reference, c.AcknowledgeBy)).SingleOrDefaultAsync(cancellationToken);

    private async Task<bool> ChangeAsync(Func<ReportsContext, Task<int>> change, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await writes.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Of two people at once, one does it.
        if (await change(context) == 0)
            return false;
        context.Audit.Add(audit);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}

/// <param name="AcknowledgeBy">The last day on which the person hears that it is here.</param>
public sealed record ReceivedComplaint(string Reference, DateOnly AcknowledgeBy);

/// <summary>
/// A complaint with what is sealed in it; null what cannot be read because its key is gone, and the outcome of an open one.
/// </summary>
public sealed record OpenedComplaint(PrivacyComplaint Complaint, ComplaintContent? Content, string? Outcome);
