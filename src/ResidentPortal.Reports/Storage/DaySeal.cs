using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// What one trail of the audit had of one day in London when the day was over. Each seal contains the one before, so a line that is
/// changed, added or taken out later shows, and so does a seal that is missing.
/// </summary>
public sealed class DaySeal
{
    /// <summary>The name of the trail.</summary>
    public required string Trail { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>How many lines the day had.</summary>
    public required int Lines { get; init; }

    /// <summary>SHA-256 of the lines.</summary>
    public required byte[] OfLines { get; init; }

    /// <summary>SHA-256 of the seal before, the day and <see cref="OfLines"/>.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}

internal sealed class DaySealMap : IEntityTypeConfiguration<DaySeal>
{
    public void Configure(EntityTypeBuilder<DaySeal> builder)
    {
        builder.ToTable("DaySeals");
        builder.HasKey(s => new { s.Trail, s.Day });
    }
}
