using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report;

/// <summary>What was done with a report, as people read it.</summary>
internal static class TimelineText
{
    /// <param name="who">As colleagues know them; null for what the program did by itself.</param>
    /// <param name="queueName">The name of a queue by its id; anything else as it is.</param>
    /// <param name="personName">As colleagues know somebody, by their user name.</param>
    public static string Of(
        TimelineEntry entry, string? who, Func<string, string> queueName, Func<string, string> personName, CareWords words)
    {
        if (entry.Sent is { } sent)
        {
            var what = sent switch
            {
                MessageKind.Receipt => "Receipt to the resident",
                MessageKind.Team => $"Email to {Queue()}",
                MessageKind.Fallback => $"Email to the fallback mailbox of {Queue()}",
                MessageKind.Operations => entry.Queue is null ? "Email to those who run the service" : $"Notice to {Queue()}",
            };
            return $"{what}: {Words.Outcome(entry.Outcome)}{(entry.SmtpStatus is { } code ? $" (reply {code})" : "")}.";
        }

        var by = who is null ? "" : $" by {who}";
        var detail = entry.Detail is { Length: > 0 } ? $": {Named(entry.Detail)}" : "";
        return entry.Action switch
        {
            AuditAction.Accepted => "Received and accepted.",
            AuditAction.Held => $"Received and held: {Words.Held(entry.Detail)}.",
            AuditAction.Released => $"Released{by}.",
            AuditAction.MarkedSpam => $"Marked as spam{by}: {SpamReasons.Name(entry.Detail)}.",
            AuditAction.Delivered => $"Delivered{detail}.",
            AuditAction.Taken => $"“We have this report” recorded{by}{detail}.",
            AuditAction.NotTaken => $"Nobody had taken it in time{detail}.",
            AuditAction.Escalated => $"Passed on to the fallback mailbox{detail}.",
            AuditAction.GivenUp => $"Given up sending{detail}.",
            AuditAction.RetriedByHand => $"Sent again{by}{detail}.",
            AuditAction.SentElsewhere => $"Sent to another address{by}: {DeliveryWords.OfEntry(entry.Detail, queueName)}.",
            AuditAction.Arrived => $"Recorded{by} that it arrived after all: {DeliveryWords.OfEntry(entry.Detail, queueName)}.",
            AuditAction.Returned => $"An email came back{detail}.",
            AuditAction.Exported => $"Exported{by}.",
            AuditAction.Opened => $"Opened{by}.",
            AuditAction.HoldSet => $"Put on legal hold{by}.",
            AuditAction.HoldLifted => $"Legal hold lifted{by}.",
            AuditAction.Erased => $"Erased{by}.",
            AuditAction.HandedOut => $"Put into what somebody is given who asked about their data{by}.",
            AuditAction.FiguresSet => $"Figures set{by}.",
            AuditAction.OwnerChanged => entry.Detail is { Length: > 0 } owner
                ? $"Given to {personName(owner)}{by}." : $"Given back{by}: nobody answers for it.",
            AuditAction.Planned => $"Planned{by}: {CareText.Planned(entry.Detail)}.",
            AuditAction.HandedOver => CareText.HandedOver(entry.Detail, by, queueName),
            AuditAction.Closed => $"Closed{by}: {words.ClosedBecause(entry.Detail)}.",
            AuditAction.Reopened => $"Opened again{by}.",
            AuditAction.ResidentWrote => "The resident wrote.",
            AuditAction.HappenedAgain => "The resident told that it happened again.",
            AuditAction.NewsRead => $"What was new from the resident was read{by}.",
            AuditAction.NoteWritten => $"{CareText.Note(entry.Detail, words)}{by}.",
            AuditAction.NoteChanged => $"{CareText.Note(entry.Detail, words)}, changed{by}.",
            AuditAction.NoteEnded => $"{CareText.Note(entry.Detail, words)}, taken out of view{by}.",
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Action, "Nothing is said of this."),
        };

        // "Team noise" and such: what was sent is said already.
        string Named(string detail) => detail == nameof(MessageKind.Operations)
            ? "those who run the service"
            : string.Join(' ', detail.Split(' ')
                .Where(word => word is not (nameof(MessageKind.Team) or nameof(MessageKind.Fallback)))
                .Select(word => word == nameof(MessageKind.Operations) ? "notice to" : queueName(word)));

        string Queue() => entry.Queue is { } id ? queueName(id) : "a team";
    }
}
