namespace ResidentPortal.Reports.Storage;

/// <summary>What happened to a report and who did it, in codes only: it outlives the report's answers.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public required DateTimeOffset At { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The report's reference, where the action concerns one.</summary>
    public string? Reference { get; init; }

    /// <summary>A queue, an outcome code or a held reason: never anything typed by a resident.</summary>
    public string? Detail { get; init; }
}

public enum AuditAction
{
    Accepted,
    Held,
    Released,
    Delivered,
    Escalated,
    GivenUp,
    RetriedByHand,
    Exported,
}
