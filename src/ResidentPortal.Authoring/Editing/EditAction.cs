using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>What is done to a page, as the audit records it.</summary>
/// <param name="On">Which pages it can be done to.</param>
internal sealed record EditAction(string Who, AuditAction Action, EditTarget On = EditTarget.Page)
{
    public string Detail { get; init; } = "";
}

internal enum EditTarget
{
    Page,

    /// <summary>A page that may be new, and only its draft.</summary>
    Draft,

    /// <summary>A page in the recycle bin, or out of it again already.</summary>
    Bin,
}
