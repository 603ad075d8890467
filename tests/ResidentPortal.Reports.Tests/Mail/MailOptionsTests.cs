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
        { "example envelope sender", mail => mail.EnvelopeFrom = "bounce@example.org", "Mail:EnvelopeFrom" },
        { "example operations mailbox", mail => mail.OperationsMailbox = "ops@mail.test", "Mail:OperationsMailbox" },
        { "pickup", mail => mail.Transport = MailTransportKind.Pickup, "Mail:Transport" },
        { "no relay", mail => mail.Smtp.Host = "", "Mail:Smtp:Host" },
        { "unencrypted to another machine", mail => mail.Smtp.Security = SmtpSecurity.None, "Mail:Smtp:Security" },
        { "no such port", mail => mail.Smtp.Port = 0, "Mail:Smtp:Port" },
        { "STARTTLS where TLS comes first", mail => mail.Smtp.Port = 465, "Mail:Smtp:Port" },
        { "TLS where STARTTLS comes first", mail => mail.Smtp.Security = SmtpSecurity.Tls, "Mail:Smtp:Port" },
        { "no name of a host", mail => mail.Smtp.HelloName = "our portal", "Mail:Smtp:HelloName" },
        { "no address for bounces", mail => mail.EnvelopeFrom = "bounces", "Mail:EnvelopeFrom" },
        { "no connection", mail => mail.Smtp.Connections = 0, "Mail:Smtp:Connections" },
        { "no message", mail => mail.Smtp.MessagesPerConnection = 0, "Mail:Smtp:MessagesPerConnection" },
        { "OAuth without a directory", OAuth(entra => entra.Tenant = ""), "Mail:Smtp:OAuth:Tenant" },
        { "OAuth of another kind of address", OAuth(entra => entra.Authority = "http://login.internal"), "Mail:Smtp:OAuth:Authority" },
        { "OAuth without an application", OAuth(entra => entra.ClientId = "portal"), "Mail:Smtp:OAuth:ClientId" },
        { "OAuth without a secret", OAuth(entra => entra.ClientSecret = ""), "Mail:Smtp:OAuth:ClientSecret" },
        { "OAuth for one right", OAuth(entra => entra.Scope = "SMTP.Send"), "Mail:Smtp:OAuth:Scope" },
        { "OAuth for no mailbox", OAuth(_ => { }) + (mail => mail.Smtp.UserName = ""), "Mail:Smtp:UserName" },
        { "OAuth and a password", OAuth(_ => { }) + (mail => mail.Smtp.Password = "s3cret"), "Mail:Smtp:Password" },
        { "no time", mail => mail.Smtp.TimeoutSeconds = 0, "Mail:Smtp:TimeoutSeconds" },
        { "no account", Bounces(bounces => bounces.Account = ""), "Mail:Bounces:Account" },
        { "account without password", Bounces(bounces => bounces.Password = ""), "Mail:Bounces:Password" },
        { "reading unencrypted", Bounces(bounces => bounces.Security = SmtpSecurity.None), "Mail:Bounces:Security" },
        { "STARTTLS on 993", Bounces(bounces => bounces.Security = SmtpSecurity.StartTls), "Mail:Bounces:Port" },
        { "TLS on 143", Bounces(bounces => bounces.Port = 143), "Mail:Bounces:Port" },
        { "no such port to read", Bounces(bounces => bounces.Port = 0), "Mail:Bounces:Port" },
        { "no folder", Bounces(bounces => bounces.Folder = " "), "Mail:Bounces:Folder" },
        { "OAuth and a password to read", Bounces(bounces => bounces.OAuth = new()
            {
                Tenant = "anyborough.gov.uk", ClientId = "12345678-90ab-cdef-1234-567890abcdef", ClientSecret = "s3cret",
            }), "Mail:Bounces:Password" },
        { "bounces to the sender", Bounces(_ => { }) + (mail => mail.EnvelopeFrom = ""), "Mail:EnvelopeFrom" },
        { "no room for a mark", Bounces(_ => { }) + (mail => mail.EnvelopeFrom = "undelivered-mail-of-reports@anyborough.gov.uk"),
            "Mail:EnvelopeFrom" },
        { "a plus of its own", Bounces(_ => { }) + (mail => mail.EnvelopeFrom = "portal+bounce@anyborough.gov.uk"), "Mail:EnvelopeFrom" },
        { "bounces of Notify", Bounces(_ => { }) + Notify(_ => { }), "Mail:Bounces:Host" },
        { "no key of Notify", Notify(notify => notify.ApiKey = "key"), "Mail:Notify:ApiKey" },
        { "no template", Notify(notify => notify.TemplateId = "report"), "Mail:Notify:TemplateId" },
        { "Notify unencrypted", Notify(notify => notify.BaseAddress = "http://notify.gov.uk"), "Mail:Notify:BaseAddress" },
        { "no time for Notify", Notify(notify => notify.TimeoutSeconds = 0), "Mail:Notify:TimeoutSeconds" },
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

    [Fact]
    public void Mistakes_OfWhatWorks_AreNone()
    {
        var tls = Right();
        (tls.Smtp.Port, tls.Smtp.Security, tls.Smtp.HelloName, tls.EnvelopeFrom) =
            (465, SmtpSecurity.Tls, "portal.anyborough.gov.uk", "bounce@anyborough.gov.uk");
        Mistakes(tls, Environments.Production).ShouldBeEmpty();

        var bounces = Right();
        Bounces(_ => { })(bounces);
        Mistakes(bounces, Environments.Production).ShouldBeEmpty();

        var notify = Right();
        Notify(_ => { })(notify);
        Mistakes(notify, Environments.Production).ShouldBeEmpty();

        var entra = Right();
        OAuth(_ => { })(entra);
        Mistakes(entra, Environments.Production).ShouldBeEmpty();
    }

    private static Action<MailOptions> OAuth(Action<OAuthOptions> change) => mail =>
    {
        mail.Smtp.UserName = "portal@anyborough.gov.uk";
        mail.Smtp.OAuth = new()
        {
            Tenant = "anyborough.gov.uk",
            ClientId = "12345678-90ab-cdef-1234-567890abcdef",
            ClientSecret = "s3cret",
        };
        change(mail.Smtp.OAuth);
    };

    private static Action<MailOptions> Bounces(Action<BouncesOptions> change) => mail =>
    {
        mail.EnvelopeFrom = "bounces@anyborough.gov.uk";
        mail.Bounces = new() { Host = "imap.anyborough.gov.uk", Account = "bounces", Password = "s3cret" };
        change(mail.Bounces);
    };

    private static Action<MailOptions> Notify(Action<NotifyOptions> change) => mail =>
    {
        mail.Transport = MailTransportKind.Notify;
        mail.Notify = new() { ApiKey = NotifyStandIn.Key, TemplateId = NotifyStandIn.Template };
        change(mail.Notify);
    };

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
