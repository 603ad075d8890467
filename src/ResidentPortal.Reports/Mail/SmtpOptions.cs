using System.ComponentModel.DataAnnotations;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports.Mail;

/// <summary>Section "Mail:Smtp" of the settings: the relay, and how to talk to it.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    [Range(1, 65535, ErrorMessage = "Give a port from 1 to 65535. Most relays use 587.")]
    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>
    /// Whether the relay's certificate authority is asked if it has withdrawn the certificate. Where the authority cannot be reached, no
    /// mail goes out.
    /// </summary>
    public bool CheckRevocation { get; set; }

    /// <summary>The name by which we say hello (EHLO); the address of this machine when empty.</summary>
    public string HelloName { get; set; } = "";

    public string UserName { get; set; } = "";

    [Secret]
    public string Password { get; set; } = "";

    /// <summary>In place of a password.</summary>
    public OAuthOptions OAuth { get; set; } = new();

    [Range(1, 120, ErrorMessage = "Give 1 to 120 seconds.")]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How many are held open at once, at most. One of several is kept for what is urgent.</summary>
    [Range(1, 50, ErrorMessage = "Give 1 to 50 connections.")]
    public int Connections { get; set; } = 5;

    /// <summary>After so many a connection is closed and a new one opened.</summary>
    [Range(1, 10000, ErrorMessage = "Give 1 to 10000 messages.")]
    public int MessagesPerConnection { get; set; } = 100;

    internal static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));

    /// <summary>What is wrong where mail is sent, of what annotations cannot say.</summary>
    internal IEnumerable<ValidationResult> Mistakes()
    {
        if (string.IsNullOrWhiteSpace(Host))
            yield return Wrong(nameof(Host), "Give the name of your mail relay.");
        else if (Security is SmtpSecurity.None && !IsThisMachine(Host))
            yield return Wrong(nameof(Security),
                "“None” sends reports over the network unencrypted. Set it to StartTls; None is for a relay on this machine.");
        if ((Port, Security) is (465, SmtpSecurity.StartTls))
            yield return Wrong(nameof(Port), "“465” expects TLS from the first byte. Use 587, or set Mail:Smtp:Security to Tls.");
        if ((Port, Security) is (25 or 587, SmtpSecurity.Tls))
            yield return Wrong(nameof(Port), $"“{Port}” begins without TLS. Use 465, or set Mail:Smtp:Security to StartTls.");
        if (HelloName.Length > 0 && Uri.CheckHostName(HelloName) is UriHostNameType.Unknown)
            yield return Wrong(nameof(HelloName),
                $"“{HelloName}” is no name of a host. Give one such as portal.your-council.gov.uk, or leave the key out.");
        if (OAuth.IsSet)
        {
            foreach (var mistake in OAuth.Mistakes($"{nameof(MailOptions.Smtp)}:{nameof(OAuth)}"))
                yield return mistake;
            if (UserName.Length == 0)
                yield return Wrong(nameof(UserName),
                    "Give the address of the mailbox that sends. Mail:Smtp:OAuth signs in as that mailbox.");
            if (Password.Length > 0)
                yield return Wrong(nameof(Password), "Leave it out: Mail:Smtp:OAuth signs in without a password.");
        }
        else if (UserName.Length > 0 && Password.Length == 0)
        {
            yield return Wrong(nameof(Password),
                "Give the password of the user in Mail:Smtp:UserName, best in the environment variable Mail__Smtp__Password.");
        }
    }

    private static ValidationResult Wrong(string key, string text) => new(text, [$"{nameof(MailOptions.Smtp)}:{key}"]);
}

public enum SmtpSecurity
{
    /// <summary>The connection is encrypted or nothing is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte, mostly on port 465.</summary>
    Tls,

    /// <summary>For a relay on this machine only.</summary>
    None,
}
