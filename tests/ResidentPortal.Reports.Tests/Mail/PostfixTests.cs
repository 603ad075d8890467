using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>Against the mail server that most relays are.</summary>
public class PostfixTests
{
    [MailHostFact]
    public async Task SendAsync_Taken_ArrivesWholeInTheMailbox()
    {
        var host = await MailHost.GetAsync();
        var to = host.AddMailbox("whole");
        using var transport = Transport(host);
        var message =
            Message(to) with { Text = "Zażółć gęślą jaźń – “quoted”.\n.\n.. dots\n" + new string('x', 2000) + "\n", Urgent = true };

        (await transport.SendAsync(message, CancellationToken.None)).ShouldBe(SendOutcome.Accepted);

        var mail = (await host.WaitForMailAsync("whole")).ShouldHaveSingleItem();
        (mail.MessageId, mail.Subject, mail.From, mail.To).ShouldBe(
            (message.MessageId, message.Subject, "The \"contact\" centre <no-reply@council.example>", to));
        (mail.Text, mail.Html).ShouldBe((message.Text, message.Html));
        mail.Raw.ShouldStartWith("Return-Path: <bounce@council.example>");
    }

    [MailHostFact]
    public async Task SendAsync_ManyMessages_GoOverFewConnections()
    {
        var host = await MailHost.GetAsync();
        var to = host.AddMailbox("many");
        using var transport = Transport(host, smtp => smtp.Connections = 3);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => transport.SendAsync(Message(to), CancellationToken.None)));
        outcomes.ShouldAllBe(outcome => outcome == SendOutcome.Accepted);
        (await host.WaitForMailAsync("many", 40)).Select(mail => mail.MessageId).Distinct().Count().ShouldBe(40);
    }

    [MailHostFact]
    public async Task SendAsync_OverStartTls_IsEncrypted()
    {
        var host = await MailHost.GetAsync();
        using var transport = Transport(host, smtp => smtp.Security = SmtpSecurity.StartTls);
        (await transport.SendAsync(Message(host.AddMailbox("starttls")), CancellationToken.None)).ShouldBe(SendOutcome.Accepted);
        (await host.WaitForMailAsync("starttls")).Single().Raw.ShouldContain("using TLSv1.");
    }

    [MailHostFact]
    public async Task SendAsync_OverTlsFromTheFirstByte_IsEncrypted()
    {
        var host = await MailHost.GetAsync();
        using var transport = Transport(host, smtp => (smtp.Port, smtp.Security) = (host.TlsPort, SmtpSecurity.Tls));
        (await transport.SendAsync(Message(host.AddMailbox("tls")), CancellationToken.None)).ShouldBe(SendOutcome.Accepted);
        (await host.WaitForMailAsync("tls")).Single().Raw.ShouldContain("using TLSv1.");
    }

    [MailHostFact]
    public async Task SendAsync_CertificateForAnotherName_WaitsAndRaisesTheAlarm()
    {
        var host = await MailHost.GetAsync();
        using var transport =
            Transport(host, smtp => (smtp.Host, smtp.Port, smtp.Security) = ("127.0.0.1", host.TlsPort, SmtpSecurity.Tls));
        (await transport.SendAsync(Message("tls@council.example"), CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "certificate-refused", OurFault: true));
    }

    [MailHostFact]
    public async Task SendAsync_RevocationCannotBeChecked_SendsNothing()
    {
        var host = await MailHost.GetAsync();
        using var transport =
            Transport(host, smtp => (smtp.Port, smtp.Security, smtp.CheckRevocation) = (host.TlsPort, SmtpSecurity.Tls, true));
        (await transport.SendAsync(Message("tls@council.example"), CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "certificate-refused", OurFault: true));
    }

    [MailHostFact]
    public async Task SendAsync_Greylisted_IsTakenTheNextTime()
    {
        var host = await MailHost.GetAsync();
        var to = host.AddMailbox("greylisted");
        host.Refuse(to, "450 4.2.0 Greylisted, try again later");
        using var transport = Transport(host);
        (await transport.SendAsync(Message(to), CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "refused-for-now", 450));
        (await transport.SendAsync(Message(to), CancellationToken.None)).ShouldBe(SendOutcome.Accepted);
    }

    [Theory]
    [InlineData("550 5.1.1 no such mailbox", SendResult.Permanent, "mailbox-refused", false)]
    [InlineData("552 5.2.2 mailbox full", SendResult.Permanent, "mailbox-refused", false)]
    [InlineData("452 4.2.2 mailbox full", SendResult.Temporary, "refused-for-now", false)]
    [InlineData("554 5.7.1 relay access denied", SendResult.Temporary, "refused-by-policy", true)]
    public async Task SendAsync_Refused_IsSortedByWhoIs(string reply, SendResult result, string code, bool ours)
    {
        Assert.SkipWhen(MailHost.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", MailHost.Missing ?? "");
        var host = await MailHost.GetAsync();
        host.Refuse("refused@council.example", reply);
        using var transport = Transport(host);
        (await transport.SendAsync(Message("refused@council.example"), CancellationToken.None))
            .ShouldBe(new SendOutcome(result, code, int.Parse(reply[..3], null), ours));
    }

    [MailHostFact]
    public async Task SendAsync_LargerThanTheRelayTakes_IsToldSo()
    {
        var host = await MailHost.GetAsync();
        using var transport = Transport(host);
        var large = Message("large@council.example") with { Text = string.Concat(Enumerable.Repeat("word ", MailHost.SizeLimit / 4)) };
        (await transport.SendAsync(large, CancellationToken.None)).ShouldBe(new SendOutcome(SendResult.TooLarge, "too-large", 552));
        (await transport.SendAsync(Message(host.AddMailbox("small")), CancellationToken.None)).ShouldBe(SendOutcome.Accepted);
    }

    private static SmtpTransport Transport(MailHost host, Action<SmtpOptions>? change = null)
    {
        var options = new MailOptions
        {
            From = "no-reply@council.example",
            FromName = "The \"contact\" centre",
            EnvelopeFrom = "bounce@council.example",
            Smtp = new() { Host = "localhost", Port = host.Port, Security = SmtpSecurity.None, TimeoutSeconds = 10 },
        };
        change?.Invoke(options.Smtp);
        return new(Options.Create(options), TimeProvider.System);
    }

    private static MailMessageContent Message(string to) => new()
    {
        MessageId = $"<{Guid.NewGuid():N}@council.example>",
        To = to,
        Subject = "A-7K3M-92QF – größer",
        Text = "Text\n",
        Html = "<p>HTML</p>\n",
    };
}
