using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace ResidentPortal.Reports.Mail;

/// <summary>One connection to the relay, which knows how far it has come with a message.</summary>
internal sealed class SmtpConnection : SmtpClient
{
    public SmtpConnection() =>
        // Else a relay that cannot deliver sends the whole report back, to a mailbox that is not the team's.
        DeliveryStatusNotificationType = DeliveryStatusNotificationType.HeadersOnly;

    public SmtpStage Stage { get; set; } = SmtpStage.Connect;

    /// <summary>How many messages went over it.</summary>
    public int Messages { get; private set; }

    public DateTimeOffset LastUsed { get; set; }

    public async Task DeliverAsync(MimeMessage mail, string sender, CancellationToken cancellationToken)
    {
        Messages++;
        Stage = SmtpStage.Sender;
        await SendAsync(MimeMail.Format, mail, MimeMail.Bare(sender), mail.To.Mailboxes, cancellationToken);
    }

    /// <summary>Says goodbye, where the relay still listens.</summary>
    public void Close()
    {
        try
        {
            Timeout = 1000;
            Disconnect(quit: IsConnected);
        }
        catch (Exception failure) when (SmtpFailure.IsExpected(failure))
        {
            // It has hung up itself.
        }
        finally
        {
            Dispose();
        }
    }

    protected override void OnSenderAccepted(MimeMessage message, MimeKit.MailboxAddress mailbox, SmtpResponse response) =>
        Stage = SmtpStage.Recipient;

    protected override void OnRecipientAccepted(MimeMessage message, MimeKit.MailboxAddress mailbox, SmtpResponse response) =>
        Stage = SmtpStage.Content;

    protected override string? GetEnvelopeId(MimeMessage message) => message.MessageId;

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(
        MimeMessage message, MimeKit.MailboxAddress mailbox) =>
        DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;
}
