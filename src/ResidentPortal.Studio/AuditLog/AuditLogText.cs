using ResidentPortal.Authoring.Audit;
using ResidentPortal.Content.Storage;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>What was done, as people read it.</summary>
internal static class AuditLogText
{
    public static IReadOnlyDictionary<AuditAction, string> Content { get; } = Enum.GetValues<AuditAction>()
        .ToDictionary(action => action, ContentActions.Name);

    public static IReadOnlyDictionary<PeopleAction, string> People { get; } = Enum.GetValues<PeopleAction>()
        .ToDictionary(action => action, PeopleActions.Name);
}
