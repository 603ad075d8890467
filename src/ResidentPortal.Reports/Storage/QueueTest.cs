using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>One try whether mail to a queue reaches a person. No report has anything to do with it.</summary>
public sealed class QueueTest
{
    public long Id { get; set; }

    public required string QueueId { get; init; }

    /// <summary>The email that was sent; null where somebody was only asked by phone.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>A fingerprint of the address that was tried: what was proved of another mailbox counts no longer.</summary>
    public required byte[] Mailbox { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When somebody said that they have it.</summary>
    public DateTimeOffset? ProvedAt { get; set; }

    /// <summary>
    /// Who recorded what was said by phone: a member of staff, or a user of the operating system. Null where the email's link was used.
    /// </summary>
    public string? RecordedBy { get; init; }
}

internal sealed class QueueTestMap : IEntityTypeConfiguration<QueueTest>
{
    public void Configure(EntityTypeBuilder<QueueTest> builder)
    {
        builder.HasIndex(t => t.MessageId);
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(t => t.MessageId).OnDelete(DeleteBehavior.SetNull);
    }
}
