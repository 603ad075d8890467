using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Notices;

/// <summary>What was done with an account, as its owner reads it.</summary>
internal static class NoticeText
{
    /// <summary>"29 November 2026 at 9:05am: An authenticator app was set up."</summary>
    public static string Of(PeopleAuditRow row) => $"{StudioDates.Moment(row.At)}: {What(row)}";

    /// <summary>What to do next; what it says holds for whoever did it.</summary>
    public static IReadOnlyList<string> Advice(PeopleAction action) => action switch
    {
        PeopleAction.Throttled =>
        [
            "If it was you: sign in with a passkey, use a browser that you have signed in with before, or wait 15 minutes. If you have "
                + "lost your password, ask one of the administrators of the site for a new link.",
            "If it was not you: nobody got in, and you can go on working. If it happens again, tell one of the administrators.",
        ],
        PeopleAction.NewBrowser =>
        [
            "If it was you, there is nothing to do. You get this email once for each browser, and again after a new password.",
            "If it was not you: sign in, open “Your account”, end that session and choose a new password. Then tell one of the "
                + "administrators of the site.",
        ],
        PeopleAction.RolesChanged or PeopleAction.TeamRolesAsked or PeopleAction.TeamRolesChanged =>
            ["If you did not expect this, ask one of the administrators of the site."],
        _ =>
        [
            "If this was you, or you asked for it, there is nothing to do.",
            "If it was not: tell one of the administrators of the site at once. They can end every session and give you a new link.",
        ],
    };

    /// <summary>Nothing that identifies anybody: it shows on locked phones.</summary>
    public static string Subject(PeopleAction action) => action switch
    {
        PeopleAction.Throttled => "Too many wrong tries to sign in",
        PeopleAction.NewBrowser => "You signed in with a new browser",
        PeopleAction.TeamRolesAsked or PeopleAction.TeamRolesChanged => "Roles of the teams",
        _ => "Your account was changed",
    };

    private static string What(PeopleAuditRow row) => row.Action switch
    {
        PeopleAction.PasswordSet => "A new password was set.",
        PeopleAction.AuthenticatorSet => "An authenticator app was set up.",
        PeopleAction.AuthenticatorRemoved => "The authenticator app was removed.",
        PeopleAction.RecoveryCodesMade => "New recovery codes were made. The old ones have stopped working.",
        PeopleAction.PasskeyAdded => "A passkey was added.",
        PeopleAction.PasskeyRemoved => "A passkey was removed.",
        PeopleAction.SecondFactorRemoved =>
            "Your second factor was removed: authenticator app, recovery codes and passkeys. You were signed out everywhere.",
        PeopleAction.RolesChanged => $"What you may do was changed. You are now: {Roles(row.Detail)}.",
        PeopleAction.TeamRolesAsked =>
            $"Somebody asked that you get these roles of the teams: {Roles(row.Detail)}. They hold once a second person agrees.",
        PeopleAction.TeamRolesChanged => $"What you may do in the teams was changed. It is now: {Roles(row.Detail)}.",
        PeopleAction.Throttled when row.Detail is "password" or null =>
            "Somebody entered a wrong password for your account 10 times. From where they tried, no more passwords are looked at for "
                + "15 minutes.",
        PeopleAction.Throttled =>
            "Somebody entered your password, and then 10 wrong codes. No more codes are looked at for 15 minutes, except in browsers that "
                + "you have signed in with before. If it was not you, your password is known: choose a new one now.",
        PeopleAction.NewBrowser => $"Somebody signed in to your account with {row.Detail}, which had not been used for it before.",
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Action, "Nobody is told of this."),
    };

    /// <summary>The same, as a manager of the teams reads it of somebody else.</summary>
    public static string ToManager(PeopleAuditRow row, string about) => $"{StudioDates.Moment(row.At)}: " + (row.Action switch
    {
        PeopleAction.TeamRolesAsked =>
            $"Somebody asked that {about} gets these roles of the teams: {Roles(row.Detail)}. They hold once a second person agrees.",
        _ => $"What {about} may do in the teams was changed. It is now: {Roles(row.Detail)}.",
    });

    // Roles, and after them the ids of queues.
    private static string Roles(string? detail)
    {
        var (roles, queues) = (detail ?? "").Split("; ", 2) is [var before, var after]
            ? (before, $" (queues: {after})")
            : (detail ?? "", "");
        return (roles.Length == 0 ? "none" : string.Join(", ", roles.Split(", ").Select(RoleText.Name))) + queues;
    }
}
