using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Reports.Delivery;

namespace ResidentPortal.Reports.Storage;

/// <summary>One email to one mailbox, committed together with the report that causes it.</summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public Guid? ReportId { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>The queue the message is for; none for a receipt or for operations.</summary>
    public string? QueueId { get; init; }

    /// <summary>What an operations message is about, so that one alarm is not repeated for every report.</summary>
    public string? Topic { get; init; }

    /// <summary>The message that could not be delivered and that this one replaces.</summary>
    public Guid? FallbackFor { get; init; }

    /// <summary>
    /// Encrypted <see cref="Mail.MailMessageContent"/>, erased once it is no longer needed; none where the message is written from its
    /// report when it is sent.
    /// </summary>
    public byte[]? Payload { get; set; }

    /// <summary>Somebody may be in danger: it goes out before everything else that is due.</summary>
    public bool Urgent { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the schedule of attempts began: at creation, or at the last retry by hand.</summary>
    public required DateTimeOffset TryingSince { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public MessageState State { get; set; }

    /// <summary>The dispatch round that may send the message now, and until when.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public DateTimeOffset? EscalatedAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>The outcome code of the last attempt.</summary>
    public string? LastOutcome { get; set; }

    internal static OutboxMessage New(MessageKind kind, DateTimeOffset now, Guid? reportId = null, string? queueId = null,
        string? topic = null, Guid? fallbackFor = null, bool urgent = false) => new()
        {
            Id = Guid.CreateVersion7(now),
            ReportId = reportId,
            Kind = kind,
            QueueId = queueId,
            Topic = topic,
            FallbackFor = fallbackFor,
            Urgent = urgent,
            CreatedAt = now,
            TryingSince = now,
            DueAt = now,
        };
}

public enum MessageKind
{
    /// <summary>A report, to the team's mailbox.</summary>
    Team,

    /// <summary>To the resident.</summary>
    Receipt,

    /// <summary>A report that its team's mailbox did not take, to the queue's fallback mailbox.</summary>
    Fallback,

    /// <summary>To those who run the service: counts, references and failure classes only.</summary>
    Operations,
}

public enum MessageState
{
    Pending,
    Delivered,
    Failed,
}

internal sealed class OutboxMessageMap : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        // Few wait and few have failed, and of millions that were delivered none is in these. No index begins with the state: SQLite keeps
        // no statistics here, takes that one for each question that names a state, and then reads all that wait.
        builder.HasIndex(m => new { m.Urgent, m.DueAt }).HasFilter("\"State\" = 'Pending'");
        builder.HasIndex(m => new { m.QueueId, m.DueAt }).HasFilter("\"State\" = 'Pending'");
        builder.HasIndex(m => m.CreatedAt).HasFilter("\"State\" = 'Failed'");
        builder.HasIndex(m => m.DeliveredAt).HasFilter($"\"LastOutcome\" = '{ReturnedMail.Delayed}'");
        builder.HasIndex(m => m.FallbackFor);
        builder.HasIndex(m => m.Topic);
        builder.HasOne<Report>().WithMany().HasForeignKey(m => m.ReportId);
    }
}
