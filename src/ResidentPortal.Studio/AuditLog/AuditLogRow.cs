using ResidentPortal.Authoring.Audit;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>One line of a record, as people read it.</summary>
/// <param name="Who">Empty for the program itself, and while nobody was signed in.</param>
/// <param name="Page">The page it was done to, if it was one.</param>
public sealed record AuditLogRow(DateTimeOffset AtUtc, string Who, string Action, string Subject, Guid? Page, string Detail)
{
    internal static AuditLogRow Of(AuditEntry entry) =>
        new(entry.AtUtc, entry.Who, AuditLogText.Content[entry.Action], entry.Subject, entry.Page, entry.Detail);

    internal static AuditLogRow Of(PeopleAuditRow row) =>
        new(row.At, row.Who ?? "", AuditLogText.People[row.Action], row.About ?? "", null, row.Detail ?? "");
}
