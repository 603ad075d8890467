using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Web.Tests.Studio;

namespace ResidentPortal.Web.Tests.Hosting.Hostile;

/// <summary>Somebody who sends requests: nobody the site knows, or a colleague who is signed in, with a token for its forms.</summary>
/// <param name="role">Null for nobody.</param>
internal sealed partial class Sender(StudioUnderTest studio, string? role)
{
    private string cookies = "";

    public string Role => role ?? "nobody";

    public (string Field, string Value)? Token { get; private set; }

    /// <summary>Signs in, once more where the session has ended, and gets a token.</summary>
    public async Task PrepareAsync()
    {
        var own = role is null ? "" : await studio.CookieOfAsync(role);
        var page = await SendAsync(context =>
        {
            (context.Request.Method, context.Request.Scheme, context.Request.Host) = ("GET", "http", new("localhost"));
            context.Request.Path = role is null ? "/report/asb" : "/studio/account";
            context.Request.Headers.Cookie = own;
        });
        using var reader = new StreamReader(page.Response.Body);
        var match = AntiforgeryField().Match(await reader.ReadToEndAsync());
        Token = ("__RequestVerificationToken", match.Groups[1].Value);
        var set = string.Join("; ", page.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
        cookies = own.Length > 0 ? $"{own}; {set}" : set;
    }

    /// <returns>The status.</returns>
    public async Task<int> SendAsync(HostileRequest request)
    {
        var context = await SendAsync(context => request.WriteTo(context, cookies));
        // To the end: what fails later than the first byte breaks off.
        await context.Response.Body.CopyToAsync(Stream.Null);
        if (role is not null && context.Response.Headers.Location.ToString().StartsWith("/studio/sign-in", StringComparison.Ordinal))
            await PrepareAsync();
        return context.Response.StatusCode;
    }

    private Task<HttpContext> SendAsync(Action<HttpContext> write) =>
        ((TestServer)studio.Services.GetRequiredService<IServer>()).SendAsync(write);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}
