using static ResidentPortal.Web.DataMap.DataSubject;
using static ResidentPortal.Web.DataMap.Protection;

namespace ResidentPortal.Web.DataMap;

/// <summary>
/// Cookies as they are named over https. All are needed for what somebody asks the site to do (PECR regulation 6(4)). Browsers store
/// nothing else for the site: its scripts use no storage of their own.
/// </summary>
internal static class CookiesData
{
    private const string BrowserSession = "until the browser is closed";
    private const string StudioStep = "10 minutes";

    public static DataPlace All { get; } = new("Cookies", BrowserSession,
        new(Residents, Plain, "a random token that leads to the draft of a form: one letter for each form", "__Host-sA", "__Host-sH",
            "__Host-sC")
        {
            Kept = BrowserSession + "; the draft ends after {drafts} without use, and both at once on “Exit this page”",
        },
        new(Residents, Sealed, "the answers to the check for a case review, which the server does not store", "__Host-sQ")
        {
            Special = true,
            Kept = BrowserSession + "; not taken after {drafts} without use",
        },
        new(Nobody, Plain, "a random value against forged forms", "__Host-f"),
        new(Staff, Plain, "the random key of a session in the studio and the teams’ room", "__Host-staff")
        {
            Kept = "8 hours without use, 12 hours at most",
        },
        new(Staff, Sealed, "who is between the password and the second factor, or signs in with a passkey", "__Secure-studio-step")
        {
            Kept = StudioStep,
        },
        new(Staff, Sealed, "who comes back from the council’s own sign-in", "__Secure-studio-elsewhere", "__Secure-studio-correlation.",
            "__Secure-studio-nonce.")
        {
            Kept = StudioStep,
        },
        new(Staff, Sealed, "a random number of the browser, and a mark for each member of staff who signed in with it, by which it is "
            + "known again", "__Secure-studio-browser")
        {
            Kept = "180 days after the last sign-in; a new password ends the mark",
        },
        new(Staff, Sealed, "who showed a moment ago that it is them, before a change of what lets people in", "__Secure-studio-fresh")
        {
            Kept = "5 minutes",
        },
        new(Nobody, Plain, "nobody is given it; Identity looks for it", "__Secure-studio-known"));
}
