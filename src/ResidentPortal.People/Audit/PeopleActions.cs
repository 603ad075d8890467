using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Audit;

/// <summary>What is done with accounts, as people read it.</summary>
public static class PeopleActions
{
    /// <summary>In words that begin with a capital letter.</summary>
    public static string Name(PeopleAction action) => action switch
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
