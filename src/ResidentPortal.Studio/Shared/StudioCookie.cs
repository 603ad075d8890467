namespace ResidentPortal.Studio.Shared;

/// <summary>How every cookie of the studio is sent.</summary>
internal static class StudioCookie
{
    /// <summary>
    /// The session itself, which is for the teams' room too. For the whole site, so that no other can set it; residents' pages do not look
    /// at it.
    /// </summary>
    public static void ForStaff(this CookieBuilder cookie, IHostEnvironment environment)
    {
        cookie.ForStudio("staff", environment);
        cookie.Name = environment.IsDevelopment() ? "staff" : "__Host-staff";
        cookie.Path = "/";
    }

    public static void ForStudio(this CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        // Sent for the studio alone, so not __Host-, which is for the whole site. Browsers keep __Secure- over https only.
        cookie.Name = environment.IsDevelopment() ? name : "__Secure-" + name;
        cookie.Path = StudioPaths.Home;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        // Lax, so that a link in an email opens the page; what changes anything is posted with a token.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
