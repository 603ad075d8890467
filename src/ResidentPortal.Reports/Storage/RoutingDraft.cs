using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Routing that is being written. There is one at most.</summary>
public sealed class RoutingDraft
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>Encrypted, as the council's folder has it.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Encrypted: why it is changed, as somebody typed it.</summary>
    public byte[]? Reason { get; set; }

    /// <summary>The number of the version that it was begun from; 0 for the council's folder.</summary>
    public required long BasedOn { get; init; }

    /// <summary>Everybody who changed it: user names, a line each.</summary>
    public required string WrittenBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Another after each change, so that of two people at once the second is told.</summary>
    public required Guid Revision { get; set; }
}

internal sealed class RoutingDraftMap : IEntityTypeConfiguration<RoutingDraft>
{
    public void Configure(EntityTypeBuilder<RoutingDraft> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.WrittenBy).HasMaxLength(-1);
        builder.Property(d => d.Revision).IsConcurrencyToken();
    }
}
