using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// What messages say. A message about a report is written from the sealed report whenever it is sent; others carry their words
/// with them, as messages did that an earlier version stored.
/// </summary>
/// <param name="phone">The number that receipts give.</param>
public sealed class OutboxContents(SealedJson seal, Outbox outbox, TakenLinks links, string phone)
{
    private readonly SealedJson.Column<Submission> _content = seal.Submissions;

    /// <returns>Null when the key that sealed it is gone.</returns>
    internal async ValueTask<MailMessageContent?> TryOpenAsync(LeasedMessage leased, CancellationToken cancellationToken)
    {
        var message = leased.Message;
        if (message.Payload is { } payload)
            return outbox.TryOpen(payload);
        var report = leased.Report ?? throw new InvalidOperationException("A message has neither words of its own nor a report.");
        return report.TryOpen(_content) is { } submission
            ? Write(message, submission, report, await LinkAsync(message, submission, report, cancellationToken))
            : null;
    }

    /// <summary>What is sent of a report that a mail system finds too large.</summary>
    /// <returns>Null where there is nothing shorter to say, or when the key that sealed it is gone.</returns>
    internal async ValueTask<MailMessageContent?> TryShortenAsync(LeasedMessage leased, CancellationToken cancellationToken) =>
        leased is { Message: { Payload: null, Kind: MessageKind.Team or MessageKind.Fallback } message, Report: { } report }
        && report.TryOpen(_content) is { } submission
        && Destination(message, submission).Detail is not QueueDetail.Summary
            ? SummaryNotice.Begin(Write(
                message, submission, report, await LinkAsync(message, submission, report, cancellationToken), QueueDetail.Summary))
            : null;

    /// <summary>Where the team says that it has the report; null where it is not asked to.</summary>
    private async ValueTask<string?> LinkAsync(
        OutboxMessage message, Submission submission, SealedReport report, CancellationToken cancellationToken) =>
        message.Kind is MessageKind.Team or MessageKind.Fallback && Destination(message, submission).Queue.Acknowledges
            ? await links.ToAsync(
                message.Id, message.Kind is MessageKind.Fallback ? TakenBy.Fallback : TakenBy.Queue,
                submission.Routing.SentAt(message.QueueId!, report.AcceptedAt), cancellationToken)
            : null;

    /// <returns>The queue a message is for, as it was when the report was accepted; null when the report cannot be read.</returns>
    internal async Task<Queue?> QueueOfAsync(ReportsContext context, OutboxMessage message, CancellationToken cancellationToken)
    {
        var content = await context.Reports.Where(report => report.Id == message.ReportId).Select(report => report.Content)
            .SingleAsync(cancellationToken);
        try
        {
            return _content.TryOpen(content)?.Routing.Destinations.FirstOrDefault(d => d.Queue.Id == message.QueueId)?.Queue;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="most">How much of the report is told to a team at most.</param>
    private MailMessageContent Write(
        OutboxMessage message, Submission submission, SealedReport report, string? takenLink, QueueDetail most = QueueDetail.Full)
    {
        var reference = ReportReference.Parse(report.Reference);
        var id = outbox.MessageIdOf(message);
        return message.Kind switch
        {
            MessageKind.Team => ToTeam().Compose(id),
            MessageKind.Fallback => FallbackNotice.Redirect(ToTeam().Compose(id), Destination(message, submission).Queue),
            MessageKind.Receipt => new ReceiptEmail(submission, reference, phone).Compose(id),
            MessageKind.Operations => throw new UnreachableException("A message to operations carries its words with it."),
        };

        TeamEmail ToTeam()
        {
            var to = Destination(message, submission);
            if (most is not QueueDetail.Full)
                to = to with { Queue = to.Queue with { Detail = most } };
            return new(submission, reference, to, report.AcceptedAt, report.MayRepeat) { TakenLink = takenLink };
        }
    }

    private static Destination Destination(OutboxMessage message, Submission submission) =>
        submission.Routing.Destinations.First(destination => destination.Queue.Id == message.QueueId);
}
