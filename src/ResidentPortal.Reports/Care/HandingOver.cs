using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>
/// Hands a report over to another queue. The queue becomes one of the report's destinations, so that its email, its level, its promise and
/// who sees the report follow as for any other. All is written in one transaction with the emails.
/// </summary>
public sealed class HandingOver(
    IDbContextFactory<ReportsContext> contexts, SqliteWriteLock<ReportsContext> writes, SealedJson seal, CurrentRouting routing,
    WorkingCalendar calendar, SeenReports reports, ReportTaking taking, Outbox outbox, OutboxSignal signal, TimeProvider clock)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;
    private readonly SealedJson.Column<NoteText> _notes = NoteText.Column(seal);

    /// <summary>To whom it can go.</summary>
    /// <returns>Null where there is no such report, or not for them, or it was not sent to its teams.</returns>
    public async Task<HandOverChoices?> ChoicesAsync(ReportReference reference, Seer seer, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { IsInCare: true } seen)
            return null;
        var (table, way) = (routing.Table, seen.Submission.Routing);
        return new(seen.Row.Version, seen.As.Queue, way.Restricted,
        [
            .. from queue in table.Queues
               where queue.Id != seen.As.Queue.Id
               orderby queue.IsOutside
               let hasIt = way.Destinations.Any(told => told.Queue.Id == queue.Id)
               select new HandOverChoice(queue, IsAgreed(seen.Submission, queue), hasIt, queue.Id == table.Restricted.Id),
        ]);
    }

    /// <param name="version">That of the report from which this was asked for.</param>
    public async Task<CareOutcome> HandOverAsync(
        ReportReference reference, Seer seer, HandOverRequest asked, int version, CancellationToken cancellationToken = default)
    {
        var table = routing.Table;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await reports.FindAsync(context, reference, seer, cancellationToken) is not { IsInCare: true } seen
            || table.Find(asked.To) is not { } to || to.Id == seen.As.Queue.Id)
            return CareOutcome.NotThere;
        if (seen.Row.Version != version)
            return CareOutcome.ChangedMeanwhile;
        var agreed = IsAgreed(seen.Submission, to);
        if (!agreed && (!seer.IsManager || string.IsNullOrWhiteSpace(asked.LegalBasis)))
            return CareOutcome.NotAgreed;

        var from = seen.As.Queue;
        await taking.TakeAsync(context, seen, seer, [from.Id], cancellationToken);
        var now = clock.GetUtcNow();
        var basis = agreed ? null : OneLine(asked.LegalBasis!);
        var submission = seen.Submission with
        {
            Routing = seen.Submission.Routing.HandedOver(
                from,
                new(to, [$"Handed over by {from.Name}: {OneLine(asked.Reason)}"]) { Since = now, LegalBasis = basis },
                table.Restricted),
            AnswerDue = new Dictionary<string, AnswerDue>(seen.Submission.AnswerDue) { [to.Id] = new(to.Promise.DueBy(now, calendar)) },
        };
        var change = new CareChange(now, seer.Who, seen.Row.Reference);
        change.With(row =>
        {
            row.Content = _content.Seal(submission);
            row.Routing = RoutedTo.Read(row.Routing).Also(to.Id, submission.Routing.Restricted);
            row.Progress = ReportProgress.HandedOver;
            (row.Owner, row.ClosedAt, row.ClosedBecause) = (null, null, null);
        }, AuditAction.HandedOver, $"{from.Id} {to.Id} {(basis is not null ? LegalBasis : to.IsOutside ? Agreed : "")}".TrimEnd());
        change.Also(OutboxMessage.New(MessageKind.Team, now, seen.Row.Id, to.Id, urgent: submission.ComesFirst));
        change.Also(Told(from, to, seen.Row, now));
        change.Also(new Note
        {
            Id = Guid.CreateVersion7(now),
            ReportId = seen.Row.Id,
            Kind = NoteKind.HandOver,
            Queue = from.Id,
            ToQueue = to.Id,
            At = now,
            By = seer.Who,
            WrittenAt = now,
            Content = _notes.Seal(new(asked.Reason) { LegalBasis = basis }),
        });
        if (!await change.WriteAsync(context, writes, seen.Row.Id, version, cancellationToken))
            return CareOutcome.ChangedMeanwhile;
        signal.Ring();
        return CareOutcome.Done;
    }

    /// <summary>The grounds on which a body outside was sent a report, as the audit has them.</summary>
    public const string Agreed = "agreed";

    /// <inheritdoc cref="Agreed"/>
    public const string LegalBasis = "legal-basis";

    private static bool IsAgreed(Submission submission, Queue queue) =>
        queue.Consent is not { } consent || Sharing.IsAgreed(submission.Answers, consent);

    private OutboxMessage Told(Queue from, Queue to, Report report, DateTimeOffset now)
    {
        var message = OutboxMessage.New(MessageKind.Operations, now, report.Id, from.Id);
        outbox.Write(message, new HandedOverEmail(from, to, report.Reference));
        return message;
    }

    // It stands in the new team's email, in the line that says why they have the report.
    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What somebody asked for.</summary>
/// <param name="To">The id of a queue.</param>
/// <param name="Reason">The new queue reads it, whatever its level.</param>
/// <param name="LegalBasis">A manager's, where a body outside has no consent.</param>
public sealed record HandOverRequest(string To, string Reason, string? LegalBasis = null);

/// <param name="From">As which queue they hand it over.</param>
/// <param name="IsRestricted">It stays seen by the managers' queue alone.</param>
public sealed record HandOverChoices(int Version, Queue From, bool IsRestricted, IReadOnlyList<HandOverChoice> To);

/// <param name="IsAgreed">The queue is the council's, or the resident said yes to it.</param>
/// <param name="HasIt">It was sent the report before.</param>
/// <param name="Restricts">It is the managers': nobody else sees the report from then on.</param>
public sealed record HandOverChoice(Queue Queue, bool IsAgreed, bool HasIt, bool Restricts);
