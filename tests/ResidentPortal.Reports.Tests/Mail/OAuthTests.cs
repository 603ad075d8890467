using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>Sign-in with a token in place of a password.</summary>
public class OAuthTests
{
    [Fact]
    public async Task SendAsync_WithTokens_SignsInAsTheMailbox()
    {
        await using var relay = Relay();
        using var transport = Transport(relay, new Tokens("good"));
        (await transport.SendAsync(Message(), CancellationToken.None)).ShouldBe(SendOutcome.Accepted);
    }

    [Fact]
    public async Task SendAsync_TokenThatTheRelayRefuses_WaitsAndRaisesTheAlarm()
    {
        await using var relay = Relay();
        using var transport = Transport(relay, new Tokens("stale"));
        (await transport.SendAsync(Message(), CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "sign-in-refused", 535, OurFault: true));
        relay.Commands.ShouldNotContain(command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "token-refused")]
    [InlineData(false, "token-unreachable")]
    public async Task SendAsync_NoToken_Waits(bool refused, string code)
    {
        await using var relay = Relay();
        using var transport = Transport(relay, new Tokens(null, refused));
        (await transport.SendAsync(Message(), CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Temporary, code, OurFault: refused));
    }

    [Fact]
    public async Task GetAsync_FromEntra_AsksOnceAndAsTheProgramItself()
    {
        using var entra = new Entra(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3599,"access_token":"good"}""");
        var tokens = entra.Tokens();
        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("good");
        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("good");

        var (address, asked) = entra.Asked.ShouldHaveSingleItem();
        address.ShouldBe("https://login.microsoftonline.com/anyborough.gov.uk/oauth2/v2.0/token");
        asked.ShouldContain("grant_type=client_credentials");
        asked.ShouldContain("scope=" + WebUtility.UrlEncode("https://outlook.office365.com/.default"));
        asked.ShouldContain("client_id=12345678-90ab-cdef-1234-567890abcdef");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000222: expired"}""", true)]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"unauthorized_client"}""", true)]
    [InlineData(HttpStatusCode.InternalServerError, "", false)]
    [InlineData(HttpStatusCode.TooManyRequests, "", false)]
    public async Task GetAsync_EntraHasNone_SaysWhetherItIsOurFault(HttpStatusCode status, string answer, bool refused)
    {
        using var entra = new Entra(status, answer);
        var failure = await Should.ThrowAsync<TokenException>(() => entra.Tokens().GetAsync(CancellationToken.None));
        failure.IsRefused.ShouldBe(refused);
        failure.Message.ShouldNotContain("AADSTS");
    }

    private static ScriptedRelay Relay() => ScriptedRelay.Start((_, command) => command.Split(' ')[0] switch
    {
        "EHLO" => "250-relay\n250 AUTH LOGIN XOAUTH2",
        "AUTH" => command == "AUTH XOAUTH2 " + Convert.ToBase64String(
            Encoding.UTF8.GetBytes("user=portal@council.example\u0001auth=Bearer good\u0001\u0001"))
            ? "235 2.7.0 in"
            : "535 5.7.3 Authentication unsuccessful",
        _ => null,
    });

    private static SmtpTransport Transport(ScriptedRelay relay, ITokenSource tokens) => new(
        Options.Create(new MailOptions
        {
            From = "portal@council.example",
            Smtp = new()
            {
                Host = "127.0.0.1",
                Port = relay.Port,
                Security = SmtpSecurity.None,
                UserName = "portal@council.example",
                TimeoutSeconds = 10,
            },
        }),
        TimeProvider.System,
        tokens: tokens);

    private static MailMessageContent Message() => new()
    {
        MessageId = "<1@council.example>",
        To = "noise@council.example",
        Subject = "A-7K3M-92QF",
        Text = "Text\n",
        Html = "<p>HTML</p>\n",
    };

    private sealed class Tokens(string? token, bool refused = false) : ITokenSource
    {
        public Task<string> GetAsync(CancellationToken cancellationToken) =>
            token is null ? throw new TokenException(refused) : Task.FromResult(token);
    }

    /// <summary>Microsoft's token address, without a network.</summary>
    private sealed class Entra(HttpStatusCode status, string answer) : HttpMessageHandler, IMsalHttpClientFactory
    {
        public List<(string Address, string Body)> Asked { get; } = [];

        public EntraTokens Tokens() => new(
            new() { Tenant = "anyborough.gov.uk", ClientId = "12345678-90ab-cdef-1234-567890abcdef", ClientSecret = "s3cret" }, this);

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add((request.RequestUri!.ToString(), await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
