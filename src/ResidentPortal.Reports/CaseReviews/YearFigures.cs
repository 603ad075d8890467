using System.Globalization;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Reports.CaseReviews;

/// <summary>
/// What is published for a year, Anti-social Behaviour, Crime and Policing Act 2014 s104(9). The figures count
/// applications, not people: one person may apply twice, and one application may be made for a whole street. What became
/// of an application counts in the year in which it was made. Null is not entered yet.
/// </summary>
/// <param name="MadeOnThisSite">Applications that this site has accepted and not held.</param>
/// <param name="OtherApplications">Applications made by phone, by post or in person.</param>
/// <param name="ThresholdNotMet">Times the bodies decided that the threshold was not met.</param>
/// <param name="ReviewsWithRecommendations">Of the reviews, those that resulted in recommendations.</param>
public sealed record YearFigures(
    FinancialYear Year,
    int MadeOnThisSite,
    int? OtherApplications = null,
    int? ThresholdNotMet = null,
    int? Reviews = null,
    int? ReviewsWithRecommendations = null)
{
    /// <summary>Those known so far: where <see cref="OtherApplications"/> is null, those made on this site.</summary>
    public int Applications => MadeOnThisSite + (OtherApplications ?? 0);

    /// <summary>Why these figures cannot all be true, a sentence each, for staff.</summary>
    internal IEnumerable<string> Contradictions()
    {
        if ((ThresholdNotMet ?? 0) + (Reviews ?? 0) > Applications)
            yield return Say($"{Year}: {ThresholdNotMet ?? 0} not met and {Reviews ?? 0} reviews are more than the ")
                + Say($"{Applications} applications ({MadeOnThisSite} made on this site, {OtherApplications ?? 0} in other ways).");
        if ((ReviewsWithRecommendations ?? 0) > (Reviews ?? 0))
            yield return Say(
                $"{Year}: {ReviewsWithRecommendations} reviews with recommendations are more than the {Reviews ?? 0} reviews.");
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
