using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Seeing;

/// <summary>One report as one member of staff may see it, with what became of it.</summary>
/// <param name="As">The name of the queue whose level they see.</param>
/// <param name="HeldReason">Why it is held: a code; null where it is not.</param>
/// <param name="MayTake">Somebody of their queues still has to say that they have it.</param>
/// <param name="Timeline">The oldest first.</param>
public sealed record OpenedReport(
    string Reference, string As, ReportState State, string? HeldReason, ReportInWords Words, bool MayTake,
    IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Who answers for it and what is due; null for a body outside, and before it was sent to its teams.</summary>
    public CareOf? Care { get; init; }

    /// <summary>It was sent to its teams, so that they can write about it.</summary>
    public bool MayNote { get; init; }

    /// <summary>The people of one queue of managers see it here, and nobody else.</summary>
    public bool IsRestricted { get; init; }
}

/// <summary>Who answers for a report, how far they have come, and what is due.</summary>
/// <param name="Version">Of the report: whoever changes something says which one they saw.</param>
/// <param name="Owner">A user name; null while nobody answers for it.</param>
public sealed record CareOf(
    int Version, ReportProgress Progress, string? Owner, DateOnly? ReviewOn, ReportPriority Priority, DateOnly? NextContactBy)
{
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>A code.</summary>
    public string? ClosedBecause { get; init; }

    public bool NewFromResident { get; init; }

    internal static CareOf Report(Report report) => new(
        report.Version, report.Progress, report.Owner, report.ReviewOn, report.Priority, report.NextContactBy)
    {
        ClosedAt = report.ClosedAt,
        ClosedBecause = report.ClosedBecause,
        NewFromResident = report.NewFromResident,
    };
}

/// <summary>Something that was done to a report, or with one of its emails.</summary>
public sealed record TimelineEntry(DateTimeOffset At)
{
    /// <summary>Null where it is an attempt to send.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>A user name; null for what the program did by itself.</summary>
    public string? Who { get; init; }

    /// <summary>A queue, or a code.</summary>
    public string? Detail { get; init; }

    /// <summary>What was sent; null where it is no attempt.</summary>
    public MessageKind? Sent { get; init; }

    /// <summary>The id of the queue that it was sent to; null for the resident.</summary>
    public string? Queue { get; init; }

    /// <summary>The outcome's code, and the reply code of the mail server where it gave one.</summary>
    public string? Outcome { get; init; }

    public int? SmtpStatus { get; init; }
}
