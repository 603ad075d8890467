using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Metrics;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;

namespace ResidentPortal.Reports.Intake;

/// <summary>Accepts a report: either everything that must follow from it is on the disk, or nothing is.</summary>
public sealed class ReportIntake(
    IDbContextFactory<ReportsContext> contexts,
    SqliteWriteLock<ReportsContext> writes,
    GroupWriter writer,
    SealedJson seal,
    ContentHash contentHash,
    DraftStore drafts,
    HeldNotice heldNotice,
    OutboxSignal signal,
    ReportsMeter meter,
    TimeProvider clock)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <summary>
    /// Accepts what a draft holds. However often and wherever the same draft is sent, there is one report and every
    /// call answers with its reference.
    /// </summary>
    public async Task<Acceptance> AcceptAsync(
        Submission submission, string draftToken, CancellationToken cancellationToken = default)
    {
        var closesDraft = true;
        for (var attempt = 1; ; attempt++)
        {
            var prepared = await PrepareAsync(submission, draftToken, cancellationToken);
            try
            {
                await CommitAsync(prepared, closesDraft, cancellationToken);
                signal.Ring();
                meter.Accepted(submission);
                return new Acceptance(prepared.Reference, AlreadyAccepted: false);
            }
            catch (DbUpdateException obstacle) when (attempt < 3)
            {
                // The draft was sent before, or at the same time; or it is gone, swept or left by "exit this page" in
                // another tab, and the report is accepted without it; or the random reference was taken.
                closesDraft = obstacle is not DbUpdateConcurrencyException;
                if (await FindAsync(prepared.Report.SubmissionKey, cancellationToken) is { } earlier)
                    return new Acceptance(earlier, AlreadyAccepted: true);
            }
        }
    }

    /// <summary>All the slow work, that is encryption, before the one writer's turn is taken.</summary>
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
                submission.Routing.MatchedRules, [.. submission.Routing.Destinations.Select(d => d.Queue.Id)],
                submission.Ward is "" ? null : submission.Ward, submission.Kinds.Count > 0 ? submission.Kinds : null,
                submission.Routing.Restricted)),
        };
        return new Prepared(
            reference,
            report,
            new Draft
            {
                Key = DraftToken.Key(draftToken),
                FormId = submission.FormId,
                State = DraftState.Open,
                Payload = drafts.Seal(reference, submission.ReceivedFacts),
                Started = now,
                Touched = now,
            },
            ReportMessages.For(submission, id, now));
    }

    /// <exception cref="DbUpdateException">Something stands in the way, and nothing was written.</exception>
    private async Task CommitAsync(Prepared prepared, bool closesDraft, CancellationToken cancellationToken)
    {
        // As nearly all are; what follows from others is for EF.
        if (prepared.Report is { State: ReportState.Accepted, FormId: not CaseReviewApplication.Id })
        {
            if (!await writer.WriteAsync(Usual(prepared, closesDraft), cancellationToken))
                throw new DbUpdateConcurrencyException("The draft is not open.");
            return;
        }

        var report = prepared.Report;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (closesDraft)
            Close(context, prepared.Draft);
        context.Reports.Add(report);

        using var turn = await writes.EnterAsync(cancellationToken);
        var earlier = await SameAnswers.FindAsync(context, report, cancellationToken);
        report.MayRepeat = earlier?.Reference;
        var held = report.State is ReportState.Held;
        context.Audit.Add(Audit(report));
        if (!held)
        {
            context.Outbox.AddRange(prepared.Messages);
            CountedApplication.Count(context, report, counted: earlier is { State: ReportState.Accepted });
            // One call, which is one transaction and, on PostgreSQL, one round trip.
            await context.SaveChangesAsync(cancellationToken);
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await heldNotice.AddIfDueAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Part Usual(Prepared prepared, bool closesDraft)
    {
        List<Step> steps = [];
        if (closesDraft)
            steps.Add(Rows.Close(prepared.Draft));
        steps.Add(Rows.Add(prepared.Report, SameAnswers.Window));
        steps.AddRange(prepared.Messages.Select(Rows.Add));
        steps.Add(Rows.Add(Audit(prepared.Report)));
        return new(steps);
    }

    private static AuditEntry Audit(Report report) => new()
    {
        At = report.AcceptedAt,
        Action = report.State is ReportState.Held ? AuditAction.Held : AuditAction.Accepted,
        Reference = report.Reference,
        Detail = report.HeldReason,
    };

    /// <summary>The answers give way to the receipt. Saving fails unless the draft is still open (see its model).</summary>
    private static void Close(ReportsContext context, Draft draft)
    {
        var row = context.Drafts.Attach(draft);
        draft.State = DraftState.Submitted;
        row.Property(d => d.Payload).IsModified = true;
        row.Property(d => d.Touched).IsModified = true;
    }

    private async Task<ReportReference?> FindAsync(byte[] submissionKey, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var reference = await context.Reports
            .Where(r => r.SubmissionKey == submissionKey)
            .Select(r => r.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        return reference is null ? null : ReportReference.Parse(reference);
    }

    private sealed record Prepared(ReportReference Reference, Report Report, Draft Draft, IReadOnlyList<OutboxMessage> Messages);

    private sealed record RoutingNames(
        IReadOnlyList<string> Rules, IReadOnlyList<string> Queues,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Ward,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Kinds,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Restricted);
}
