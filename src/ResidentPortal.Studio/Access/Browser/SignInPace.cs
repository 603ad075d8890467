using ResidentPortal.Hosting.Limits;
using ResidentPortal.People.Browsers;

namespace ResidentPortal.Studio.Access.Browser;

/// <summary>
/// How fast one network may try. A browser with which a member of staff has signed in goes on, however many others try from the same
/// building.
/// </summary>
public sealed class SignInPace(SubmissionLimits limits, ISignInBrowser browser)
{
    public bool Allows(HttpContext context) =>
        browser.Marks.Count > 0 || limits.AllowsSignIn(context.Connection.RemoteIpAddress);
}
