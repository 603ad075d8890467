using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>
/// Everything that an accepted report causes to be sent: one message a mailbox. What they say is written when they are sent.
/// </summary>
internal static class ReportMessages
{
    public static IReadOnlyList<OutboxMessage> For(Submission submission, Guid reportId, DateTimeOffset now)
    {
        var messages = submission.Routing.Destinations
            .Select(destination => OutboxMessage.New(MessageKind.Team, now, reportId, destination.Queue.Id, urgent: submission.ComesFirst))
            .ToList();
        if (ReceiptEmail.IsWanted(submission.Contact))
            messages.Add(OutboxMessage.New(MessageKind.Receipt, now, reportId, urgent: submission.ComesFirst));
        return messages;
    }
}
