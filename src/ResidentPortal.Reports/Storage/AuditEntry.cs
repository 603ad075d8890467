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

    /// <summary>
    /// A queue, an outcome code, a held reason, figures of a year or the user name of a member of staff: never anything that was typed.
    /// </summary>
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

    /// <summary>It was given to somebody, or taken from somebody: a user name, or nothing.</summary>
    OwnerChanged,

    /// <summary>When it is looked at again, when the victim is contacted next, and its priority.</summary>
    Planned,

    /// <summary>To another queue: the two queues, and a code for the ground.</summary>
    HandedOver,

    /// <summary>A code of the council's folder.</summary>
    Closed,
    Reopened,

    /// <summary>The resident wrote about it.</summary>
    ResidentWrote,

    /// <summary>The resident told that it happened again.</summary>
    HappenedAgain,

    /// <summary>Somebody looked at what was new from the resident.</summary>
    NewsRead,

    /// <summary>A note: its queue, its kind, and what was done, as a code.</summary>
    NoteWritten,
    NoteChanged,

    /// <summary>It does not stay in view any longer.</summary>
    NoteEnded,

    /// <summary>An email to a team was sent to another address.</summary>
    SentElsewhere,

    /// <summary>Somebody said that an email has arrived after all.</summary>
    Arrived,

    /// <summary>A file of reports was asked for: its form, its key, and the filter in codes.</summary>
    ExportAsked,

    /// <summary>The file was fetched: its key.</summary>
    ExportFetched,

    /// <summary>What it said is gone; a stub is left.</summary>
    Erased,

    HoldSet,
    HoldLifted,

    /// <summary>A privacy officer looked through all reports for a person; the request says for whom and why.</summary>
    Searched,

    RightsDecided,
    RightsAgreed,
    RightsDeclined,
    RightsClosed,

    /// <summary>It is in the file that somebody is given who asked what is held about them.</summary>
    HandedOut,

    /// <summary>Somebody told the person that their complaint about data protection is here.</summary>
    ComplaintAcknowledged,

    ComplaintClosed,

    /// <summary>Other routing came into force, or the council's folder again.</summary>
    RoutingPublished,
}

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(e => e.Reference);
        builder.HasIndex(e => e.At);
        // Most of it the program does by itself.
        builder.HasIndex(e => new { e.Who, e.At }).HasFilter("\"Who\" IS NOT NULL");
    }
}
