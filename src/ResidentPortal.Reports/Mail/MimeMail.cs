using System.Text;
using MimeKit;
using ResidentPortal.Domain.Forms;
using MailboxAddress = ResidentPortal.Domain.Routing.MailboxAddress;

namespace ResidentPortal.Reports.Mail;

/// <summary>The message as it goes over the wire: plain text and HTML, all of it UTF-8.</summary>
internal static class MimeMail
{
    /// <summary>Lines end as RFC 5322 has them, in files too.</summary>
    public static readonly FormatOptions Format = Lines();

    /// <exception cref="FormatException">The recipient is not one bare address (<see cref="MailboxAddress.IsValid"/>).</exception>
    public static MimeMessage Of(MailMessageContent content, MailOptions options)
    {
        var to = Bare(Recipient(content.To));
        var mail = new MimeMessage
        {
            MessageId = content.MessageId.Trim('<', '>'),
            Subject = content.Subject,
            Body = new MultipartAlternative { Part("plain", content.Text), Part("html", content.Html) },
        };
        mail.From.Add(new MimeKit.MailboxAddress(Encoding.UTF8, options.FromName, options.From));
        mail.To.Add(to);
        // RFC 3834: so that holiday notices and other robots do not answer.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (content.Urgent)
        {
            (mail.Priority, mail.Importance) = (MessagePriority.Urgent, MessageImportance.High);
            mail.Headers.Add(HeaderId.XPriority, "1");
        }
        return mail;
    }

    /// <summary>An address without a name.</summary>
    public static MimeKit.MailboxAddress Bare(string address) => new(null, address);

    // Always quoted-printable: whatever the words are, no line is too long and no server on the way has to rewrite them.
    private static TextPart Part(string subtype, string words)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, words);
        return part;
    }

    // A name before the @ that is not ASCII needs SMTPUTF8 of every server on the way. Tried without, it would be tried for ever.
    private static string Recipient(string address) =>
        EmailAddress.ForSending(address) is var sent && MailboxAddress.IsValid(sent) && EmailAddress.IsSureToBeTaken(sent)
            ? sent
            : throw new FormatException("The recipient is no address that every mail system takes.");

    private static FormatOptions Lines()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
