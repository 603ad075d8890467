using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ResidentPortal.Web.Hosting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>Who sent a request, and over what, where proxies stand in front.</summary>
public sealed class ProxiesTests(ProxiesTests.BehindProxies behind) : IClassFixture<ProxiesTests.BehindProxies>
{
    // Trusted are 10.1.2.3 and 10.9.0.0/24.
    [Theory]
    [InlineData("none", "198.51.100.7", null, null, "198.51.100.7", "http")]
    [InlineData("one", "10.1.2.3", "198.51.100.7", "https", "198.51.100.7", "https")]
    [InlineData("one, as IPv6 writes it", "::ffff:10.1.2.3", "198.51.100.7", "https", "198.51.100.7", "https")]
    [InlineData("two in a row", "10.1.2.3", "198.51.100.7, 10.9.0.5", "https, http", "198.51.100.7", "https")]
    [InlineData("two, the inner one passes the scheme on", "10.1.2.3", "198.51.100.7, 10.9.0.5", "https", "198.51.100.7", "https")]
    [InlineData("two, plain outside", "10.1.2.3", "198.51.100.7, 10.9.0.5", "http, https", "198.51.100.7", "http")]
    [InlineData("three", "10.1.2.3", "2001:db8::7, 10.9.0.6, 10.9.0.5", "https, http, http", "2001:db8::7", "https")]
    [InlineData("one, and an entry made up", "10.1.2.3", "7.7.7.7, 198.51.100.7", "https, http", "198.51.100.7", "http")]
    [InlineData("two, and a trusted address made up", "10.1.2.3", "10.9.0.9, 198.51.100.7, 10.9.0.5", "https", "198.51.100.7", "https")]
    [InlineData("a stranger in between", "10.1.2.3", "198.51.100.7, 203.0.113.9, 10.9.0.5", "https, http, http", "203.0.113.9", "http")]
    [InlineData("a stranger alone", "203.0.113.9", "198.51.100.7, 10.9.0.5", "https", "203.0.113.9", "http")]
    [InlineData("one that names no sender", "10.1.2.3", null, "https, http", "10.1.2.3", "http")]
    [InlineData("an entry that is none", "10.1.2.3", "unknown, 10.9.0.5", "https, https", "10.9.0.5", "https")]
    public async Task Sender_BehindProxies_IsTheFirstThatIsNotTrusted(string proxies, string connection, string? from, string? proto,
        string sender, string scheme)
    {
        var context = new DefaultHttpContext { RequestServices = behind.Site.Services };
        context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
        context.Request.Headers["X-Forwarded-For"] = from;
        context.Request.Headers["X-Forwarded-Proto"] = proto;

        await behind.Answer(context);

        context.Connection.RemoteIpAddress.ShouldBe(IPAddress.Parse(sender), proxies);
        context.Request.Scheme.ShouldBe(scheme, proxies);
    }

    public sealed class BehindProxies : IDisposable
    {
        public BehindProxies()
        {
            var app = new ApplicationBuilder(Site.Services);
            app.UseTrustedProxies();
            app.Run(_ => Task.CompletedTask);
            Answer = app.Build();
        }

        public SiteUnderTest Site { get; } = SiteUnderTest.InDevelopment(
            ("Site:TrustedProxies:0", "10.1.2.3"), ("Site:TrustedProxies:1", "10.9.0.0/24"));

        public RequestDelegate Answer { get; }

        public void Dispose() => Site.Dispose();
    }
}
