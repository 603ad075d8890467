using System.ComponentModel.DataAnnotations;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Mail;

/// <summary>Section "Mail:Bounces" of the settings: the mailbox to which undelivered mail comes back, read by IMAP.</summary>
public sealed class BouncesOptions
{
    /// <summary>Empty where nobody reads what comes back.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65535, ErrorMessage = "Give a port from 1 to 65535. Most servers use 993.")]
    public int Port { get; set; } = 993;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.Tls;

    public string Account { get; set; } = "";

    [Secret]
    public string Password { get; set; } = "";

    /// <summary>In place of a password.</summary>
    public OAuthOptions OAuth { get; set; } = new();

    public string Folder { get; set; } = "INBOX";

    /// <summary>
    /// Whether each message gets an envelope sender of its own, <c>bounce+…@</c>. Where the relay or the mailbox does not take such
    /// addresses,
    /// messages are found by their Message-ID alone.
    /// </summary>
    public bool PlusAddresses { get; set; } = true;

    internal bool IsSet => Host.Length > 0;

    internal IEnumerable<ValidationResult> Mistakes(MailOptions mail)
    {
        if (mail.Transport is not MailTransportKind.Smtp)
            yield return Wrong(nameof(Host),
                "Leave it out, or set Mail:Transport to Smtp: only what a relay sends comes back to a mailbox.");
        if (Security is SmtpSecurity.None && !SmtpOptions.IsThisMachine(Host))
            yield return Wrong(nameof(Security), "“None” reads mail over the network unencrypted. Set it to Tls or StartTls.");
        if ((Port, Security) is (143, SmtpSecurity.Tls))
            yield return Wrong(nameof(Port), "“143” begins without TLS. Use 993, or set Mail:Bounces:Security to StartTls.");
        if ((Port, Security) is (993, SmtpSecurity.StartTls))
            yield return Wrong(nameof(Port), "“993” expects TLS from the first byte. Use 143, or set Mail:Bounces:Security to Tls.");
        if (Account.Length == 0)
            yield return Wrong(nameof(Account), "Give the user name of the mailbox to which undelivered mail comes back.");
        if (OAuth.IsSet)
        {
            foreach (var mistake in OAuth.Mistakes($"{nameof(MailOptions.Bounces)}:{nameof(OAuth)}"))
                yield return mistake;
            if (Password.Length > 0)
                yield return Wrong(nameof(Password), "Leave it out: Mail:Bounces:OAuth signs in without a password.");
        }
        else if (Password.Length == 0)
        {
            yield return Wrong(nameof(Password),
                "Give the password of Mail:Bounces:Account, best in the environment variable Mail__Bounces__Password.");
        }
        if (string.IsNullOrWhiteSpace(Folder))
            yield return Wrong(nameof(Folder), "Give the name of a folder, or leave the key out for the inbox.");
        if (mail.EnvelopeFrom.Length == 0)
            yield return new("Give the address of the mailbox that Mail:Bounces reads.", [nameof(MailOptions.EnvelopeFrom)]);
        else if (PlusAddresses && mail.EnvelopeFrom.Split('@')[0] is var name
            && (name.Length > EnvelopeSender.LongestName || name.Contains('+')))
            yield return new(
                $"“{mail.EnvelopeFrom}” leaves no room for a mark after it. Give an address with at most {EnvelopeSender.LongestName} "
                    + "characters before the @ and no plus, or set Mail:Bounces:PlusAddresses to false.",
                [nameof(MailOptions.EnvelopeFrom)]);
    }

    private static ValidationResult Wrong(string key, string text) => new(text, [$"{nameof(MailOptions.Bounces)}:{key}"]);
}
