using ResidentPortal.Reports.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

public class MailSettingsCheckTests
{
    public static TheoryData<string, Action<MailOptions>, string> Wrong => new()
    {
        { "no sender", mail => mail.From = "", "Mail:From" },
        { "sender with a name in it", mail => mail.From = "Council <a@anyborough.gov.uk>", "Mail:From" },
        { "no operations mailbox", mail => mail.OperationsMailbox = "", "Mail:OperationsMailbox" },
        { "example sender", mail => mail.From = "no-reply@example.org", "Mail:From" },
        { "example operations mailbox", mail => mail.OperationsMailbox = "ops@mail.test", "Mail:OperationsMailbox" },
        { "pickup", mail => mail.Transport = MailTransportKind.Pickup, "Mail:Transport" },
        { "no relay", mail => mail.Smtp.Host = "", "Mail:Smtp:Host" },
        { "unencrypted to another machine", mail => mail.Smtp.Security = SmtpSecurity.None, "Mail:Smtp:Security" },
        { "no such port", mail => mail.Smtp.Port = 0, "Mail:Smtp:Port" },
        { "implicit TLS", mail => mail.Smtp.Port = 465, "Mail:Smtp:Port" },
        { "no time", mail => mail.Smtp.TimeoutSeconds = 0, "Mail:Smtp:TimeoutSeconds" },
        { "user without password", mail => mail.Smtp.UserName = "portal", "Mail:Smtp:Password" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Mistakes_InProduction_NameTheKeyAndTheMend(string mistake, Action<MailOptions> change, string key)
    {
        var options = Right();
        MailSettingsCheck.Mistakes(options, inProduction: true).ShouldBeEmpty();

        change(options);

        MailSettingsCheck.Mistakes(options, inProduction: true).ShouldHaveSingleItem(mistake).ShouldStartWith(key);
    }

    [Fact]
    public void Mistakes_ShippedSettingsOutsideProduction_AreNone() =>
        MailSettingsCheck.Mistakes(
            new MailOptions { From = "no-reply@example.org", OperationsMailbox = "operations@example.org" }, inProduction: false)
                .ShouldBeEmpty();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Mistakes_UnencryptedToThisMachine_AreNone(string host)
    {
        var options = Right();
        (options.Smtp.Host, options.Smtp.Security) = (host, SmtpSecurity.None);
        MailSettingsCheck.Mistakes(options, inProduction: true).ShouldBeEmpty();
    }

    private static MailOptions Right() => new()
    {
        Transport = MailTransportKind.Smtp,
        From = "no-reply@anyborough.gov.uk",
        OperationsMailbox = "operations@anyborough.gov.uk",
        Smtp = new SmtpOptions { Host = "relay.anyborough.gov.uk" },
    };
}
