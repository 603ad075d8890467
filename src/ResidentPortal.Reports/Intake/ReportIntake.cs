using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Intake;

/// <summary>Accepts a report: either everything that must follow from it is on the disk, or nothing is.</summary>
public sealed class ReportIntake(
    IDbContextFactory<ReportsContext> contexts,
    WriteGate gate,
    SealedJson seal,
    ContentHash contentHash,
    DraftStore drafts,
    ReportMessages messages,
    HeldNotice heldNotice,
    OutboxSignal signal,
    TimeProvider clock)
{
    /// <summary>Answers that came a second time within this are kept aside: the team has them already.</summary>
    public static readonly TimeSpan DuplicateWindow = TimeSpan.FromHours(1);

    public const string DuplicateReason = "duplicate";

    private readonly SealedJson.Column<Submission> _content = seal.For<Submission>("report");

    /// <summary>
    /// Accepts what a draft holds. However often and wherever the same draft is sent, there is one report and every
    /// call answers with its reference.
    /// </summary>
    public async Task<Acceptance> AcceptAsync(
        Submission submission, string draftToken, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var prepared = await PrepareAsync(submission, draftToken, cancellationToken);
            try
            {
                var acceptance = await CommitAsync(prepared, cancellationToken);
                signal.Ring();
                return acceptance;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Either the draft was sent twice at once, and the next attempt finds the other's report, or the random
                // reference was taken, and the next attempt has another.
            }
        }
    }

    /// <summary>All the slow work, encryption and emails, before the one writer's turn is taken.</summary>
    private async Task<Prepared> PrepareAsync(Submission submission, string draftToken, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reference = ReportReference.New(submission.FormLetter);
        var id = Guid.CreateVersion7(now);
        var report = new Report
        {
            Id = id,
            Reference = reference.ToString(),
            FormId = submission.FormId,
            FormVersion = submission.FormVersion,
            State = submission.HeldReason is null ? ReportState.Accepted : ReportState.Held,
            HeldReason = submission.HeldReason,
            Urgency = submission.Urgency,
            AcceptedAt = now,
            ContentHash = await contentHash.OfAsync(submission, cancellationToken),
            SubmissionKey = DraftToken.SubmissionKey(draftToken, submission.FormId),
            Content = _content.Seal(submission),
            Routing = JsonSerializer.Serialize(new RoutingNames(
                submission.Routing.MatchedRules, [.. submission.Routing.Destinations.Select(d => d.Queue.Id)])),
        };
        return new Prepared(
            report,
            DraftToken.Key(draftToken),
            drafts.Seal(reference, submission.ReceivedFacts),
            messages.For(submission, id, reference, now));
    }

    private async Task<Acceptance> CommitAsync(Prepared prepared, CancellationToken cancellationToken)
    {
        var report = prepared.Report;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        var sent = await DraftStore.Row(context, prepared.DraftKey, report.FormId)
            .Where(d => d.State == DraftState.Open)
            .ExecuteUpdateAsync(
                d => d.SetProperty(x => x.State, DraftState.Submitted)
                    .SetProperty(x => x.Payload, prepared.Receipt)
                    .SetProperty(x => x.Touched, report.AcceptedAt),
                cancellationToken);
        // A draft that is not open was sent before, or swept, or left by "exit this page" in another tab.
        if (sent == 0 && await FindAsync(context, report.SubmissionKey, cancellationToken) is { } earlier)
            return new Acceptance(earlier, AlreadyAccepted: true);

        if (report.State is ReportState.Accepted && await IsDuplicateAsync(context, report, cancellationToken))
        {
            report.State = ReportState.Held;
            report.HeldReason = DuplicateReason;
        }

        context.Reports.Add(report);
        var held = report.State is ReportState.Held;
        context.Audit.Add(new AuditEntry
        {
            At = report.AcceptedAt,
            Action = held ? AuditAction.Held : AuditAction.Accepted,
            Reference = report.Reference,
            Detail = report.HeldReason,
        });
        if (!held)
            context.Outbox.AddRange(prepared.Messages);
        await context.SaveChangesAsync(cancellationToken);
        if (held)
            await heldNotice.AddIfDueAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Acceptance(ReportReference.Parse(report.Reference), AlreadyAccepted: false);
    }

    private static async Task<ReportReference?> FindAsync(
        ReportsContext context, byte[] submissionKey, CancellationToken cancellationToken)
    {
        var reference = await context.Reports
            .Where(r => r.SubmissionKey == submissionKey)
            .Select(r => r.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        return reference is null ? null : ReportReference.Parse(reference);
    }

    private static Task<bool> IsDuplicateAsync(ReportsContext context, Report report, CancellationToken cancellationToken)
    {
        var since = report.AcceptedAt - DuplicateWindow;
        return context.Reports.AnyAsync(
            r => r.ContentHash == report.ContentHash && r.AcceptedAt > since, cancellationToken);
    }

    private sealed record Prepared(Report Report, byte[] DraftKey, byte[] Receipt, IReadOnlyList<OutboxMessage> Messages);

    private sealed record RoutingNames(IReadOnlyList<string> Rules, IReadOnlyList<string> Queues);
}
