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
    public required byte[] Content { get; set; }

    /// <summary>
    /// JSON: the queues chosen, the rules that chose them, by name, the ward where it happened, and of which kinds it is.
    /// </summary>
    public required string Routing { get; set; }

    /// <summary>How far people have come with it.</summary>
    public ReportProgress Progress { get; set; }

    /// <summary>The user name of the member of staff who answers for it; null while nobody does.</summary>
    public string? Owner { get; set; }

    /// <summary>When its owner wants to look at it again.</summary>
    public DateOnly? ReviewOn { get; set; }

    public ReportPriority Priority { get; set; }

    /// <summary>By when somebody gets in touch with the victim.</summary>
    public DateOnly? NextContactBy { get; set; }

    /// <summary>Null while it is not closed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Why it was closed: a code of the council's folder.</summary>
    public string? ClosedBecause { get; set; }

    /// <summary>The resident wrote, or it happened again, and nobody of the team has looked at that yet.</summary>
    public bool NewFromResident { get; set; }

    /// <summary>The day in London on which operations were told that it will be erased; null while it was not.</summary>
    public DateOnly? ErasureAnnounced { get; set; }

    /// <summary>Goes up with each change by a member of staff: whoever changes what they saw says which one that was.</summary>
    public int Version { get; set; }
}

/// <summary>How far people have come with a report. What each queue said of its email stands in <see cref="Acknowledgement"/>.</summary>
public enum ReportProgress
{
    New,

    /// <summary>Somebody has it.</summary>
    Taken,

    /// <summary>Another queue was sent it, and has not said yet that it has it.</summary>
    HandedOver,

    Closed,
}

/// <summary>What a team thinks of a report; what the resident said of danger is its <see cref="Urgency"/>.</summary>
public enum ReportPriority
{
    Normal,
    Low,
    High,
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
        builder.HasIndex(r => new { r.ContentHash, r.AcceptedAt });
        builder.HasIndex(r => r.AcceptedAt);
        // Few are held, and each round of the outbox asks whether operations has heard of them all.
        builder.HasIndex(r => r.HeldTold).HasFilter("\"State\" = 'Held'");
        builder.Property(r => r.Routing).HasMaxLength(-1);
        // A report is written by hand, without what comes later.
        builder.Property(r => r.Progress).HasDefaultValue(ReportProgress.New);
        builder.Property(r => r.Priority).HasDefaultValue(ReportPriority.Normal);
        builder.Property(r => r.NewFromResident).HasDefaultValue(false);
        builder.Property(r => r.Version).HasDefaultValue(0);
        // The night's work on what is kept looks for these among all that there are.
        builder.HasIndex(r => r.AcceptedAt, "IX_Reports_Spam").HasFilter("\"State\" = 'Spam'");
        builder.HasIndex(r => r.ErasureAnnounced).HasFilter("\"ErasureAnnounced\" IS NOT NULL");
        // What somebody waits for: of all that were ever closed none is in these.
        builder.HasIndex(r => r.Owner).HasFilter("\"Owner\" IS NOT NULL AND \"Progress\" <> 'Closed'");
        builder.HasIndex(r => r.ReviewOn).HasFilter("\"ReviewOn\" IS NOT NULL AND \"Progress\" <> 'Closed'");
        builder.HasIndex(r => r.NextContactBy).HasFilter("\"NextContactBy\" IS NOT NULL AND \"Progress\" <> 'Closed'");
        builder.HasIndex(r => r.NewFromResident).HasFilter("\"NewFromResident\"");
    }
}
