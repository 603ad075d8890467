using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Whether somebody said that they have a report, for one email that asked for it. It goes with its email.</summary>
public sealed class Acknowledgement
{
    /// <summary>The email to the team, also where its fallback mailbox has taken the report.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The queue that was asked.</summary>
    public required string QueueId { get; init; }

    /// <summary>When the fallback mailbox is told, unless it was taken.</summary>
    public required DateTimeOffset TellAt { get; init; }

    /// <summary>When what was promised to the resident is over, and operations are told.</summary>
    public required DateTimeOffset PromiseEnds { get; init; }

    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>From which mailbox; null while nobody has it.</summary>
    public TakenBy? TakenBy { get; set; }

    public DateTimeOffset? FallbackToldAt { get; set; }

    public DateTimeOffset? OperationsToldAt { get; set; }
}

/// <summary>Who said so: from the queue's mailbox, from its fallback mailbox, or somebody for whom it was recorded by hand.</summary>
public enum TakenBy
{
    Queue,
    Fallback,
    Operator,
}

internal sealed class AcknowledgementMap : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.HasKey(a => a.MessageId);
        builder.HasOne<OutboxMessage>().WithOne().HasForeignKey<Acknowledgement>(a => a.MessageId);
        // Most are taken: what is looked for is what is not.
        builder.HasIndex(a => a.TellAt).HasFilter("\"TakenAt\" IS NULL");
    }
}
