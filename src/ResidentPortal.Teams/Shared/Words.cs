using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Teams.Shared;

/// <summary>Codes as people read them.</summary>
internal static class Words
{
    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "Emergency",
        Urgency.Urgent => "Urgent",
        Urgency.Routine => "Routine",
    };

    /// <summary>How far a report has come.</summary>
    public static string Of(ListedState state) => state switch
    {
        ListedState.New => "New",
        ListedState.Taken => "Taken",
        ListedState.HandedOver => "Handed over",
        ListedState.Closed => "Closed",
        ListedState.Held => "Held",
        ListedState.Spam => "Spam",
    };

    /// <summary>Why a report is held.</summary>
    public static string Held(string? code) => code switch
    {
        "hidden-field" => "A field that people do not see was filled in",
        "too-quick" => "It was filled in faster than people can",
        "challenge-failed" => "The check for programs failed",
        null => "",
        _ => code,
    };

    /// <summary>How an attempt to send ended.</summary>
    public static string Outcome(string? code) => code switch
    {
        "accepted" => "taken by the mail system",
        "accepted-as-summary" => "taken as a summary only, because it was too large",
        "unreachable" => "the mail system could not be reached",
        "timed-out" => "the mail system did not answer in time",
        "refused-for-now" => "the mail system asked to try later",
        "mailbox-refused" => "the mailbox did not take it",
        "message-refused" => "the mail system did not take it",
        "bad-address" => "the address is not valid",
        "too-large" => "it is too large",
        "sign-in-refused" or "sender-refused" or "refused-by-policy" or "relay-refused" or "limit-reached" or "template-refused" =>
            $"our mail system does not let the site send ({code.Replace('-', ' ')})",
        "key-missing" => "it cannot be read because its key is missing",
        "delayed" => "delayed on its way",
        "not-sent" => "the mail service took it and did not send it",
        "arrived-after-all" => "somebody said that it arrived",
        "sent-elsewhere" => "sent to another address instead",
        "returned" => "it came back",
        null => "not tried yet",
        _ when code.StartsWith("returned-", StringComparison.Ordinal) => $"it came back ({code["returned-".Length..]})",
        _ => code.Replace('-', ' '),
    };
}
