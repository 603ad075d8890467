namespace ResidentPortal.Testing.Smtp;

/// <summary>What the mail server does; without anything set it accepts every message.</summary>
public sealed record SmtpBehaviour
{
    /// <summary>A reply such as <c>421 busy</c> instead of a welcome.</summary>
    public string? Greeting { get; init; }

    public string? Mail { get; init; }

    public string? Rcpt { get; init; }

    /// <summary>Narrows <see cref="Rcpt"/> to one address.</summary>
    public string? OnlyFor { get; init; }

    public string? Data { get; init; }

    /// <summary>Larger messages, in bytes, are refused as a size limit does.</summary>
    public int? Largest { get; init; }

    /// <summary>Seconds before the reply to DATA.</summary>
    public double Delay { get; init; }

    /// <summary>Hangs up in the middle of DATA.</summary>
    public bool Drop { get; init; }

    /// <summary>Sign-in is required; needs <see cref="SmtpServer.StartAsync"/> with TLS.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }
}
