using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>What <see cref="AuditLogPage"/> shows.</summary>
public sealed record AuditLogModel
{
    public required AuditLogFilter Filter { get; init; }
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
    public IReadOnlyList<AuditLogRow> Rows { get; init; } = [];
    public int Total { get; init; }
    public required IReadOnlyList<(string Value, string Text)> Actions { get; init; }
    public bool IsPeople { get; init; }
    public bool MayAdminister { get; init; }
}
