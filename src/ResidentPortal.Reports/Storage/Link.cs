using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Somebody found that two reports are about the same problem. Both stay as they are.</summary>
public sealed class Link
{
    /// <summary>The earlier of the two.</summary>
    public required Guid EarlierId { get; init; }

    public required Guid LaterId { get; init; }

    /// <summary>The user name of who linked them.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class LinkMap : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.HasKey(l => new { l.EarlierId, l.LaterId });
        builder.HasOne<Report>().WithMany().HasForeignKey(l => l.EarlierId);
        builder.HasOne<Report>().WithMany().HasForeignKey(l => l.LaterId);
    }
}
