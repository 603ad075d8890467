namespace ResidentPortal.Reports.Mail;

/// <summary>What to do about what GOV.UK Notify refuses, by the status and the error that its documentation lists.</summary>
internal static class NotifyRefusals
{
    /// <param name="answer">Only looked through for known errors: it may repeat the address.</param>
    public static SendOutcome Read(int status, string answer)
    {
        return status switch
        {
            400 when Has("email_address") => new(SendResult.Permanent, "mailbox-refused", status),
            400 when Has("Emails cannot be longer than") => new(SendResult.TooLarge, "too-large", status),
            413 => new(SendResult.TooLarge, "too-large", status),
            // A trial, or a key for the team alone.
            400 when Has("send to this recipient") => Ours("refused-by-policy"),
            // A template without our fields, or of another service.
            400 => Ours("template-refused"),
            401 or 403 => Ours("sign-in-refused"),
            429 when Has("TooManyRequestsError") => Ours("limit-reached"),
            504 => new(SendResult.Unknown, "timed-out", status),
            429 or >= 500 => new(SendResult.Temporary, "refused-for-now", status),
            _ => Ours("relay-refused"),
        };

        bool Has(string words) => answer.Contains(words, StringComparison.Ordinal);
        SendOutcome Ours(string code) => new(SendResult.Temporary, code, status, OurFault: true);
    }
}
