using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Everything that an accepted report causes to be sent: one message a mailbox.</summary>
/// <param name="phone">The number that receipts give.</param>
public sealed class ReportMessages(Outbox outbox, string phone)
{
    internal IReadOnlyList<OutboxMessage> For(
        Submission submission, Guid reportId, ReportReference reference, DateTimeOffset now)
    {
        var messages = submission.Routing.Destinations
            .Select(destination => outbox.Message(
                MessageKind.Team, now, new TeamEmail(submission, reference, destination), reportId, destination.Queue.Id))
            .ToList();
        if (ReceiptEmail.IsWanted(submission.Contact))
            messages.Add(outbox.Message(MessageKind.Receipt, now, new ReceiptEmail(submission, reference, phone), reportId));
        return messages;
    }
}
