namespace ResidentPortal.Reports.Mail;

public interface IMailTransport
{
    /// <summary>How long one attempt can take at most.</summary>
    TimeSpan Limit { get; }

    /// <summary>Makes one attempt. Failures of mail are outcomes, not exceptions.</summary>
    Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken);
}
