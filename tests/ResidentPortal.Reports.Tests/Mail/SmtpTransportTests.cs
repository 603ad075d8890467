using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>Against a real mail server, case by case.</summary>
public class SmtpTransportTests(SmtpTransportTests.Plain plain) : IClassFixture<SmtpTransportTests.Plain>
{
    public static TheoryData<string, SmtpBehaviour, SendOutcome> Refusals => new()
    {
        { "greeting 421", new() { Greeting = "421 busy" }, new(SendResult.Temporary, "refused-for-now", 421) },
        { "greeting 554", new() { Greeting = "554 no service" }, new(SendResult.Temporary, "relay-refused", 554, OurFault: true) },
        { "MAIL 451", new() { Mail = "451 later" }, new(SendResult.Temporary, "refused-for-now", 451) },
        { "MAIL 550", new() { Mail = "550 not you" }, new(SendResult.Temporary, "sender-refused", 550, OurFault: true) },
        { "RCPT 421", new() { Rcpt = "421 closing" }, new(SendResult.Temporary, "refused-for-now", 421) },
        { "RCPT 450", new() { Rcpt = "450 mailbox busy" }, new(SendResult.Temporary, "refused-for-now", 450) },
        { "RCPT 451", new() { Rcpt = "451 greylisted" }, new(SendResult.Temporary, "refused-for-now", 451) },
        { "RCPT 452", new() { Rcpt = "452 mailbox full" }, new(SendResult.Temporary, "refused-for-now", 452) },
        { "RCPT 530", new() { Rcpt = "530 sign in first" }, new(SendResult.Temporary, "sign-in-refused", 530, OurFault: true) },
        { "RCPT 550", new() { Rcpt = "550 no such mailbox" }, new(SendResult.Permanent, "mailbox-refused", 550) },
        { "RCPT 551", new() { Rcpt = "551 not local" }, new(SendResult.Permanent, "mailbox-refused", 551) },
        { "RCPT 552", new() { Rcpt = "552 over quota" }, new(SendResult.Permanent, "mailbox-refused", 552) },
        { "RCPT 553", new() { Rcpt = "553 not allowed" }, new(SendResult.Permanent, "mailbox-refused", 553) },
        { "RCPT 554", new() { Rcpt = "554 blocked" }, new(SendResult.Permanent, "mailbox-refused", 554) },
        { "end of DATA 451", new() { Data = "451 scanner is down" }, new(SendResult.Temporary, "refused-for-now", 451) },
        { "end of DATA 552", new() { Data = "552 too big" }, new(SendResult.TooLarge, "too-large", 552) },
        { "end of DATA 554", new() { Data = "554 looks like spam" }, new(SendResult.Permanent, "message-refused", 554) },
        { "dropped in DATA", new() { Drop = true }, new(SendResult.Unknown, "connection-lost") },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task SendAsync_ServerRefuses_IsSortedByWhatToDo(string point, SmtpBehaviour behaviour, SendOutcome expected)
    {
        var server = plain.AsNew();
        server.Behave(behaviour);

        (await SendAsync(server)).ShouldBe(expected, point);
        server.Received.ShouldBeEmpty();

        server.Behave(new SmtpBehaviour());
        (await SendAsync(server)).ShouldBe(SendOutcome.Accepted, "the same transport works again afterwards");
    }

    [Fact]
    public async Task SendAsync_ServerDownThenRestarted_IsUnreachableThenAccepted()
    {
        await using var server = await SmtpServer.StartAsync();
        await server.KillAsync();
        (await SendAsync(server)).ShouldBe(new SendOutcome(SendResult.Temporary, "unreachable"));

        await server.RestartAsync();
        (await SendAsync(server)).ShouldBe(SendOutcome.Accepted);
        server.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_ServerSlowerThanTheTimeout_IsUnknownAndLeavesInTime()
    {
        await using var server = await SmtpServer.StartAsync();
        server.Behave(new SmtpBehaviour { Delay = 60 });
        using var transport = Transport(server, smtp => smtp.TimeoutSeconds = 3);

        var sending = transport.SendAsync(Message(), CancellationToken.None);

        (await sending.WaitAsync(transport.Limit)).ShouldBe(new SendOutcome(SendResult.Unknown, "timed-out"));
    }

    [Fact]
    public async Task SendAsync_StartTlsWithSignIn_IsEncryptedAndSignedIn()
    {
        await using var server = await SmtpServer.StartAsync(tls: true);
        server.Behave(new SmtpBehaviour { User = "portal", Password = "s3cret" });

        (await SendAsync(server, smtp => (smtp.Security, smtp.UserName, smtp.Password) = (SmtpSecurity.StartTls, "portal", "s3cret")))
            .ShouldBe(SendOutcome.Accepted);

        var mail = server.Received.ShouldHaveSingleItem();
        (mail.Encrypted, mail.User).ShouldBe((true, "portal"));
    }

    [Fact]
    public async Task SendAsync_WrongPassword_WaitsAndRaisesTheAlarm()
    {
        await using var server = await SmtpServer.StartAsync(tls: true);
        server.Behave(new SmtpBehaviour { User = "portal", Password = "s3cret" });

        (await SendAsync(server, smtp => (smtp.Security, smtp.UserName, smtp.Password) = (SmtpSecurity.StartTls, "portal", "wrong")))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "sign-in-refused", 535, OurFault: true));
    }

