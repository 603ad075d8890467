using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Reporting;

/// <summary>
/// The random token that leads to a draft, in a cookie of the browser session only. Its name says nothing of the form.
/// </summary>
public sealed class DraftCookie(IHostEnvironment environment)
{
    public string? Read(HttpContext context, Form form) =>
        context.Request.Cookies.TryGetValue(Name(form), out var token) && token.Length is > 20 and < 100 ? token : null;

    public void Write(HttpContext context, Form form, string token) => context.Response.Cookies.Append(Name(form), token, Options(context));

    public void Expire(HttpContext context, Form form) => context.Response.Cookies.Delete(Name(form), Options(context));

    /// <summary>Ties a page to the draft it was made for without giving the token away.</summary>
    public static string Tag(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("tag:" + token)).AsSpan(0, 8));

    // Browsers keep __Host- cookies only over https, which Development on localhost does without.
    internal string Name(Form form) => $"{(environment.IsDevelopment() ? "" : "__Host-")}s{form.Letter}";

    internal CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        // Whoever comes back by a link on another site finds their draft. Posts from there bring neither this nor a token.
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment() || context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
