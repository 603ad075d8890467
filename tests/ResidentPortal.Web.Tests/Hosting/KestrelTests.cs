using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>What only the real server does: limits of size, broken requests, its own headers.</summary>
public class KestrelTests(KestrelTests.RealServer server) : IClassFixture<KestrelTests.RealServer>
{
    [Theory]
    [InlineData("start", "")]
    [InlineData("a page", "/danger")]
    [InlineData("keep", "/keep")]
    public async Task Post_BodyTooLarge_Is413(string what, string page)
    {
        using var client = server.Client();
        var resident = new Resident(client, "asb");
        await resident.StartAsync();
        // Asks before it sends the body, which the server may otherwise cut off in the middle.
        resident.Headers["Expect"] = "100-continue";
        var reply = await resident.PostAsync(resident.Start + page, ("danger", new string('x', RequestLimits.Body)));
        reply.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge, what);
        reply.Headers["Content-Security-Policy"].ShouldContain("frame-ancestors 'none'");
        if (page != "/keep")
            reply.ShouldShowProblem(HttpStatusCode.RequestEntityTooLarge, "too long");
    }

    [Fact]
    public async Task Post_BodyJustWithinTheLimit_IsRead()
    {
        using var client = server.Client();
        var resident = new Resident(client, "asb");
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        var text = new string('x', RequestLimits.Body - 2000);
        var reply = await resident.PostAsync(resident.Page("what-happened"), ("what-happened", text));
        reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reply.Page().Standing("what-happened").ShouldBe([text]);
    }

    [Fact]
    public async Task Get_Anything_HasNoServerHeader()
    {
        using var client = server.Client();
        foreach (var path in new[] { "/", "/report/asb", "/health/live", "/no-such-page", "/favicon.svg" })
            (await new Resident(client, "asb").GetAsync(path)).Headers.ContainsKey("Server").ShouldBeFalse(path);
    }

    [Theory]
    [InlineData("NUL in the address", "GET /report/asb/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 404")]
    [InlineData("malformed UTF-8 in the address", "GET /report/asb/%c0%ae%c0%ae HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 404")]
    [InlineData("raw bytes in the address", "GET /report/\u00ff\u00fe HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 404")]
    [InlineData("a climb out of the folder", "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404")]
    [InlineData("no host", "GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("HTTP/1.0 without a host", "GET / HTTP/1.0\r\n\r\n", "400")]
    [InlineData("an empty host", "GET / HTTP/1.1\r\nHost: \r\n\r\n", "400")]
    [InlineData("a host with two dots", "GET / HTTP/1.1\r\nHost: a..b\r\n\r\n", "400")]
    [InlineData("a host that is half a code", "GET / HTTP/1.1\r\nHost: xn--\r\n\r\n", "400")]
    [InlineData("a port that cannot be", "GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n", "400")]
    [InlineData("a port that is none", "GET / HTTP/1.1\r\nHost: localhost:x\r\n\r\n", "400")]
    [InlineData("somebody else's host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "400")]
    [InlineData("somebody else's host, whole", "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", "400")]
    [InlineData("no such page of an empty host", "GET /no-such-page HTTP/1.1\r\nHost: \r\n\r\n", "400")]
    [InlineData("a health check by address", "GET /health/live HTTP/1.1\r\nHost: 10.0.0.7:5000\r\n\r\n", "200")]
    [InlineData("a health check without a host", "GET /health/live HTTP/1.0\r\n\r\n", "200")]
    [InlineData("a wrong health check without a host", "POST /health/live HTTP/1.0\r\nContent-Length: 0\r\n\r\n", "405")]
    [InlineData("a part below a health check without a host", "GET /health/live/x HTTP/1.0\r\n\r\n", "400")]
    [InlineData("this machine by address", "GET / HTTP/1.1\r\nHost: 127.0.0.1:5080\r\n\r\n", "200")]
    [InlineData("two lengths", "POST /report/asb HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", "400")]
    [InlineData("a negative length", "POST /report/asb HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("a length said to be huge",
        "POST /report/asb HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + "99999999999\r\n\r\n", "413")]
    [InlineData("a broken chunk",
        "POST /report/asb HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: "
        + "chunked\r\n\r\nzz\r\n", "400")]
    [InlineData("no HTTP at all", "HELLO\r\n\r\n", "400")]
    [InlineData("an address beyond every limit", "LONG", "414")]
    public async Task Send_BrokenRequest_IsNeverAFailure(string what, string request, string statuses)
    {
        if (request == "LONG")
            request = $"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n";
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        statuses.Split(' ').ShouldContain(line!.Split(' ')[1], what);
    }

    /// <summary>The site on Kestrel, on a port of this machine.</summary>
    public sealed class RealServer : IDisposable
    {
        private readonly SiteUnderTest site = SiteUnderTest.InDevelopment();

        public RealServer()
        {
            site.UseKestrel(0);
            site.StartServer();
            Port = site.ClientOptions.BaseAddress.Port;
        }

        public int Port { get; }

        public HttpClient Client() => Resident.Client(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")));

        public void Dispose() => site.Dispose();
    }
}
