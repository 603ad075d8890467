using System.Text;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Hosting.Disclosure;

/// <summary>Where and how to tell of a hole in the site (RFC 9116).</summary>
public static class SecurityTxt
{
    public const string Path = "/.well-known/security.txt";

    public static void MapSecurityTxt(this IEndpointRouteBuilder app) => app.MapMethods(Path, Reading.Methods,
        (HttpContext context, IOptions<DisclosureOptions> disclosure, IOptions<SiteOptions> site, TimeProvider clock) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text(Write(disclosure.Value, site.Value, clock.GetUtcNow()), "text/plain", Encoding.UTF8);
        }).With(Privacy.Public);

    /// <param name="now">Expires is counted from its day, so that all servers say the same.</param>
    public static string Write(DisclosureOptions disclosure, SiteOptions site, DateTimeOffset now)
    {
        var contact = string.IsNullOrEmpty(disclosure.Contact) ? site.Email : disclosure.Contact;
        var until = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(disclosure.ValidDays);
        return string.Concat(new[]
        {
            $"Contact: {(contact.Contains("://", StringComparison.Ordinal) ? contact : "mailto:" + contact)}",
            $"Expires: {Dates.Utc(until)}",
            $"Canonical: {site.AddressOf(Path)}",
            "Preferred-Languages: en",
            string.IsNullOrEmpty(disclosure.Policy) ? "" : $"Policy: {disclosure.Policy}",
        }.Where(line => line.Length > 0).Select(line => line + "\r\n"));
    }
}
