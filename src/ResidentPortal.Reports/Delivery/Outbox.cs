using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Turns an email into the row that will see it delivered.</summary>
public sealed class Outbox(SealedJson seal, IOptions<MailOptions> mail)
{
    private readonly SealedJson.Column<MailMessageContent> _payload = seal.For<MailMessageContent>("outbox message");
    private readonly string _domain = mail.Value.From.Split('@')[^1];

    internal string OperationsMailbox => mail.Value.OperationsMailbox;

    /// <returns>Null when the key that sealed it is gone.</returns>
    internal MailMessageContent? TryOpen(byte[]? payload) => payload is null ? null : _payload.TryOpen(payload);

    internal OutboxMessage Message(
        MessageKind kind, DateTimeOffset now, Email email, Guid? reportId = null, string? queueId = null, string? topic = null) =>
        Message(kind, now, email.Compose, reportId, queueId, topic);

    internal OutboxMessage Message(
        MessageKind kind,
        DateTimeOffset now,
        Func<string, MailMessageContent> compose,
        Guid? reportId = null,
        string? queueId = null,
        string? topic = null,
        Guid? fallbackFor = null)
    {
        var id = Guid.CreateVersion7(now);
        var content = compose($"<{id:N}@{_domain}>");
        return new OutboxMessage
        {
            Id = id,
            ReportId = reportId,
            Kind = kind,
            QueueId = queueId,
            Topic = topic,
            FallbackFor = fallbackFor,
            Payload = _payload.Seal(content),
            Urgent = content.Urgent,
            CreatedAt = now,
            TryingSince = now,
            DueAt = now,
        };
    }
}
