using ResidentPortal.Domain.Routing;

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
        "unreachable" => "the mail system could not be reached",
        null => "not tried yet",
        _ => code.Replace('-', ' '),
    };
}
