using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Auditing;

/// <summary>What is done with reports, as people read it.</summary>
internal static class AuditWords
{
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.Accepted => "Report accepted",
        AuditAction.Held => "Report held",
        AuditAction.Released => "Held report released",
        AuditAction.MarkedSpam => "Held report marked as spam",
        AuditAction.Delivered => "Email delivered",
        AuditAction.Taken => "Report taken",
        AuditAction.NotTaken => "Nobody had taken a report in time",
        AuditAction.Escalated => "Email sent to the fallback mailbox",
        AuditAction.GivenUp => "Email given up",
        AuditAction.RetriedByHand => "Emails tried again",
        AuditAction.Returned => "Email came back",
        AuditAction.SentElsewhere => "Email sent to another address",
        AuditAction.Arrived => "Email recorded as arrived",
        AuditAction.Opened => "Report opened",
        AuditAction.Exported => "Report exported",
        AuditAction.ExportAsked => "Export asked for",
        AuditAction.ExportFetched => "Export downloaded",
        AuditAction.FiguresSet => "Case review figures entered",
        AuditAction.RoutingPublished => "Routing published",
        AuditAction.OwnerChanged => "Owner changed",
        AuditAction.Planned => "Review date, next contact or priority set",
        AuditAction.HandedOver => "Report handed over",
        AuditAction.Closed => "Report closed",
        AuditAction.Reopened => "Report reopened",
        AuditAction.ResidentWrote => "The resident wrote",
        AuditAction.HappenedAgain => "It happened again",
        AuditAction.NewsRead => "New message read",
        AuditAction.NoteWritten => "Note written",
        AuditAction.NoteChanged => "Note changed",
        AuditAction.NoteEnded => "Note or warning ended",
        AuditAction.Erased => "Report erased",
        AuditAction.HoldSet => "Legal hold set",
        AuditAction.HoldLifted => "Legal hold lifted",
        AuditAction.Searched => "Reports searched for a person",
        AuditAction.RightsDecided => "Request about personal data decided",
        AuditAction.RightsAgreed => "Request about personal data agreed to",
        AuditAction.RightsDeclined => "Request about personal data not agreed to",
        AuditAction.RightsClosed => "Request about personal data closed",
        AuditAction.HandedOut => "Report handed out to a person who asked",
        AuditAction.ComplaintAcknowledged => "Data protection complaint acknowledged",
        AuditAction.ComplaintClosed => "Data protection complaint closed",
    };
}
