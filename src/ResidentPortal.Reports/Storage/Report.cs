using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Storage;

/// <summary>A report that we have accepted and must deliver.</summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required string Reference { get; set; }

    public required string FormId { get; init; }

    public required int FormVersion { get; init; }

    public required ReportState State { get; set; }

    /// <summary>Why it was held: a code such as <c>too-quick</c>.</summary>
    public string? HeldReason { get; set; }

    /// <summary>Whether operations was told that it is held.</summary>
    public bool HeldTold { get; set; }

    public required Urgency Urgency { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>A keyed hash of the answers, to notice the same report sent again.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>The reference of another report with the same answers at about the same time; its teams are told.</summary>
    public string? MayRepeat { get; set; }

    /// <summary>The key of the draft it came from: unique, so that a draft becomes one report however often it is sent.</summary>
    public required byte[] SubmissionKey { get; init; }

    /// <summary>Encrypted <see cref="Submission"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>JSON: the queues chosen, the rules that chose them, by name, and the ward where it happened.</summary>
    public required string Routing { get; init; }
}

public enum ReportState
{
    Accepted,
    Held,

    /// <summary>It was held, and somebody found that it is no report. It is kept, and goes to nobody.</summary>
    Spam,
}

internal sealed class ReportMap : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => r.SubmissionKey).IsUnique();
        builder.HasIndex(r => r.ContentHash);
        builder.HasIndex(r => r.AcceptedAt);
        // Few are held, and each round of the outbox asks whether operations has heard of them all.
        builder.HasIndex(r => r.HeldTold).HasFilter("\"State\" = 'Held'");
        builder.Property(r => r.Routing).HasMaxLength(-1);
    }
}
