using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Content.Storage;

/// <summary>Who did what in the studio. Rows are added in the transaction of the deed, and never changed.</summary>
public sealed class AuditRow
{
    public const int LongestWho = 200;
    public const int LongestSubject = 400;
    public const int LongestDetail = 2000;

    public long Id { get; set; }
    public DateTimeOffset AtUtc { get; set; }
    public required string Who { get; set; }
    public AuditAction Action { get; set; }

    /// <summary>The page it was done to; null for what is no page.</summary>
    public Guid? Page { get; set; }

    /// <summary>What it was done to, as it was called then.</summary>
    public string Subject { get; set; } = "";

    public string Detail { get; set; } = "";
}

internal sealed class AuditMap : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("content_audit").HasKey(row => row.Id);
        builder.Property(row => row.Who).HasMaxLength(AuditRow.LongestWho);
        builder.Property(row => row.Subject).HasMaxLength(AuditRow.LongestSubject);
        builder.Property(row => row.Detail).HasMaxLength(AuditRow.LongestDetail);
        builder.HasIndex(row => row.Page);
    }
}

public enum AuditAction
{
    DraftSaved,
    Published,
    Unpublished,
    Scheduled,
    PlanWithdrawn,
    Moved,
    Copied,
    Binned,
    Restored,
    VersionRestored,
    ReviewAsked,
    Approved,
    SentBack,
    MediaAdded,
    MediaChanged,
    MediaReplaced,
    MediaMoved,
    MediaRemoved,
    RedirectAdded,
    RedirectRemoved,
    TextChanged,
    PreviewShared,
    Exported,
    TypeChanged,
    FieldAdded,
    FieldRemoved,
}

/// <summary>Somebody asked for a page to be read before it is published. A page has at most one that waits.</summary>
public sealed class ReviewRow
{
    public const int LongestComment = 4000;

    public long Id { get; set; }
    public Guid Page { get; set; }

    /// <summary>
    /// Number of the version that is to be read, or that was approved or sent back; a later draft makes an approval out of date.
    /// </summary>
    public int Version { get; set; }

    public required string AskedBy { get; set; }
    public DateTimeOffset AskedUtc { get; set; }

    /// <summary>Whom they asked; empty for anybody who may publish.</summary>
    public string AskedOf { get; set; } = "";

    public string Note { get; set; } = "";
    public ReviewState State { get; set; }
    public string DecidedBy { get; set; } = "";
    public DateTimeOffset? DecidedUtc { get; set; }
    public string Comment { get; set; } = "";
}

internal sealed class ReviewMap : IEntityTypeConfiguration<ReviewRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> builder)
    {
        builder.ToTable("content_review").HasKey(row => row.Id);
        builder.Property(row => row.AskedBy).HasMaxLength(200);
        builder.Property(row => row.AskedOf).HasMaxLength(200);
        builder.Property(row => row.DecidedBy).HasMaxLength(200);
        builder.Property(row => row.Note).HasMaxLength(ReviewRow.LongestComment);
        builder.Property(row => row.Comment).HasMaxLength(ReviewRow.LongestComment);
        builder.HasIndex(row => row.Page);
        builder.HasIndex(row => row.State);
    }
}

public enum ReviewState
{
    Waiting,
    Approved,
    SentBack,

    /// <summary>Published, or asked anew, before anybody decided.</summary>
    Overtaken,
}

/// <summary>What one person typed into one page and has not saved. One row for each page and person.</summary>
public sealed class UnsavedRow
{
    public Guid Page { get; set; }
    public required string Who { get; set; }

    /// <summary>Number of the version they began with; 0 for a page that is new.</summary>
    public int BasedOn { get; set; }

    public DateTimeOffset SavedUtc { get; set; }

    /// <summary>The fields of the editor's form by name, as JSON.</summary>
    public required string Body { get; set; }
}

internal sealed class UnsavedMap : IEntityTypeConfiguration<UnsavedRow>
{
    public void Configure(EntityTypeBuilder<UnsavedRow> builder)
    {
        builder.ToTable("content_unsaved").HasKey(row => new { row.Page, row.Who });
        builder.Property(row => row.Who).HasMaxLength(200);
    }
}
