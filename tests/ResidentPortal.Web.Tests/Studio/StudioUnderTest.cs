using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Web.Tests.Studio;

/// <summary>The whole site with people who are signed in to its studio. One of them can serve a class of tests.</summary>
public sealed class StudioUnderTest : IDisposable
{
    private int people;

    public SiteUnderTest Site { get; init; } = new();

    public IServiceProvider Services => Site.Services;

    /// <summary>Nobody: a client that keeps cookies and follows no redirects.</summary>
    public HttpClient Anonymous() => Client(new());

    /// <summary>A new person of this role, with the second factor given.</summary>
    public async Task<HttpClient> SignedInAsync(string role) => (await SignedInAsync([role])).Client;

    /// <summary>A new person with these roles, and a client with the cookie of their session.</summary>
    /// <param name="hasSecondFactor">False for somebody who has given a password only.</param>
    public async Task<(HttpClient Client, Person Person)> SignedInAsync(
        IReadOnlyList<string> roles, bool hasSecondFactor = true, params string[] queues)
    {
        var person = await AddAsync(roles, queues);
        return (await SignedInAsync(person, hasSecondFactor), person);
    }

    /// <summary>The cookie of a new person of this role, as a browser sends it.</summary>
    public async Task<string> CookieOfAsync(string role)
    {
        var person = await AddAsync([role]);
        return string.Join("; ", (await SessionAsync(person, hasSecondFactor: true)).Select(cookie => $"{cookie.Name}={cookie.Value}"));
    }

    /// <summary>One more session of somebody who has an account.</summary>
    public async Task<HttpClient> SignedInAsync(Person person, bool hasSecondFactor = true)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in await SessionAsync(person, hasSecondFactor))
            cookies.Add(new Cookie(cookie.Name.ToString(), cookie.Value.ToString(), cookie.Path.ToString(), "localhost"));
        return Client(cookies);
    }

    private async Task<Person> AddAsync(IReadOnlyList<string> roles, params string[] queues)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StaffAccounts>()
            .AddAsync($"{string.Concat(roles).ToLowerInvariant()}-{Interlocked.Increment(ref people)}@council.test", roles, by: null,
                queues: queues))!;
    }

    private async Task<IList<SetCookieHeaderValue>> SessionAsync(Person person, bool hasSecondFactor)
    {
        await using var scope = Services.CreateAsyncScope();
        // As the sign-in page ends: the session is kept by the real store, the cookie is the real one.
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.UserAgent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
        Claim[] claims =
            [new(ClaimTypes.NameIdentifier, person.Id.ToString()), .. hasSecondFactor ? new[] { new Claim("amr", "mfa") } : []];
        await context.SignInAsync(IdentityConstants.ApplicationScheme,
            new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)));

        return SetCookieHeaderValue.ParseList([.. context.Response.Headers.SetCookie.OfType<string>()]);
    }

    public void Dispose() => Site.Dispose();

    private HttpClient Client(CookieContainer cookies)
    {
        var client = Site.CreateDefaultClient(new CookieContainerHandler(cookies));
        client.BaseAddress = new Uri("http://localhost");
        return client;
    }
}
