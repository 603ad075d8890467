using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Delivery;

/// <summary>Messages that are about no report, or about what went wrong with one: written at once and sealed in their row.</summary>
public sealed class Outbox(SealedJson seal, IOptions<MailOptions> mail)
{
    private readonly SealedJson.Column<MailMessageContent> _payload = seal.For<MailMessageContent>("outbox message");
    private readonly string _domain = mail.Value.From.Split('@')[^1];

    internal string OperationsMailbox => mail.Value.OperationsMailbox;

    /// <summary>The same at every attempt.</summary>
    internal string MessageIdOf(OutboxMessage message) => $"<{message.Id:N}@{_domain}>";

    /// <returns>Null when the key that sealed it is gone.</returns>
    internal MailMessageContent? TryOpen(byte[] payload) => _payload.TryOpen(payload);

    internal OutboxMessage ToOperations(DateTimeOffset now, Email email, Guid? reportId = null, string? topic = null)
    {
        var message = OutboxMessage.New(MessageKind.Operations, now, reportId, topic: topic);
        Write(message, email);
        return message;
    }

    internal void Write(OutboxMessage message, Email email) => message.Payload = Seal(email.Compose(MessageIdOf(message)));

    internal byte[] Seal(MailMessageContent content) => _payload.Seal(content);
}
