using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>What is left of a report that was erased: nothing of what it said, of whom it was about, or of who read it.</summary>
public sealed class ErasedReport
{
    /// <summary>The resident may still quote it.</summary>
    public required string Reference { get; init; }

    public required string FormId { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public required DateTimeOffset ErasedAt { get; init; }

    public required ErasedBecause Because { get; init; }

    /// <summary>The user name of who asked for it; null where its time was over.</summary>
    public string? By { get; init; }

    /// <summary>The user name of the second person, who agreed.</summary>
    public string? AgreedBy { get; init; }
}

public enum ErasedBecause
{
    /// <summary>The council's period was over.</summary>
    TimeOver,

    /// <summary>It was spam, and the period of that was over.</summary>
    Spam,

    /// <summary>Somebody asked for it (UK GDPR Article 17).</summary>
    Asked,
}

internal sealed class ErasedReportMap : IEntityTypeConfiguration<ErasedReport>
{
    public void Configure(EntityTypeBuilder<ErasedReport> builder)
    {
        builder.HasKey(e => e.Reference);
        builder.HasIndex(e => e.ErasedAt);
    }
}
