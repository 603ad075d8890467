using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Mail;

/// <summary>The message as it goes over the wire: plain text and HTML, all of it UTF-8.</summary>
internal static class MimeMail
{
    /// <exception cref="FormatException">The recipient is not one bare address (<see cref="MailboxAddress.IsValid"/>).</exception>
    public static MailMessage Of(MailMessageContent content, MailOptions options)
    {
        var mail = new MailMessage(
            new MailAddress(options.From, options.FromName, Encoding.UTF8),
            new MailAddress(Recipient(content.To)))
        {
            Subject = content.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = content.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            Priority = content.Urgent ? MailPriority.High : MailPriority.Normal,
        };
        mail.Headers["Message-ID"] = content.MessageId;
        // RFC 3834: so that holiday notices and other robots do not answer.
        mail.Headers["Auto-Submitted"] = "auto-generated";

        var html = AlternateView.CreateAlternateViewFromString(content.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        mail.AlternateViews.Add(html);
        return mail;
    }

    // A name before the @ that is not ASCII needs SMTPUTF8 of every server on the way. Tried without, it would be tried for ever.
    private static string Recipient(string address) =>
        EmailAddress.ForSending(address) is var sent && MailboxAddress.IsValid(sent) && EmailAddress.IsSureToBeTaken(sent)
            ? sent
            : throw new FormatException("The recipient is no address that every mail system takes.");
}
