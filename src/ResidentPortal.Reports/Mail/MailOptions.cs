using System.Net;

namespace ResidentPortal.Reports.Mail;

/// <summary>The settings section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary><c>Pickup</c> writes files and sends nothing; <c>Smtp</c> sends.</summary>
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>The sender. Its name must not say what a message is about: it shows on a locked telephone.</summary>
    public string From { get; set; } = "";

    public string FromName { get; set; } = "";

    /// <summary>Hears of failures and counts, never of a report's content.</summary>
    public string OperationsMailbox { get; set; } = "";

    /// <summary>Where <c>Pickup</c> writes; <c>mail</c> in the storage folder when empty.</summary>
    public string PickupFolder { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();
}

public enum MailTransportKind
{
    Pickup,
    Smtp,
}

public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    public bool IsLoopback =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}

public enum SmtpSecurity
{
    /// <summary>The connection is encrypted or nothing is sent.</summary>
    StartTls,

    /// <summary>For a relay on this machine only.</summary>
    None,
}
