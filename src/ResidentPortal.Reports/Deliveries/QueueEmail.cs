using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Deliveries;

/// <summary>One email about a report to a queue's mailbox, its fallback mailbox or another address, and how far it has come.</summary>
/// <param name="Queue">The queue's id.</param>
/// <param name="Attempts">Since it was last begun, by the schedule or by hand.</param>
/// <param name="LastOutcome">A code; null while it has not been tried.</param>
/// <param name="DueAt">When it is tried next; means nothing unless it waits.</param>
/// <param name="SentElsewhere">It was sent to another address, and that one is on its way.</param>
public sealed record QueueEmail(
    Guid Id, string Reference, string Queue, MessageKind Kind, bool ToAnotherAddress, MessageState State, int Attempts, string? LastOutcome,
    DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset? DeliveredAt, bool SentElsewhere)
{
    /// <summary>A mail system had taken it, and it came back.</summary>
    public bool CameBack => State is not MessageState.Delivered && LastOutcome?.StartsWith("returned", StringComparison.Ordinal) is true;

    /// <summary>A mail system has it and says that it is still trying.</summary>
    public bool IsDelayed => State is MessageState.Delivered && LastOutcome == ReturnedMail.Delayed;
}

/// <summary>What somebody has to look after, and what others did.</summary>
/// <param name="Count">Of those that are overdue, failed or came back: all of them, up to <see cref="QueueEmails.Most"/>.</param>
/// <param name="Troubled">The oldest first, up to <see cref="QueueEmails.Shown"/>.</param>
/// <param name="Delayed">What a mail system further on is still trying.</param>
/// <param name="Settled">What did not reach its mailbox, and another one has: the newest first.</param>
public sealed record QueueEmailList(
    int Count, IReadOnlyList<QueueEmail> Troubled, IReadOnlyList<QueueEmail> Delayed, IReadOnlyList<QueueEmail> Settled);

/// <param name="At">When it was tried, or came back.</param>
public sealed record Attempt(DateTimeOffset At, string Outcome, int? SmtpStatus);

/// <summary>One email with all that was tried, and where it may be sent.</summary>
/// <param name="Mailboxes">Those that the settings know for its queue.</param>
/// <param name="Domains">To which a manager may have it sent by typing an address; empty where nobody may.</param>
/// <param name="IsOpen">It has not arrived: something can be done about it.</param>
public sealed record QueueEmailWithAttempts(
    QueueEmail Email, IReadOnlyList<Attempt> Attempts, IReadOnlyList<string> Mailboxes, IReadOnlyList<string> Domains, bool IsOpen);
