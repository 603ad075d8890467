using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>What a member of staff wrote about one report. It goes with its report.</summary>
public sealed class Note
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required NoteKind Kind { get; init; }

    /// <summary>What was done, for a contact: a code of the council's folder.</summary>
    public string? Type { get; set; }

    /// <summary>The queue as which its author saw the report; a body outside sees only what stands under its own.</summary>
    public required string Queue { get; init; }

    /// <summary>The queue that a report was handed over to; null for any other note.</summary>
    public string? ToQueue { get; init; }

    /// <summary>When what it tells of was done: never later than it was written.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>The author's user name.</summary>
    public required string By { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When its author changed it last; null where it is as it was first written.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>The resident may read it; what is not marked so is for staff only.</summary>
    public bool ForResident { get; set; }

    /// <summary>When what stays in view was taken out of it; null while it stays, and for what never does.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The user name of who took it out of view.</summary>
    public string? EndedBy { get; set; }

    /// <summary>The encrypted text.</summary>
    public required byte[] Content { get; set; }
}

public enum NoteKind
{
    /// <summary>What was done about a report.</summary>
    Contact,

    /// <summary>Why a report was handed over, and on which ground.</summary>
    HandOver,

    /// <summary>What whoever visits must know; it stays in view until it is ended.</summary>
    Visiting,

    /// <summary>Who is at particular risk; it stays in view until it is ended.</summary>
    Vulnerability,
}

internal sealed class NoteMap : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder) =>
        builder.HasOne<Report>().WithMany().HasForeignKey(n => n.ReportId);
}
