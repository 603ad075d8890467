namespace ResidentPortal.Domain.CaseReview;

/// <summary>Where the rules come from, as reasons cite them.</summary>
internal static class Sources
{
    /// <summary>Anti-social Behaviour, Crime and Policing Act 2014.</summary>
    public const string Number = "ASB Act 2014 s104(4)";
    public const string Qualifying = "ASB Act 2014 s104(4) and (11)";
    public const string Judgement = "ASB Act 2014 s104(5)";
    public const string Guidance = "Home Office statutory guidance to the ASB Act 2014";

    public static string Procedure(Threshold threshold) => $"{threshold.Area} case review procedure, ASB Act 2014 s104(2)";
}
