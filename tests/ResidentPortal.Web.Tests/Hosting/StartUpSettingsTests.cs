using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>Wrong settings stop the start with one message that names the key and the mend.</summary>
public class StartUpSettingsTests
{
    /// <summary>Key, value, and words that the message must hold beside the key.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Routing:Rules:0:To:0", "no-such-queue", "Use one of" },
        { "Routing:Queues:noise:Mailbox", "not an address", "is not an email address" },
        { "Routing:Queues:noise:Mailbox", "noise@example.org", "real mailbox" },
        { "Routing:Queues:noise:FallbackMailbox", "noise@example.org", "real mailbox" },
        { "Mail:From", "no-reply@example.com", "Give a real mailbox" },
        { "Mail:OperationsMailbox", "", "is not an email address" },
        { "Mail:Transport", "Pickup", "Set it to Smtp" },
        { "Mail:Transport", "Pigeon", "Smtp" },
        { "Mail:Smtp:Host", "", "Give the name of your mail relay" },
        { "Mail:Smtp:Port", "465", "Use 587" },
        { "Mail:Smtp:Port", "many", "number" },
        { "DataProtection:KeyFolder", "/no/such/folder", "Create it" },
        { "Site:TrustedProxies:0", "proxy.local", "10.0.0.4 or 10.0.0.0/24" },
        { "Site:Phone", "ring us", "020 7946 0018" },
        { "Site:Email", "write to us", "name@" },
        { "Site:BaseUrl", "localhost", "https://" },
        { "Site:BaseUrl", "http://localhost", "the forms need https" },
        { "Site:ExitUrl", "away", "https://" },
        { "Site:Name", "", "Give" },
        { "Site:DemonstrationNotice", "perhaps", "true or false" },
        { "Abuse:MinimumSeconds", "-1", "0 to 600" },
        { "Abuse:MinimumSeconds", "soon", "number" },
        { "Abuse:ReCaptcha:Version", "4", "Give 2 for the checkbox" },
        { "Abuse:ReCaptcha:VerifyUrl", "siteverify", "https://" },
        { "Abuse:ReCaptcha:SiteKey", "only-this-one", "SecretKey" },
        { "Database:Provider", "Oracle", "Sqlite or PostgreSql" },
        { "Calendar:Closures:0", "Christmas", "Write it like 2026-" },
        { "Content:Folder", "/no/such/folder", "Create it" },
        { "Abuse:SignInBurst", "0", "1 to 100000" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Start_WrongSetting_NamesTheKeyAndTheMend(string key, string value, string mend)
    {
        var (code, message) = await StartUp.RefusedAsync("Production", [.. Good, (key, value)]);
        code.ShouldBe(1);
        message.ShouldStartWith("The settings have a mistake, so the site did not start:");
        message.ShouldContain(key);
        message.ShouldContain(mend);
        message.ShouldNotContain("   at ", customMessage: "No stack trace.");
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Start_CombinationWithoutQueue_NamesIt()
    {
        // Trespass, fourth in the list, is taken out of the rule that catches it.
        var lost = ($"Routing:Rules:{SiteUnderTest.RuleNumber("Other behaviour")}:When:Kind:3", "rowdy-behaviour");
        var (code, message) = await StartUp.RefusedAsync("Production", [.. Good, lost]);
        code.ShouldBe(1);
        message.ShouldContain("Routing:Rules: ");
        message.ShouldContain("reach no queue, among reports of trespass");
        message.ShouldContain("Add a rule");
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Start_ProductionAsShipped_NamesEveryExampleAddressAtOnce()
    {
        var (code, message) = await StartUp.RefusedAsync("Production", []);
        code.ShouldBe(1);
        foreach (var queue in SiteUnderTest.QueueIds())
            message.ShouldContain($"Routing:Queues:{queue}:Mailbox");
        message.ShouldContain("Mail:Transport");
        message.ShouldContain("Mail:From");
    }

    private static IEnumerable<(string, string)> Good =>
        [("Mail:Transport", "Smtp"), ("Mail:Smtp:Host", "localhost"), ("Mail:Smtp:Port", "9"), .. SiteUnderTest.RealAddresses()];
}
