using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>What every answer of the site in Production tells the browser.</summary>
public class SecurityHeadersTests(SecurityHeadersTests.Council council) : IClassFixture<SecurityHeadersTests.Council>
{
    private readonly SiteUnderTest site = council.Site;

    public static TheoryData<string, string, string, int> Answers => new()
    {
        { "home", "GET", "/", 200 },
        { "a help page", "GET", "/help/noise", 200 },
        { "a sensitive page", "GET", "/help/domestic-abuse", 200 },
        { "the choice of forms", "GET", "/report", 200 },
        { "a start page", "GET", "/report/asb", 200 },
        { "a redirect", "GET", "/report/asb/danger", 302 },
        { "a moved page", "GET", "/Help", 301 },
        { "exit", "GET", "/exit", 302 },
        { "not found", "GET", "/no-such-page", 404 },
        { "not found in a form", "GET", "/report/asb/no-such-page", 404 },
        { "the mailbox that is not there", "GET", "/dev/mailbox", 404 },
        { "a wrong method", "PUT", "/report/asb", 405 },
        { "a post without token", "POST", "/report/asb", 400 },
        { "an icon", "GET", "/favicon.svg", 200 },
        { "an asset that is not there", "GET", "/assets/no-such.css", 404 },
        { "alive", "GET", "/health/live", 200 },
        { "ready", "GET", "/health/ready", 200 },
        { "an address too long", "GET", "/" + new string('a', 5000), 414 },
        { "a query too long", "GET", "/search?q=" + new string('a', 3000), 414 },
        { "an error", "BREAK", "/report/asb", 500 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_Any_CarriesEveryHeader(string what, string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method is "BREAK" ? "GET" : method), new Uri(path, UriKind.Relative));
        if (method is "POST")
            request.Content = new FormUrlEncodedContent([]);
        if (method is "BREAK")
            request.Headers.Add(BrokenInside.Header, "1");
        var resident = site.Resident();
        var reply = await resident.SendAsync(request);
        ((int)reply.Status).ShouldBe(status, what);
        ShouldBeSafe(reply, what);
        if (path.StartsWith("/report", StringComparison.Ordinal) || path == "/exit")
        {
            reply.Headers["Referrer-Policy"].ShouldBe("no-referrer", what);
            reply.Headers["Cache-Control"].ShouldBe("no-store", what);
        }
    }

    [Fact]
    public async Task Answer_Asset_CarriesEveryHeader()
    {
        var home = (await site.Resident().GetAsync("/")).Page();
        foreach (var address in new[] { home.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!,
            home.QuerySelector("script[src]")!.GetAttribute("src")! })
        {
            var reply = await site.Resident().GetAsync(address);
            reply.Status.ShouldBe(HttpStatusCode.OK, address);
            ShouldBeSafe(reply, address);
        }
    }

    [Fact]
    public async Task Answer_TooManyPosts_CarriesEveryHeader()
    {
        using var strict = SiteUnderTest.InProduction(("Abuse:PostBurst", "1"), ("Abuse:PostsPerSecond", "1"));
        var resident = strict.Resident();
        Reply reply;
        do
            reply = await resident.PostAsync("/report/asb");
        while (reply.Status is not HttpStatusCode.TooManyRequests);
        ShouldBeSafe(reply, "429");
        reply.Headers["Retry-After"].ShouldBe("60");
        reply.Headers["Cache-Control"].ShouldBe("no-store");
        reply.Page().QuerySelector("main")!.TextContent.ShouldContain("Wait a minute");
    }

