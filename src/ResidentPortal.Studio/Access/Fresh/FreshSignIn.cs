using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.People.Sessions;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Fresh;

/// <summary>
/// Whether somebody signed in, or showed once more that it is them, a moment ago: by the session, or by a sealed cookie beside it, which
/// ends by itself.
/// </summary>
internal sealed class FreshSignIn(IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly TimedSeal seal = new(protection, "Studio.FreshSignIn", time);

    public bool IsFresh(HttpContext context) =>
        ConfirmedNow(context)
        || context.User.SignedInAt() is { } at && time.GetUtcNow() - at <= Lifetime
        || context.Request.Cookies[Cookie(environment).Name!] is { } sealedWords
            && seal.Open(sealedWords) == context.User.Id().ToString();

    /// <summary>This very request showed it.</summary>
    public static bool ConfirmedNow(HttpContext context) => context.Items.ContainsKey(typeof(FreshSignIn));

    public void Renew(HttpContext context, Guid person)
    {
        context.Items[typeof(FreshSignIn)] = true;
        var cookie = Cookie(environment);
        var options = cookie.Build(context);
        options.MaxAge = Lifetime;
        context.Response.Cookies.Append(cookie.Name!, seal.Seal(person.ToString(), Lifetime), options);
    }

    public static CookieBuilder Cookie(IHostEnvironment environment)
    {
        var cookie = new CookieBuilder();
        cookie.ForStudio("studio-fresh", environment);
        return cookie;
    }
}
