using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>Somebody is not happy with how their data is used (Data Protection Act 2018 s164A).</summary>
public sealed class PrivacyComplaint
{
    public required Guid Id { get; init; }

    /// <summary>What the person quotes.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>By when it is acknowledged, as it was reckoned when it came.</summary>
    public required DateOnly AcknowledgeBy { get; init; }

    /// <summary>The encrypted complaint, with the ways to reach the person.</summary>
    public required byte[] Content { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public string? AcknowledgedBy { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    /// <summary>The encrypted outcome that the person was told; null while it is open.</summary>
    public byte[]? Outcome { get; set; }

    /// <summary>The fingerprint of the form that it came from, so that one that is sent twice comes once.</summary>
    public required byte[] SubmissionKey { get; init; }
}

internal sealed class PrivacyComplaintMap : IEntityTypeConfiguration<PrivacyComplaint>
{
    public void Configure(EntityTypeBuilder<PrivacyComplaint> builder)
    {
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => c.SubmissionKey).IsUnique();
        builder.HasIndex(c => c.AcknowledgeBy).HasFilter("\"ClosedAt\" IS NULL");
    }
}
