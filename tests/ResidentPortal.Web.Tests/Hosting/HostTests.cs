using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Security;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>By which names the site can be asked in Production: its own, and health checks by any.</summary>
public class HostTests(SecurityHeadersTests.Council council) : IClassFixture<SecurityHeadersTests.Council>
{
    [Theory]
    [InlineData("its own", "https", "localhost", "/help/noise", 200)]
    [InlineData("its own with a port of the machine", "https", "localhost:5000", "/help/noise", 200)]
    [InlineData("one of the others", "https", "COUNCIL.test", "/help/noise", 200)]
    [InlineData("its own, plain", "http", "localhost", "/help/noise", 307)]
    [InlineData("somebody else's", "https", "evil.example", "/help/noise", 400)]
    [InlineData("somebody else's, plain", "http", "evil.example", "/help/noise", 400)]
    [InlineData("an address of this machine", "https", "127.0.0.1", "/help/noise", 400)]
    [InlineData("one that ends like its own", "https", "evil-council.test", "/help/noise", 400)]
    [InlineData("its own below another", "https", "council.test.evil.example", "/help/noise", 400)]
    [InlineData("by address", "http", "10.0.0.7:8080", "/health/live", 200)]
    [InlineData("by address", "http", "10.0.0.7:8080", "/health/ready", 200)]
    public async Task Get_ByAName_IsAnsweredWhenItIsTheSites(string what, string scheme, string host, string path, int status)
    {
        // From the page cache too, which answers before all else.
        for (var times = 0; times < 2; times++)
        {
            using var client = council.Site.Client();
            using var response = await client.GetAsync(new Uri($"{scheme}://{host}{path}"));
            var reply = await Reply.OfAsync(response, default);
            ((int)reply.Status).ShouldBe(status, what);
            reply.Body.ShouldNotContain("evil", customMessage: what);
            (reply.Location ?? "").ShouldNotContain("evil", customMessage: what);
            if (status == 400)
            {
                reply.Page().QuerySelector("main a[href='https://localhost/']").ShouldNotBeNull(what);
                reply.Headers.ShouldContainKey("Content-Security-Policy", what);
            }
        }
    }

    [Theory]
    [InlineData("a name in other letters", "https://b\u00fccher.example", "xn--bcher-kva.example", true)]
    [InlineData("an address", "https://[2001:db8::1]:8443", "[2001:db8::1]:8443", true)]
    [InlineData("a port beyond all ports", "https://safety.test", "safety.test:65536", false)]
    [InlineData("port 0", "https://safety.test", "safety.test:0", false)]
    [InlineData("nothing", "https://safety.test", "", false)]
    public void Know_AHost_IsWhetherItIsTheSites(string what, string baseUrl, string asked, bool known)
    {
        var environment = council.Site.Services.GetRequiredService<IWebHostEnvironment>();
        new KnownHosts(Options.Create(new SiteOptions { BaseUrl = baseUrl }), environment).Know(asked).ShouldBe(known, what);
    }

    [Theory]
    [InlineData("/studio/bin?below=x")]
    [InlineData("/studio/media?bin=x")]
    [InlineData("/studio/pages/00000000-0000-0000-0000-000000000000?goOn=x")]
    public async Task Get_ParameterOfAnotherKind_IsRefusedInDevelopment(string address)
    {
        using var studio = new Studio.StudioUnderTest();
        using var client = await studio.SignedInAsync(ResidentPortal.People.Access.Roles.Administrator);
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        ((int)response.StatusCode).ShouldBeInRange(200, 404);
    }
}
