namespace ResidentPortal.Reports.Mail;

public interface IMailTransport
{
    /// <summary>How long one attempt can take at most.</summary>
    TimeSpan Limit { get; }

    /// <summary>How many messages may be sent at the same time; the outbox keeps one place of them for what is urgent.</summary>
    int AtOnce => 5;

    /// <summary>Makes one attempt. Failures of mail are outcomes, not exceptions.</summary>
    Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken);
}
