using ResidentPortal.Hosting.Staff;

namespace ResidentPortal.Studio.Shared;

/// <summary>Addresses of the studio that more than one page names.</summary>
public static class StudioPaths
{
    public const string Home = "/studio";
    public const string SignIn = "/studio/sign-in";
    public const string Code = "/studio/sign-in/code";
    public const string Recovery = "/studio/sign-in/recovery";
    public const string PasskeySignIn = "/studio/sign-in/passkey";
    public const string CouncilSignIn = "/studio/sign-in/council";
    public const string SignOut = "/studio/sign-out";
    public const string Welcome = "/studio/welcome";
    public const string Account = "/studio/account";
    public const string Confirm = "/studio/account/confirm";
    public const string Authenticator = "/studio/account/authenticator";
    public const string Passkeys = "/studio/account/passkeys";
    public const string Sessions = "/studio/account/sessions";
    public const string People = "/studio/people";

    /// <summary>Roles of the teams that wait for a second person.</summary>
    public const string Asked = "/studio/people/asked";

    /// <summary>Sign-in that leads on to a page; none when that is not one of the studio's own.</summary>
    public static string SignInFor(string? wanted) => Local(wanted) is { } page && page != Home
        ? $"{SignIn}?return={Uri.EscapeDataString(page)}"
        : SignIn;

    /// <summary>
    /// A path of the studio or of the teams' room as it was given, or null: an address elsewhere, however it is disguised, never comes out.
    /// </summary>
    public static string? Local(string? wanted) =>
        wanted is not null
        && (IsIn(Home, wanted) || IsIn(StaffRoom.Teams.Home, wanted))
        && !wanted.Contains("//", StringComparison.Ordinal)
        && !wanted.Contains("..", StringComparison.Ordinal)
        && wanted.All(character => character is > ' ' and < '\x7f' and not '\\')
            ? wanted
            : null;

    private static bool IsIn(string home, string page) =>
        page == home || page.StartsWith(home + "/", StringComparison.Ordinal) || page.StartsWith(home + "?", StringComparison.Ordinal);
}
