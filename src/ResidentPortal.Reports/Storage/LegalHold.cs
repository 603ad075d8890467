using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Somebody has a report kept for a legal reason, whatever its period. It goes with its report.</summary>
public sealed class LegalHold
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    /// <summary>The encrypted reason.</summary>
    public required byte[] Reason { get; init; }

    /// <summary>The user name of who set it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedBy { get; set; }
}

internal sealed class LegalHoldMap : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.HasOne<Report>().WithMany().HasForeignKey(h => h.ReportId);
        // Of two people who set one at once, one does.
        builder.HasIndex(h => h.ReportId, "IX_LegalHolds_One").IsUnique().HasFilter("\"LiftedAt\" IS NULL");
    }
}
