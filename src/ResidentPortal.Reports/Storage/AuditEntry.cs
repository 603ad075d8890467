using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResidentPortal.Reports.Storage;

/// <summary>What was done, mostly to a report, in codes only: it outlives the report's answers.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public required DateTimeOffset At { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>
    /// Who did it: the user name of a member of staff, or of the operating system's user where it was done on the command line. Null for
    /// what the program does by itself, and for residents.
    /// </summary>
    public string? Who { get; init; }

    /// <summary>The report's reference, where the action concerns one.</summary>
    public string? Reference { get; init; }

    /// <summary>A queue, an outcome code, a held reason or figures of a year: never anything typed by a resident.</summary>
    public string? Detail { get; init; }
}

public enum AuditAction
{
    Accepted,
    Held,
    Released,
    Delivered,
    Taken,
    NotTaken,
    Escalated,
    GivenUp,
    RetriedByHand,
    Exported,
    FiguresSet,

    /// <summary>A message that a mail system had taken came back.</summary>
    Returned,

    /// <summary>A member of staff opened it in the teams' room.</summary>
    Opened,

    /// <summary>Held, and found to be no report.</summary>
    MarkedSpam,
}

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder) => builder.HasIndex(e => e.Reference);
}
