using System.Globalization;
using System.Text.RegularExpressions;

namespace ResidentPortal.Reports.Mail;

/// <summary>
/// What to do about a relay's refusal: by how far the attempt had come, the reply (RFC 5321) and the enhanced status code (RFC 3463), where
/// it gives one. The first row that fits counts.
/// </summary>
/// <remarks>
/// A refusal of <em>us</em> is temporary however final its code is: the team's mailbox is not at fault, its fallback would fare no better,
/// and the message goes out once the relay or the setting is put right.
/// </remarks>
internal static partial class SmtpRefusals
{
    private static readonly Meaning Later = new(SendResult.Temporary, "refused-for-now");
    private static readonly Meaning SignIn = new(SendResult.Temporary, "sign-in-refused", OurFault: true);
    private static readonly Meaning Sender = new(SendResult.Temporary, "sender-refused", OurFault: true);
    private static readonly Meaning Policy = new(SendResult.Temporary, "refused-by-policy", OurFault: true);
    private static readonly Meaning Relay = new(SendResult.Temporary, "relay-refused", OurFault: true);
    private static readonly Meaning Limit = new(SendResult.Temporary, "limit-reached", OurFault: true);
    private static readonly Meaning TooLarge = new(SendResult.TooLarge, "too-large");
    private static readonly Meaning Mailbox = new(SendResult.Permanent, "mailbox-refused");
    private static readonly Meaning Message = new(SendResult.Permanent, "message-refused");

    private static readonly Row[] Rows =
    [
        // What any stage may say.
        new(Any, "4xx", "", Later),
        new(Any, "530 534 535 538", "", SignIn), // RFC 4954
        new(Any, "", "5.3.4 5.2.3", TooLarge),
        new(Any, "", "5.7.8 5.7.9 5.7.11", SignIn), // RFC 4954
        new(Any, "", "5.1.7 5.1.8", Sender), // our sender's address, or its domain
        new(Any, "", "5.7", Policy), // relay denied, no right to send as this sender, SPF, a block list
        new(Any, "", "5.4.5 5.5.3", Limit), // so many messages, so many recipients
        new(Any, "", "5.3 5.5", Relay), // the mail system does not take mail, or does not take our commands

        new([SmtpStage.Connect], "5xx", "", Relay),
        new([SmtpStage.SignIn], "5xx", "", SignIn),
        new([SmtpStage.Sender], "552", "", TooLarge),
        new([SmtpStage.Sender], "5xx", "", Sender),
        new([SmtpStage.Recipient], "500 501 502 503 504", "", Relay), // our command, not the mailbox
        new([SmtpStage.Recipient], "5xx", "", Mailbox), // 5.1.1 unknown, 5.2.1 closed, 5.2.2 full
        new([SmtpStage.Content], "", "5.1 5.2", Mailbox),
        new([SmtpStage.Content], "552", "", TooLarge),
        new([SmtpStage.Content], "500 501 502 503 504", "", Relay),
        new([SmtpStage.Content], "5xx", "", Message),
    ];

    private static SmtpStage[] Any => [];

    /// <param name="status">The reply's number.</param>
    /// <param name="text">The reply's words, of which only an enhanced status code at the beginning is read.</param>
    public static SendOutcome Read(SmtpStage stage, int status, string text)
    {
        var enhanced = Enhanced().Match(text).Value;
        // A code of another class than the reply is a mistake of the server's: the reply counts.
        if (!enhanced.StartsWith((char)('0' + status / 100)))
            enhanced = "";
        var row = Array.Find(Rows, row => row.Fits(stage, status.ToString(CultureInfo.InvariantCulture), enhanced));
        // A reply that is none, such as a yes where only an intermediate one is in place.
        return row is null
            ? new(SendResult.Temporary, "not-understood", status, OurFault: true)
            : new(row.Means.Result, row.Means.Code, status, row.Means.OurFault);
    }

    [GeneratedRegex(@"^[45]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])")]
    private static partial Regex Enhanced();

    private sealed record Meaning(SendResult Result, string Code, bool OurFault = false);

    /// <param name="Replies">Separated by spaces; empty is any.</param>
    /// <param name="Codes">Whole enhanced codes, or their first two numbers; empty is any, and none.</param>
    private sealed record Row(SmtpStage[] Stages, string Replies, string Codes, Meaning Means)
    {
        public bool Fits(SmtpStage stage, string reply, string enhanced) =>
            (Stages.Length == 0 || Stages.Contains(stage))
            && (Replies.Length == 0 || Replies.Split(' ').Any(one => one == reply || one[0] == reply[0] && one.EndsWith("xx", Ordinal)))
            && (Codes.Length == 0 || Codes.Split(' ').Any(code => enhanced == code || enhanced.StartsWith(code + ".", Ordinal)));

        private const StringComparison Ordinal = StringComparison.Ordinal;
    }
}
