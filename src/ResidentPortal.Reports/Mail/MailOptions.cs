using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Mail;

/// <summary>Section "Mail" of the settings.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary><c>Pickup</c> writes files and sends nothing; <c>Smtp</c> sends.</summary>
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>The sender. Its name must not say what a message is about: it shows on a locked telephone.</summary>
    [Mailbox]
    public string From { get; set; } = "";

    public string FromName { get; set; } = "";

    /// <summary>Hears of failures and counts, never of a report's content.</summary>
    [Mailbox]
    public string OperationsMailbox { get; set; } = "";

    /// <summary>Where <c>Pickup</c> writes; <c>mail</c> in the storage folder when empty.</summary>
    public string PickupFolder { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. validationContext.IsProduction() ? Nowhere() : [],
        .. Transport is MailTransportKind.Smtp ? Smtp.Mistakes() : [],
    ];

    /// <summary>What is right on a developer's machine, and would send a council's reports nowhere.</summary>
    private IEnumerable<ValidationResult> Nowhere()
    {
        foreach (var (key, address) in new[] { (nameof(From), From), (nameof(OperationsMailbox), OperationsMailbox) })
        {
            if (MailboxAddress.IsExample(address))
                yield return new($"“{address}” is an example address, and mail to it never arrives. Give a real mailbox.", [key]);
        }
        if (Transport is MailTransportKind.Pickup)
        {
            yield return new(
                "“Pickup” writes files and sends nothing, so no team would get a report. Set it to Smtp and fill in Mail:Smtp.",
                [nameof(Transport)]);
        }
    }
}

public enum MailTransportKind
{
    Pickup,
    Smtp,
}

public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    [Range(1, 65535, ErrorMessage = "Give a port from 1 to 65535. Most relays use 587.")]
    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string UserName { get; set; } = "";

    [Secret]
    public string Password { get; set; } = "";

    [Range(1, 120, ErrorMessage = "Give 1 to 120 seconds.")]
    public int TimeoutSeconds { get; set; } = 30;

    public bool IsLoopback =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(Host, out var address) && System.Net.IPAddress.IsLoopback(address));

    /// <summary>What is wrong where mail is sent, of what annotations cannot say.</summary>
    internal IEnumerable<ValidationResult> Mistakes()
    {
        if (string.IsNullOrWhiteSpace(Host))
            yield return Wrong(nameof(Host), "Give the name of your mail relay.");
        else if (Security is SmtpSecurity.None && !IsLoopback)
            yield return Wrong(nameof(Security),
                "“None” sends reports over the network unencrypted. Set it to StartTls; None is for a relay on this machine.");
        if (Port is 465)
            yield return Wrong(nameof(Port),
                "“465” expects TLS from the first byte, which this program does not speak. Use 587, where TLS begins with STARTTLS.");
        if (UserName.Length > 0 && Password.Length == 0)
            yield return Wrong(nameof(Password),
                "Give the password of the user in Mail:Smtp:UserName, best in the environment variable Mail__Smtp__Password.");
    }

    private static ValidationResult Wrong(string key, string text) => new(text, [$"{nameof(MailOptions.Smtp)}:{key}"]);
}

public enum SmtpSecurity
{
    /// <summary>The connection is encrypted or nothing is sent.</summary>
    StartTls,

    /// <summary>For a relay on this machine only.</summary>
    None,
}
