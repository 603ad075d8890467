using ResidentPortal.Reports.Mail;

namespace ResidentPortal.Reports.Emails;

/// <summary>Says first that an email is a summary of a report that the mail system did not take whole.</summary>
internal static class SummaryNotice
{
    public static MailMessageContent Begin(MailMessageContent summary) => FirstParagraph.Put(
        summary,
        "This is a summary. The whole report is too large for the mail system. The people who run the reporting service have been told, "
            + "and can send you the rest. Ask them for it with the reference.");
}
