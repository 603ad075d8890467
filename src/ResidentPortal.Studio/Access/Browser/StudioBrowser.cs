using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Sessions;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access.Browser;

/// <summary>The browser that asks, and the sealed cookie by which it is known again: its number, and a mark for each person.</summary>
internal sealed class StudioBrowser(IHttpContextAccessor accessor, IDataProtectionProvider protection, IHostEnvironment environment,
    TimeProvider time) : ISignInBrowser
{
    /// <summary>After the last sign-in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    // A shared computer; whoever signed in first is forgotten first.
    private const int MostPeople = 10;

    private readonly TimedSeal seal = new(protection, "Studio.KnownBrowser", time);
    private string[]? words;

    public string Network => AddressPrefix.Of(accessor.HttpContext?.Connection.RemoteIpAddress);

    public string Name => BrowserName.From(accessor.HttpContext?.Request.Headers.UserAgent.ToString());

    public Guid Id => Guid.Parse(Words[0]);

    public IReadOnlyList<string> Marks => Words[1..];

    public void Remember(string mark)
    {
        words = [Words[0], .. Marks.Except([mark]).TakeLast(MostPeople - 1), mark];
        if (accessor.HttpContext is not { } context)
            return;
        var cookie = Cookie(environment);
        var options = cookie.Build(context);
        options.MaxAge = Lifetime;
        context.Response.Cookies.Append(cookie.Name!, seal.Seal(string.Join(' ', words), Lifetime), options);
    }

    public static CookieBuilder Cookie(IHostEnvironment environment)
    {
        var cookie = new CookieBuilder();
        cookie.ForStudio("studio-browser", environment);
        return cookie;
    }

    private string[] Words => words ??= Read() ?? [Guid.NewGuid().ToString()];

    private string[]? Read() =>
        accessor.HttpContext?.Request.Cookies[Cookie(environment).Name!] is { } sealedWords ? seal.Open(sealedWords)?.Split(' ') : null;
}
