using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;
using Microsoft.Extensions.Time.Testing;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>Connections held open, against relays that misbehave on purpose.</summary>
public class SmtpConnectionsTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task SendAsync_OneAfterTheOther_UsesOneConnectionUntilItsLimit()
    {
        await using var relay = ScriptedRelay.Start((_, _) => null);
        using var transport = Transport(relay, smtp => smtp.MessagesPerConnection = 3);
        for (var sent = 0; sent < 7; sent++)
            (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);
        relay.Sessions.ShouldBe(3);
        relay.Commands.Count(command => command == "QUIT").ShouldBe(2);
    }

    [Fact]
    public async Task SendAsync_ManyAtOnce_OpensNoMoreThanIsSet()
    {
        await using var relay = ScriptedRelay.Start((_, _) => null);
        using var transport = Transport(relay, smtp => smtp.Connections = 2);
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(transport)))).ShouldAllBe(o => o == SendOutcome.Accepted);
        relay.Sessions.ShouldBe(2);
    }

    [Fact]
    public async Task SendAsync_AfterAWhile_AsksWhetherTheConnectionStands()
    {
        await using var relay = ScriptedRelay.Start((session, command) => (session, command) is (1, "NOOP") ? "421 4.4.2 timeout" : null);
        using var transport = Transport(relay);
        await SendAsync(transport);
        _clock.Advance(TimeSpan.FromSeconds(6));

        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted, "a connection that the relay gave up is not a reason to pause");
        _clock.Advance(TimeSpan.FromSeconds(6));
        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);

        relay.Sessions.ShouldBe(2);
        relay.Commands.Count(command => command == "NOOP").ShouldBe(2);
    }

    [Fact]
    public async Task SendAsync_HeldConnectionWasCut_GoesOverANewOneAtOnce()
    {
        var messages = 0;
        await using var relay = ScriptedRelay.Start((_, command) =>
            command.StartsWith("MAIL", StringComparison.Ordinal) && ++messages == 2 ? "" : null);
        using var transport = Transport(relay);
        await SendAsync(transport);
        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);
        relay.Sessions.ShouldBe(2);
    }

    [Fact]
    public async Task SendAsync_UnusedForLong_ClosesTheConnection()
    {
        await using var relay = ScriptedRelay.Start((_, _) => null);
        using var transport = Transport(relay);
        await SendAsync(transport);
        _clock.Advance(SmtpConnections.CloseAfter);
        for (var tries = 0; tries < 100 && !relay.Commands.Contains("QUIT"); tries++)
            await Task.Delay(20);
        relay.Commands.ShouldContain("QUIT");
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task SendAsync_RelaySays421_NobodyConnectsUntilThePauseIsOver(string at)
    {
        await using var relay = ScriptedRelay.Start((session, command) =>
            session == 1 && command.Replace("HELO", "EHLO", StringComparison.Ordinal).Split(' ')[0] == at
                ? "421 4.7.0 too many connections"
                : null);
        using var transport = Transport(relay);
        (await SendAsync(transport)).ShouldBe(new SendOutcome(SendResult.Temporary, "refused-for-now", 421));

        var waiting = Task.WhenAll(SendAsync(transport), SendAsync(transport));
        await Task.Delay(200);
        (relay.Sessions, waiting.IsCompleted).ShouldBe((1, false));

        _clock.Advance(SmtpConnections.Pause);
        (await waiting).ShouldAllBe(outcome => outcome == SendOutcome.Accepted);
    }

    [Theory]
    [InlineData(".", SendResult.Unknown)]
    [InlineData("DATA", SendResult.Unknown)]
    [InlineData("RCPT", SendResult.Temporary)]
    [InlineData("MAIL", SendResult.Temporary)]
    [InlineData("EHLO", SendResult.Temporary)]
    [InlineData("", SendResult.Temporary)]
    public async Task SendAsync_RelayHangsUp_IsUnknownOnlyWhereTheMessageMayHaveArrived(string at, SendResult result)
    {
        await using var relay = ScriptedRelay.Start((_, command) => command.Split(' ')[0] == at ? "" : null);
        using var transport = Transport(relay);
        (await SendAsync(transport)).ShouldBe(new SendOutcome(result, "connection-lost"));
    }

    [Theory]
    [InlineData("MAIL", SendResult.Temporary)]
    [InlineData(".", SendResult.Unknown)]
    public async Task SendAsync_RelayFallsSilent_EndsInTime(string at, SendResult result)
    {
        await using var relay = ScriptedRelay.Start((_, command) => command.Split(' ')[0] == at ? "250-" : null);
        using var transport = Transport(relay, smtp => smtp.TimeoutSeconds = 1);
        (await SendAsync(transport).WaitAsync(transport.Limit)).ShouldBe(new SendOutcome(result, "timed-out"));
    }

    [Fact]
    public async Task SendAsync_RepliesWithoutWords_AreAnswers()
    {
        await using var relay = ScriptedRelay.Start((_, command) => command.Split(' ')[0] switch
        {
            "" => "220",
            "EHLO" => null,
            "DATA" => "354",
            _ => "250",
        });
        using var transport = Transport(relay);
        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);
    }

    [Fact]
    public async Task SendAsync_RelayThatTakesSeveralCommandsAtOnce_GetsThemAtOnce()
    {
        await using var relay = ScriptedRelay.Start((_, command) => command.StartsWith("EHLO", StringComparison.Ordinal)
            ? "250-relay\n250-PIPELINING\n250-DSN\n250-SIZE 100000\n250 ENHANCEDSTATUSCODES"
            : null);
        using var transport = Transport(relay, smtp => smtp.HelloName = "portal.council.example");
        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);
        relay.Commands[0].ShouldBe("EHLO portal.council.example");
        var mail = relay.Commands.Single(command => command.StartsWith("MAIL FROM:<bounce@council.example>", StringComparison.Ordinal));
        mail.ShouldContain(" RET=HDRS");
        mail.ShouldContain(" ENVID=");
        relay.Commands.ShouldContain(command =>
            command.StartsWith("RCPT TO:<noise@council.example> NOTIFY=FAILURE,DELAY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_RelayOffersOnlyPlain_SignsIn()
    {
        await using var relay = ScriptedRelay.Start((_, command) => command.Split(' ')[0] switch
        {
            "EHLO" => "250-relay\n250 AUTH PLAIN",
            "AUTH" => command == "AUTH PLAIN AHBvcnRhbABzM2NyZXQ=" ? "235 2.7.0 in" : "535 5.7.8 no",
            _ => null,
        });
        using var transport = Transport(relay, smtp => (smtp.UserName, smtp.Password) = ("portal", "s3cret"));
        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);
        using var wrong = Transport(relay, smtp => (smtp.UserName, smtp.Password) = ("portal", "wrong"));
        (await SendAsync(wrong)).ShouldBe(new SendOutcome(SendResult.Temporary, "sign-in-refused", 535, OurFault: true));
    }

    [Theory]
    [InlineData("250 8BITMIME", "sign-in-not-offered", null)]
    [InlineData("250 AUTH GSSAPI-OF-OURS", "sign-in-not-offered", null)]
    public async Task SendAsync_NoSignInThatWeKnow_WaitsAndRaisesTheAlarm(string offered, string code, int? status)
    {
        await using var relay = ScriptedRelay.Start((_, command) =>
            command.StartsWith("EHLO", StringComparison.Ordinal) ? $"250-relay\n{offered}" : null);
        using var transport = Transport(relay, smtp => (smtp.UserName, smtp.Password) = ("portal", "s3cret"));
        (await SendAsync(transport)).ShouldBe(new SendOutcome(SendResult.Temporary, code, status, OurFault: true));
    }

    [Theory]
    [InlineData("MAIL", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "refused-by-policy", 550)]
    [InlineData("RCPT", "554 5.7.1 Relay access denied", "refused-by-policy", 554)]
    [InlineData(".", "550-5.7.1 several\n550 5.7.1 lines", "refused-by-policy", 550)]
    [InlineData("EHLO", "554 5.7.1 not you", "refused-by-policy", 554)]
    public async Task SendAsync_RelayRefusesUs_WaitsAndRaisesTheAlarm(string at, string reply, string code, int status)
    {
        await using var relay = ScriptedRelay.Start((_, command) => command.Split(' ')[0] == at
            || (at == "EHLO" && command.StartsWith("HELO", StringComparison.Ordinal)) ? reply : null);
        using var transport = Transport(relay);
        (await SendAsync(transport)).ShouldBe(new SendOutcome(SendResult.Temporary, code, status, OurFault: true));
    }

    [Fact]
    public async Task SendAsync_AfterARefusal_GoesOnOverTheSameConnection()
    {
        await using var relay = ScriptedRelay.Start((_, command) =>
            command.Contains("nobody@", StringComparison.Ordinal) ? "550 5.1.1 no such mailbox" : null);
        using var transport = Transport(relay);
        (await transport.SendAsync(Message() with { To = "nobody@council.example" }, default)).Result.ShouldBe(SendResult.Permanent);
        (await SendAsync(transport)).ShouldBe(SendOutcome.Accepted);
        relay.Sessions.ShouldBe(1);
    }

    private static Task<SendOutcome> SendAsync(SmtpTransport transport) => transport.SendAsync(Message(), CancellationToken.None);

    private SmtpTransport Transport(ScriptedRelay relay, Action<SmtpOptions>? change = null)
    {
        var options = new MailOptions
        {
            From = "no-reply@council.example",
            EnvelopeFrom = "bounce@council.example",
            Smtp = new() { Host = "127.0.0.1", Port = relay.Port, Security = SmtpSecurity.None, TimeoutSeconds = 10 },
        };
        change?.Invoke(options.Smtp);
        return new(Options.Create(options), _clock);
    }

    private static MailMessageContent Message() => new()
    {
        MessageId = $"<{Guid.NewGuid():N}@council.example>",
        To = "noise@council.example",
        Subject = "A-7K3M-92QF",
        Text = "Text\n",
        Html = "<p>HTML</p>\n",
    };
}
