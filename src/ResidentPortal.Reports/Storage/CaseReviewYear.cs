using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Reports.Storage;

/// <summary>What staff have entered for a year; null is not entered yet.</summary>
public sealed class CaseReviewYear
{
    /// <summary>The calendar year in which the financial year begins.</summary>
    public required int Year { get; init; }

    /// <summary>Applications by phone, post or in person.</summary>
    public int? OtherApplications { get; set; }

    public int? ThresholdNotMet { get; set; }

    public int? Reviews { get; set; }

    public int? ReviewsWithRecommendations { get; set; }
}

internal sealed class CaseReviewYearMap : IEntityTypeConfiguration<CaseReviewYear>
{
    public void Configure(EntityTypeBuilder<CaseReviewYear> builder)
    {
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
    }
}
