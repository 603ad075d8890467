using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Hosting.Security;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>What the answers of each endpoint leave behind in a browser, and of what is mistyped beside it.</summary>
public class RoutePrivacyTests(SecurityHeadersTests.Council council) : IClassFixture<SecurityHeadersTests.Council>
{
    // An address that begins like this is one where somebody types or reads as themselves.
    private static readonly string[] Personal =
        ["/report", "/exit", "/asb-case-review/check", "/asb-case-review/apply", "/studio", "/preview", "/search", "/dev", "/taken"];

    [Fact]
    public void Endpoints_Each_HaveDecided()
    {
        var endpoints = Routes(council.Site);
        endpoints.Where(endpoint => endpoint.Privacy() is null).Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBeEmpty("Say .With(Privacy.…) where it is mapped.");
        foreach (var endpoint in endpoints)
        {
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            var isPersonal = Personal.Any(start => path == start || path.StartsWith(start + "/", StringComparison.Ordinal));
            if (isPersonal)
                endpoint.Privacy().ShouldBe(Privacy.Journey, path);
        }

        endpoints.Select(endpoint => endpoint.Privacy()).Distinct().Count()
            .ShouldBe(Enum.GetValues<Privacy>().Length, "Each kind is there.");
    }

    [Fact]
    public void Mailbox_InDevelopment_IsAJourney()
    {
        using var site = new SiteUnderTest();
        Routes(site).Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/dev", StringComparison.Ordinal)).ToList()
            .ShouldSatisfyAllConditions(found => found.ShouldNotBeEmpty(),
                found => found.ShouldAllBe(endpoint => endpoint.Privacy() == Privacy.Journey));
    }

    public static TheoryData<string, string, string, HttpStatusCode, bool> Mistyped => new()
    {
        { "a step that is not there", "GET", "/report/asb/no-such-step", HttpStatusCode.NotFound, true },
        { "deeper than any step", "GET", "/report/asb/a/b/c", HttpStatusCode.NotFound, true },
        { "a form that is not there", "GET", "/report/no-such-form", HttpStatusCode.NotFound, true },
        { "capitals", "GET", "/REPORT/asb/a/b", HttpStatusCode.NotFound, true },
        { "below the checker", "GET", "/asb-case-review/check/a/b", HttpStatusCode.NotFound, true },
        { "a page of the studio that is not there", "GET", "/studio/no-such-page", HttpStatusCode.NotFound, true },
        { "a wrong method in a journey", "PUT", "/report/asb/danger", HttpStatusCode.MethodNotAllowed, true },
        { "a wrong method where no page takes it", "DELETE", "/report/asb/a/b", HttpStatusCode.MethodNotAllowed, true },
        { "no token", "POST", "/report/asb", HttpStatusCode.BadRequest, true },
        { "a search", "GET", "/search?q=noise", HttpStatusCode.OK, true },
        { "an error in a journey", "BREAK", "/report/asb", HttpStatusCode.InternalServerError, true },
        { "too long in a journey", "GET", "/report/asb?q=" + new string('a', 3000), HttpStatusCode.RequestUriTooLong, true },
        { "a page", "GET", "/help/noise", HttpStatusCode.OK, false },
        { "the page that leads to the checker", "GET", "/meetings", HttpStatusCode.OK, false },
        { "not there", "GET", "/no-such-page", HttpStatusCode.NotFound, false },
        { "like a journey's address", "GET", "/reporting", HttpStatusCode.NotFound, false },
    };

    [Theory, MemberData(nameof(Mistyped))]
    public async Task Answer_BesideAJourney_IsAsPrivateAsItself(string what, string method, string path, HttpStatusCode status,
        bool isPrivate)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method is "BREAK" ? "GET" : method), new Uri(path, UriKind.Relative));
        if (method is "POST")
            request.Content = new FormUrlEncodedContent([]);
        if (method is "BREAK")
            request.Headers.Add(BrokenInside.Header, "1");
        var reply = await council.Site.Resident().SendAsync(request);
        reply.Status.ShouldBe(status, what);
        (reply.Headers.GetValueOrDefault("Cache-Control") == "no-store").ShouldBe(isPrivate, what);
        reply.Headers["Referrer-Policy"].ShouldBe(isPrivate ? "no-referrer" : "same-origin", what);
    }

    private static List<RouteEndpoint> Routes(SiteUnderTest site) =>
        // Built but not published, the framework adds a way to files that change while somebody works on them.
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}")];
}