    [Fact]
    public async Task SendAsync_CertificateForAnotherName_WaitsAndRaisesTheAlarm()
    {
        await using var server = await SmtpServer.StartAsync(tls: true);
        (await SendAsync(server, smtp => (smtp.Security, smtp.Host) = (SmtpSecurity.StartTls, "127.0.0.1")))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "certificate-refused", OurFault: true));
    }

    [Fact]
    public async Task SendAsync_StartTlsNotOffered_SendsNothingAndRaisesTheAlarm()
    {
        var server = plain.AsNew();
        (await SendAsync(server, smtp => smtp.Security = SmtpSecurity.StartTls))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "starttls-not-offered", OurFault: true));
        server.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("a@b.example\r\nBcc: everyone@else.example")]
    [InlineData("josé@example.com")]
    public async Task SendAsync_AddressThatIsNone_IsPermanentWithoutAConnection(string to)
    {
        var server = plain.AsNew();
        using var transport = Transport(server);
        (await transport.SendAsync(Message() with { To = to }, CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Permanent, "bad-address"));
    }

    [Fact]
    public async Task SendAsync_DomainInAnotherScript_GoesToItsAsciiForm()
    {
        var server = plain.AsNew();
        using var transport = Transport(server);
        (await transport.SendAsync(Message() with { To = "sam@bücher.example" }, CancellationToken.None))
            .ShouldBe(SendOutcome.Accepted);
        var mail = server.Received.ShouldHaveSingleItem();
        mail.EnvelopeTo.ShouldBe(["sam@xn--bcher-kva.example"]);
    }

    [Fact]
    public async Task SendAsync_Accepted_ArrivesWholeWithOurMessageId()
    {
        var server = plain.AsNew();
        var message = Message() with
        {
            Text = "Zażółć gęślą jaźń – “quoted”.\n.\n.. dots\n" + new string('x', 2000) + "\n",
        };
        using var transport = Transport(server);
        (await transport.SendAsync(message, CancellationToken.None)).ShouldBe(SendOutcome.Accepted);

        var mail = server.Received.ShouldHaveSingleItem();
        mail.MessageId.ShouldBe(message.MessageId);
        mail.Subject.ShouldBe(message.Subject);
        mail.From.ShouldBe("Council contact centre <no-reply@council.example>");
        mail.To.ShouldBe(message.To);
        mail.ReplyTo.ShouldBeNull();
        mail.EnvelopeTo.ShouldBe([message.To]);
        mail.PartTypes.ShouldBe(["multipart/alternative", "text/plain", "text/html"]);
        mail.Text.ShouldBe(message.Text);
        mail.Html.ShouldBe(message.Html);
        mail.HeaderNames.ShouldContain("Auto-Submitted");
    }

    /// <summary>A server without TLS for one test after the other.</summary>
    public sealed class Plain : IAsyncLifetime
    {
        private SmtpServer _server = null!;

        public SmtpServer AsNew()
        {
            _server.Forget();
            return _server;
        }

        public async ValueTask InitializeAsync() => _server = await SmtpServer.StartAsync();

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }

    private static async Task<SendOutcome> SendAsync(SmtpServer server, Action<SmtpOptions>? change = null)
    {
        using var transport = Transport(server, change);
        return await transport.SendAsync(Message(), CancellationToken.None);
    }

    private static SmtpTransport Transport(SmtpServer server, Action<SmtpOptions>? change = null)
    {
        var options = new MailOptions
        {
            From = "no-reply@council.example",
            FromName = "Council contact centre",
            Smtp = new SmtpOptions { Host = "localhost", Port = server.Port, Security = SmtpSecurity.None, TimeoutSeconds = 10 },
        };
        change?.Invoke(options.Smtp);
        return new SmtpTransport(Options.Create(options), TimeProvider.System);
    }

    private static MailMessageContent Message() => new()
    {
        MessageId = $"<{Guid.NewGuid():N}@council.example>",
        To = "noise@council.example",
        Subject = "A-7K3M-92QF Anti-social behaviour – größer",
        Text = "Text\n",
        Html = "<p>HTML</p>\n",
    };
}
