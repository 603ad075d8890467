using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>Wrong settings stop the start with one message that names the key, the value and what to write.</summary>
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
        { "Mail:OperationsMailbox", "", "Give an email address" },
        { "Mail:Transport", "Pickup", "Set it to Smtp" },
        { "Mail:Transport", "Pigeon", "Smtp" },
        { "Mail:Smtp:Host", "", "Give the name of your mail relay" },
        { "Mail:Smtp:Port", "465", "Use 587" },
        { "Mail:Smtp:Port", "abc", "“abc” is not a number. Give a port from 1 to 65535. Most relays use 587." },
        { "Mail:Smtp:Port", "70000", "“70000” cannot be used. Give a port from 1 to 65535." },
        { "Mail:Smtp:Security", "Ssl", "“Ssl” is not known. Use one of: StartTls, Tls, None." },
        { "Mail:Smtp:TimeoutSeconds", "0", "“0” cannot be used. Give 1 to 120 seconds." },
        { "Mail:Smtp:UserName", "portal", "Mail:Smtp:Password: Give the password" },
        { "Mail:NotTaken:ShareOfPromise", "2", "“2” cannot be used. Give 0.1 to 1" },
        { "Mail:NotTaken:UrgentWithinHours", "0", "Give 1 to 8 hours" },
        { "Mail:NotTaken:LinkDays", "1", "Give 7 to 365 days." },
        { "Mail:Digest:Hour", "24", "Give an hour from 0 to 23." },
        { "Mail:Digest:Day", "Mon", "“Mon” is not known. Use one of: Sunday, Monday" },
        { "Metrics:Otlp:Endpoint", "collector", "such as http://localhost:4317" },
        { "Metrics:Prometheus:Token", "short", "at least 20 letters" },
        { "Metrics:Prometheus:Networks:0", "10.0.0.300/24", "Write it like 10.0.0.0/24" },
        { "Routing:Queues:mencap:Acknowledge", "true", "A body outside reads this queue" },
        { "Mail:Smtp:Relay", "localhost", "This key is not known. Use one of: Host, Port" },
        { "DataProtection:KeyFolder", "/no/such/folder", "“/no/such/folder” cannot be used. There is no such folder. Create it" },
        { "Site:TrustedProxies:0", "proxy.local", "10.0.0.4 or 10.0.0.0/24" },
        { "Site:Phone", "ring us", "020 7946 0018" },
        { "Site:Email", "write to us", "name@" },
        { "Site:BaseUrl", "localhost", "https://" },
        { "Site:BaseUrl", "http://localhost", "the forms need https" },
        { "Site:ExitUrl", "away", "https://" },
        { "Site:Name", "", "Give" },
        { "Disclosure:Contact", "ring us", "“ring us” cannot be used. Give an email address, or a page such as https://" },
        { "Disclosure:Contact", "http://council.internal/security", "cannot be used" },
        { "Disclosure:Policy", "on our site", "“on our site” cannot be used. Give a page such as https://" },
        { "Disclosure:ValidDays", "400", "Give 1 to 365 days." },
        { "Site:DemonstrationNotice", "perhaps", "true or false" },
        { "Abuse:MinimumSeconds", "-1", "0 to 600" },
        { "Abuse:MinimumSeconds", "soon", "“soon” is not a number. Give 0 to 600 seconds." },
        { "Abuse:MinimumSeconds", "", "“” is not a number. Give 0 to 600 seconds." },
        { "Abuse:SubmissionBurst", "0", "“0” cannot be used. Give 1 to 100000." },
        { "Abuse:SubmissionsPerHour", "many", "“many” is not a number. Give 1 to 100000." },
        { "Abuse:PostBurst", "0", "Give 1 to 1000000." },
        { "Abuse:PostsPerSecond", "0.5", "Give 1 to 1000000." },
        { "Abuse:SignInsPerMinute", "0", "Give 1 to 100000." },
        { "Abuse:ReCaptcha:MinimumScore", "2", "“2” cannot be used. Give 0 to 1." },
        { "Abuse:ReCaptcha:Version", "4", "Give 2 for the checkbox" },
        { "Abuse:ReCaptcha:VerifyUrl", "siteverify", "https://" },
        { "Abuse:ReCaptcha:SiteKey", "only-this-one", "SecretKey" },
        { "Database:Provider", "Oracle", "“Oracle” is not known. Use one of: Sqlite, PostgreSql." },
        { "ConnectionStrings:Reports", "nonsense", "This is not a connection string. Write it like Data Source=" },
        { "Storage:Folder", " ", "Give the folder for databases" },
        { "Storage:Folder", Environment.ProcessPath!, "is a file. Give a folder." },
        { "Serilog:MinimumLevel:Default", "Loud", "“Loud” is not known. Use one of: Verbose, Debug" },
        { "Serilog:MinimumLevel:Override:Microsoft", "Quiet", "“Quiet” is not known. Use one of: Verbose, Debug" },
        { "Routing:Queues:noise:Detail", "Half", "“Half” is not known. Use one of: Full, Contact, Summary." },
        { "Routing:Queues:noise:Consent", "nobody", "nobody" },
        { "CaseReview:Threshold:0:MinimumComplaints", "9", "“9” is not a number from 1 to 3." },
        { "CaseReview:ServiceLevels:DecideWithin", "", "The number of working days is missing. Write one, such as 5." },
        { "CaseReview:PolicingBodyReview", "yes", "“yes” is neither true nor false. Write true or false." },
        { "Calendar:Closures:0", "Christmas", "Write it like 2026-" },
        { "Content:Folder", "/no/such/folder", "Create it" },
        { "Places:Gazetteer", "/no/such/addresses.csv", "There is no such file. Put the CSV" },
        { "Abuse:SignInBurst", "0", "1 to 100000" },
        { "Health:LeastSpace", "0", "1 to 1000000" },
        { "DataProtection:LostKeys", "all of them", "Copy the ids from the message" },
        { "DataProtection:CertificateFile", "/no/such/file.pfx", "Name a .pfx file" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Start_WrongSetting_NamesTheKeyAndWhatToWrite(string key, string value, string remedy)
    {
        var (code, message) = await StartUp.RefusedAsync("Production", [.. Good, (key, value)]);
        code.ShouldBe(1);
        message.ShouldStartWith("The settings have a mistake, so the site did not start:");
        message.ShouldContain(key);
        message.ShouldContain(remedy);
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

    [Fact]
    public async Task Start_MistakesOfAllRooms_AreInOneMessageWithoutSecrets()
    {
        (string Key, string Value)[] wrong =
        [
            ("Storage:Folder", ""), ("DataProtection:KeyFolder", "/no/such/folder"), ("Serilog:MinimumLevel:Default", "Loud"),
            ("Site:TrustedProxies:0", "proxy.local"), ("Mail:Smtp:Port", "abc"), ("Mail:From", "nobody"),
            ("Content:Folder", "/no/such/pages"),
            ("Abuse:MinimumSeconds", ""), ("Studio:OpenIdConnect:Authority", "sign-in"), ("Routing:Queues:noise:Mailbox", "noise"),
            ("CaseReview:ServiceLevels:DecideWithin", "soon"), ("Calendar:Closures:0", "Christmas"),
            ("ConnectionStrings:People", "the-password"),
        ];
        var (code, message) =
            await StartUp.RefusedAsync("Production", [.. Good, .. wrong, ("Studio:OpenIdConnect:ClientSecret", "the-secret")]);
        code.ShouldBe(1);
        wrong.ShouldAllBe(setting => message.Contains(setting.Key));
        // Two more keys of the council's own sign-in are missing.
        message.ShouldStartWith($"The settings have {wrong.Length + 2} mistakes");
        message.ShouldNotContain("the-password");
        message.ShouldNotContain("the-secret");
    }

    private static IEnumerable<(string, string)> Good =>
        [("Mail:Transport", "Smtp"), ("Mail:Smtp:Host", "localhost"), ("Mail:Smtp:Port", "9"), .. SiteUnderTest.RealAddresses()];
}
