using ResidentPortal.Content.Storage;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>What was done, as people read it.</summary>
internal static class AuditLogText
{
    public static IReadOnlyDictionary<AuditAction, string> Content { get; } = Enum.GetValues<AuditAction>()
        .ToDictionary(action => action, Name);

    public static IReadOnlyDictionary<PeopleAction, string> People { get; } = Enum.GetValues<PeopleAction>()
        .ToDictionary(action => action, Name);

    private static string Name(AuditAction action) => action switch
    {
        AuditAction.DraftSaved => "Draft saved",
        AuditAction.Published => "Published",
        AuditAction.Unpublished => "Taken down",
        AuditAction.Scheduled => "Scheduled",
        AuditAction.PlanWithdrawn => "Planned version withdrawn",
        AuditAction.Moved => "Moved",
        AuditAction.Copied => "Copied",
        AuditAction.Binned => "Put into the bin",
        AuditAction.Restored => "Taken out of the bin",
        AuditAction.VersionRestored => "Earlier version restored",
        AuditAction.ReviewAsked => "Review asked for",
        AuditAction.Approved => "Approved",
        AuditAction.SentBack => "Sent back",
        AuditAction.MediaAdded => "Media added",
        AuditAction.MediaChanged => "Media described",
        AuditAction.MediaReplaced => "Media replaced",
        AuditAction.MediaMoved => "Media moved",
        AuditAction.MediaRemoved => "Media put into the bin",
        AuditAction.RedirectAdded => "Redirect added",
        AuditAction.RedirectRemoved => "Redirect removed",
        AuditAction.TextChanged => "Words changed",
        AuditAction.PreviewShared => "Preview shared",
        AuditAction.Exported => "Exported",
        AuditAction.TypeChanged => "Document type changed",
        AuditAction.FieldAdded => "Field added",
        AuditAction.FieldRemoved => "Field removed",
    };

    private static string Name(PeopleAction action) => action switch
    {
        PeopleAction.Added => "Account added",
        PeopleAction.LinkMade => "Link made",
        PeopleAction.PasswordSet => "Password set",
        PeopleAction.SignedIn => "Signed in",
        PeopleAction.SignInFailed => "Sign-in failed",
        PeopleAction.SignedOut => "Signed out",
        PeopleAction.SignedOutEverywhere => "Signed out everywhere",
        PeopleAction.SessionEnded => "Session ended",
        PeopleAction.AuthenticatorSet => "Authenticator set up",
        PeopleAction.AuthenticatorRemoved => "Authenticator removed",
        PeopleAction.RecoveryCodesMade => "Recovery codes made",
        PeopleAction.PasskeyAdded => "Passkey added",
        PeopleAction.PasskeyRemoved => "Passkey removed",
        PeopleAction.RolesChanged => "Roles changed",
        PeopleAction.Locked => "Locked",
        PeopleAction.Unlocked => "Unlocked",
        PeopleAction.SecondFactorRemoved => "Second factor removed",
        PeopleAction.Removed => "Account deleted",
        PeopleAction.Refused => "Refused",
        PeopleAction.Throttled => "Too many wrong tries",
        PeopleAction.Confirmed => "Signed in once more",
        PeopleAction.NewBrowser => "New browser",
        PeopleAction.TeamRolesAsked => "Team roles asked for",
        PeopleAction.TeamRolesChanged => "Team roles changed",
        PeopleAction.TeamRolesRefused => "Team roles not agreed to",
        PeopleAction.Renamed => "Name changed",
    };
}