    private static IEnumerable<string> Further(string form) =>
        ShippedCouncil.Forms.Find(form)!.Form.Steps.Where(step => step.Further).Select(step => step.Slug);

    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    [InlineData("case-review")]
    public async Task Journey_EveryAnswer_IsNeverStoredAndLeavesNoReferrer(string form)
    {
        var resident = site.Resident(form);
        var seen = new List<(string Path, Reply Reply)> { (resident.Start, await resident.GetAsync(resident.Start)) };
        var path = resident.Start;
        while (path != resident.Received)
        {
            var slug = path[(path.LastIndexOf('/') + 1)..];
            foreach (var more in path == resident.CheckAnswers ? Further(form).Select(resident.Page) : [])
            {
                seen.Add((more, await resident.GetAsync(more)));
                seen.Add(($"{more}, answered", await resident.PostAsync(more)));
            }
            if (path != resident.Start && path != resident.CheckAnswers)
                seen.Add(($"{path}, wrong", await resident.PostAsync(path, (slug, new string('x', 5000)))));
            var answered =
                await resident.PostAsync(path, path == resident.Start || path == resident.CheckAnswers ? [] : AnswerScript.Widest.On(slug));
            answered.Status.ShouldBe(HttpStatusCode.Found, path);
            path = answered.Location!;
            seen.Add((path, answered));
            seen.Add((path, await resident.GetAsync(path)));
        }
        seen.Add(("received.txt", await resident.GetAsync(resident.Page("received.txt"))));
        seen.Add(("equality", await resident.GetAsync(resident.Page("equality"))));
        seen.Add(("exit", await resident.GetAsync("/exit")));

        seen.Count.ShouldBeGreaterThan(60);
        foreach (var (where, reply) in seen)
        {
            ShouldBeSafe(reply, where);
            reply.Headers["Cache-Control"].ShouldBe("no-store", where);
            reply.Headers["Referrer-Policy"].ShouldBe("no-referrer", where);
            if (reply.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("text/html", StringComparison.Ordinal))
                reply.Page().QuerySelectorAll("[style], style, script:not([src]), [onclick], [src^='http'], link[href^='http']")
                    .ShouldBeEmpty(where);
            foreach (var cookie in reply.Headers.GetValueOrDefault("Set-Cookie", "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                cookie.ShouldStartWith("__Host-");
                cookie.ShouldContain("; secure");
                cookie.ShouldContain("; httponly");
                cookie.ShouldContain("; samesite=lax");
                cookie.ShouldContain("; path=/");
                cookie.ShouldNotContain("domain=");
            }
        }
    }

    [Fact]
    public async Task Content_EveryPage_SetsNoCookie()
    {
        var pages = site.Services.GetRequiredService<LiveSite>().Current.Pages;
        foreach (var page in pages)
        {
            var reply = await site.Resident().GetAsync(page.Path);
            reply.Headers.ContainsKey("Set-Cookie").ShouldBeFalse(page.Path);
            ShouldBeSafe(reply, page.Path);
        }
    }

    [Fact]
    public async Task PlainHttp_AnythingButHealth_IsSentToHttps()
    {
        using var plain = site.CreateDefaultClient(new Uri("http://council.test"));
        (await plain.GetAsync(new Uri("/report/asb", UriKind.Relative))).Headers.Location!.Scheme.ShouldBe("https");
        (await plain.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Hsts_OnTheCouncilsHost_IsAYear()
    {
        using var client = site.CreateDefaultClient(new Uri("https://council.test"));
        var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldContain("max-age=31536000");
        var missing = await client.GetAsync(new Uri("/no-such-page", UriKind.Relative));
        missing.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        var tooLong = await client.GetAsync(new Uri("/" + new string('a', 5000), UriKind.Relative));
        tooLong.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    private static void ShouldBeSafe(Reply reply, string what)
    {
        var policy = reply.Headers["Content-Security-Policy"];
        policy.ShouldNotContain("unsafe-", customMessage: what);
        policy.ShouldContain("default-src 'none'", customMessage: what);
        policy.ShouldContain("frame-ancestors 'none'", customMessage: what);
        policy.ShouldNotContain("http", customMessage: what);
        reply.Headers["X-Content-Type-Options"].ShouldBe("nosniff", what);
        reply.Headers["Referrer-Policy"].ShouldBeOneOf("no-referrer", "same-origin");
        reply.Headers["Permissions-Policy"].ShouldContain("camera=()", customMessage: what);
        reply.Headers.ContainsKey("Server").ShouldBeFalse(what);
        reply.Headers.ContainsKey("X-Powered-By").ShouldBeFalse(what);
    }

    /// <summary>The site in Production, which one header breaks.</summary>
    public sealed class Council : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InProduction();

        public Council() => Site.Replace = BrokenInside.Add;

        public void Dispose() => Site.Dispose();
    }
}
