using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>A file of reports that somebody asked for. What was asked for and why stays when the file is gone.</summary>
public sealed class Export
{
    public required Guid Id { get; init; }

    /// <summary>The user name of who asked, and who alone gets it.</summary>
    public required string Who { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required ExportFormat Format { get; init; }

    public required ExportState State { get; set; }

    /// <summary>Encrypted: the filter, the columns, the reason that was typed, and what they may see.</summary>
    public required byte[] Content { get; init; }

    /// <summary>How many reports are in it so far.</summary>
    public int Done { get; set; }

    /// <summary>How many there will be; 0 until they are counted.</summary>
    public int Total { get; set; }

    /// <summary>When the file is deleted; null until it is ready.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Until when one server makes it; then another begins anew.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }
}

public enum ExportFormat
{
    Csv,
    Json,

    /// <summary>A page to print.</summary>
    Page,
}

public enum ExportState
{
    Waiting,
    Ready,
    Failed,

    /// <summary>The file is deleted.</summary>
    Ended,
}

/// <summary>A piece of the file, encrypted.</summary>
public sealed class ExportPart
{
    public required Guid ExportId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class ExportMap : IEntityTypeConfiguration<Export>
{
    public void Configure(EntityTypeBuilder<Export> builder)
    {
        builder.HasIndex(e => new { e.Who, e.AskedAt });
        // Few are to be made or deleted.
        builder.HasIndex(e => e.State).HasFilter("\"State\" <> 'Ended'");
    }
}

internal sealed class ExportPartMap : IEntityTypeConfiguration<ExportPart>
{
    public void Configure(EntityTypeBuilder<ExportPart> builder)
    {
        builder.ToTable("ExportParts");
        builder.HasKey(p => new { p.ExportId, p.Number });
        builder.HasOne<Export>().WithMany().HasForeignKey(p => p.ExportId).OnDelete(DeleteBehavior.Cascade);
    }
}
