using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Site.Cache;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Cache;

/// <summary>The cache answers before forwarded headers are read, people are sent to https and the security headers are written.</summary>
public class CachedBeforeHttpsTests(CachedBeforeHttpsTests.Council council) : IClassFixture<CachedBeforeHttpsTests.Council>
{
    private const string Page = "/help/noise";

    private readonly SiteUnderTest site = council.Site;

    [Theory]
    [InlineData("the proxy says https", "127.0.0.1", "https", 200, true)]
    [InlineData("the proxy, by the longer form of its address", "::ffff:127.0.0.1", "https", 200, true)]
    [InlineData("anybody says https", "203.0.113.9", "https", 307, false)]
    [InlineData("the proxy says http", "127.0.0.1", "http", 307, false)]
    [InlineData("the proxy says nothing", "127.0.0.1", null, 307, false)]
    [InlineData("a proxy behind the proxy says https", "127.0.0.1", "http, https", 200, false)]
    [InlineData("a proxy behind the proxy says http", "127.0.0.1", "https, http", 307, false)]
    public async Task Get_KeptPageOverHttp_IsAnsweredOnlyBehindTheProxy(
        string what, string sender, string? proto, int status, bool isFromCache)
    {
        var kept = await GetAsync("https", "203.0.113.9", null);
        var before = site.Services.GetRequiredService<PageCache>().Sent;
        var answer = await GetAsync("http", sender, proto);
        ((int)answer.Status).ShouldBe(status, what);
        (site.Services.GetRequiredService<PageCache>().Sent - before).ShouldBe(isFromCache ? 1 : 0, what);
        if (status is 307)
            answer.Headers["Location"].ShouldStartWith("https://", Case.Sensitive, what);
        else
            answer.Headers.OrderBy(header => header.Key).ShouldBe(kept.Headers.OrderBy(header => header.Key), what);
    }

    [Fact]
    public async Task Get_KeptPage_HasEveryHeaderThatTheFirstReaderGot()
    {
        using var fresh = SiteUnderTest.InProduction();
        foreach (var path in new[] { Page, "/help/domestic-abuse" })
        {
            var (first, second) = (await GetAsync(fresh, path), await GetAsync(fresh, path));
            second.Headers.OrderBy(header => header.Key).ShouldBe(first.Headers.OrderBy(header => header.Key), path);
            second.Headers["Strict-Transport-Security"].ShouldBe("max-age=31536000", path);
            second.Headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'", Case.Sensitive, path);
            second.Headers["Referrer-Policy"].ShouldBe("same-origin", path);
        }

        fresh.Services.GetRequiredService<PageCache>().Sent.ShouldBe(2);
    }

    private static Task<Reply> GetAsync(SiteUnderTest site, string path) => AskAsync(site, "https", path, "203.0.113.9", null);

    private Task<Reply> GetAsync(string scheme, string sender, string? proto) => AskAsync(site, scheme, Page, sender, proto);

    private static async Task<Reply> AskAsync(SiteUnderTest site, string scheme, string path, string sender, string? proto)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{scheme}://safety.test{path}"));
        request.Headers.Add(SiteUnderTest.RemoteAddressHeader, sender);
        if (proto is not null)
            request.Headers.Add("X-Forwarded-Proto", proto);
        using var response = await client.SendAsync(request);
        return await Reply.OfAsync(response, default);
    }

    public sealed class Council : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InProduction();

        public void Dispose() => Site.Dispose();
    }
}
