using System.Globalization;
using System.Net.Mail;
using System.Text.Json;

namespace ResidentPortal.Testing.Site;

/// <summary>
/// Settings with which the site starts in Production: mail goes to a server on this machine, and no address is one of the
/// shipped <c>example</c> ones. Keys are written as in the settings files.
/// </summary>
public static class SiteSettings
{
    /// <summary>Where the mailboxes are that <see cref="Production"/> invents. Nothing is ever sent there.</summary>
    public const string MailDomain = "anyborough-safety.co.uk";

    /// <param name="storageFolder">For databases, keys and logs.</param>
    /// <param name="mailPort">Of the mail server on this machine.</param>
    public static Dictionary<string, string> Production(string storageFolder, int mailPort)
    {
        var settings = new Dictionary<string, string>
        {
            ["Storage:Folder"] = storageFolder,
            ["Site:BaseUrl"] = "https://localhost",
            ["Mail:Transport"] = "Smtp",
            ["Mail:From"] = $"no-reply@{MailDomain}",
            ["Mail:OperationsMailbox"] = $"operations@{MailDomain}",
            ["Mail:Smtp:Host"] = "localhost",
            ["Mail:Smtp:Port"] = mailPort.ToString(CultureInfo.InvariantCulture),
            ["Mail:Smtp:Security"] = "None",
            // All tests come from one address and type faster than people.
            ["Abuse:MinimumSeconds"] = "0",
            ["Abuse:SubmissionBurst"] = "100000",
            ["Abuse:PostBurst"] = "1000000",
        };
        foreach (var (key, address) in ShippedMailboxes())
            settings[key] = address;
        return settings;
    }

    /// <summary>The mailbox that stands for a shipped one: the same name, another domain.</summary>
    private static Dictionary<string, string> ShippedMailboxes()
    {
        using var routing =
            JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("src", "ResidentPortal.Web", "Councils", "barnet", "routing.json")));
        var mailboxes =
            from queue in routing.RootElement.GetProperty("Routing").GetProperty("Queues").EnumerateObject()
            from property in queue.Value.EnumerateObject()
            where property.Name is "Mailbox" or "FallbackMailbox"
            let name = new MailAddress(property.Value.GetString()!).User
            select ($"Routing:Queues:{queue.Name}:{property.Name}", $"{name}@{MailDomain}");
        return mailboxes.ToDictionary();
    }
}
