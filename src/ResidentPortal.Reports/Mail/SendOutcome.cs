namespace ResidentPortal.Reports.Mail;

/// <summary>What became of one attempt.</summary>
/// <param name="Code">For records and logs; never holds an address or the server's own words.</param>
/// <param name="SmtpStatus">The server's reply code, where it gave one.</param>
/// <param name="OurFault">
/// The relay refuses us, whatever the message: a setting, a certificate, our address or our limits. Operations should hear of it now.
/// </param>
public sealed record SendOutcome(SendResult Result, string Code, int? SmtpStatus = null, bool OurFault = false)
{
    public static readonly SendOutcome Accepted = new(SendResult.Accepted, "accepted");

    /// <summary>The relay took no more than a summary of the report.</summary>
    public static readonly SendOutcome AcceptedAsSummary = new(SendResult.Accepted, "accepted-as-summary");

    internal static readonly SendOutcome BadAddress = new(SendResult.Permanent, "bad-address");
}

public enum SendResult
{
    Accepted,
    Temporary,

    /// <summary>This mailbox will not take this message, however often it is tried.</summary>
    Permanent,

    /// <summary>No message of this size is taken: a shorter one would be.</summary>
    TooLarge,

    /// <summary>
    /// The connection broke or timed out, perhaps after the server took the message. Tried again: twice is better than never.
    /// </summary>
    Unknown,
}
