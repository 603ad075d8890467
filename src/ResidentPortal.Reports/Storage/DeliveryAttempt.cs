using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>One attempt to send a message, without the address.</summary>
public sealed class DeliveryAttempt
{
    public long Id { get; set; }

    public required Guid MessageId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>An outcome code such as <c>accepted</c> or <c>unreachable</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The mail server's reply code, where it gave one.</summary>
    public int? SmtpStatus { get; init; }
}

internal sealed class DeliveryAttemptMap : IEntityTypeConfiguration<DeliveryAttempt>
{
    public void Configure(EntityTypeBuilder<DeliveryAttempt> builder) =>
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(a => a.MessageId);
}
