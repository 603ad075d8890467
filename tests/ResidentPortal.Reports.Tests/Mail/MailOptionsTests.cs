using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Settings;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

public class MailOptionsTests
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
    public void Mistakes_InProduction_NameTheKey(string mistake, Action<MailOptions> change, string key)
    {
        var options = Right();
        Mistakes(options, Environments.Production).ShouldBeEmpty();

        change(options);

        Mistakes(options, Environments.Production).ShouldHaveSingleItem(mistake).ShouldStartWith(key);
    }

    [Fact]
    public void Mistakes_ShippedSettingsOutsideProduction_AreNone() =>
        Mistakes(new() { From = "no-reply@example.org", OperationsMailbox = "operations@example.org" }, Environments.Development)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Mistakes_UnencryptedToThisMachine_AreNone(string host)
    {
        var options = Right();
        (options.Smtp.Host, options.Smtp.Security) = (host, SmtpSecurity.None);
        Mistakes(options, Environments.Production).ShouldBeEmpty();
    }

    [Fact]
    public void Mistakes_OfEveryKind_AreNamedTogetherAndTellNoPassword()
    {
        MailOptions options = new()
        {
            Transport = MailTransportKind.Smtp,
            From = "nobody",
            OperationsMailbox = "ops@mail.test",
            Smtp = new() { Port = 70000, Security = SmtpSecurity.None, Password = "hidden", TimeoutSeconds = 500 },
        };
        Mistakes(options, Environments.Production).ShouldBe(
        [
            "Mail:From: “nobody” cannot be used. Give an email address, such as reports@your-council.gov.uk.",
            "Mail:OperationsMailbox: “ops@mail.test” is an example address, and mail to it never arrives. Give a real mailbox.",
            "Mail:Smtp:Host: Give the name of your mail relay.",
            "Mail:Smtp:Port: “70000” cannot be used. Give a port from 1 to 65535. Most relays use 587.",
            "Mail:Smtp:TimeoutSeconds: “500” cannot be used. Give 1 to 120 seconds.",
        ]);
    }

    private static IReadOnlyList<string> Mistakes(MailOptions options, string environment)
    {
        var where = new HostingEnvironment { EnvironmentName = environment };
        return new AnnotatedSettings<MailOptions>(new ConfigurationBuilder().Build(), MailOptions.Section, where).Mistakes(options);
    }

    private static MailOptions Right() => new()
    {
        Transport = MailTransportKind.Smtp,
        From = "no-reply@anyborough.gov.uk",
        OperationsMailbox = "operations@anyborough.gov.uk",
        Smtp = new SmtpOptions { Host = "relay.anyborough.gov.uk" },
    };
}
