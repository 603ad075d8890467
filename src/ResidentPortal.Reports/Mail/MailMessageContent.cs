namespace ResidentPortal.Reports.Mail;

/// <summary>
/// One email to one mailbox, ready to send. The sender is a setting, not part of it. There is nobody to reply to: a reply would quote
/// what was reported to somebody who may not be alone.
/// </summary>
public sealed record MailMessageContent
{
    /// <summary>With angle brackets. The same at every attempt, so that whoever gets a message twice can tell.</summary>
    public required string MessageId { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>
    /// Somebody may be in danger, and the mail program shows that. Never for residents: others may see their list of messages.
    /// </summary>
    public bool Urgent { get; init; }
}
