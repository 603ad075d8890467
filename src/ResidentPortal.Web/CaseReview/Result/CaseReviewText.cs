using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Result;

/// <summary>The result of the check in plain words. An outcome, ground or verdict without words does not compile.</summary>
public static partial class CaseReviewText
{
    /// <summary>The outcome in one sentence, as the page's heading. Never a flat "no": anybody may apply.</summary>
    public static string Heading(Assessment assessment) => assessment.Outcome switch
    {
        Outcome.LikelyMet => "It looks like you can have an ASB case review",
        Outcome.OfficerShouldLook => "One of our officers should look at this",
        Outcome.NotMetYet => "There may not be enough reports yet, but you can still apply",
        Outcome.AnotherRouteIsBetter => Route(assessment).Heading,
    };

    /// <summary>What the heading means, under it.</summary>
    public static string Lead(Assessment assessment) => assessment.Outcome switch
    {
        Outcome.LikelyMet => "The test seems to be met. When you apply, we check it and tell you what we decide.",
        Outcome.OfficerShouldLook =>
            "We cannot tell from your answers alone. If you apply, an officer looks at the dates, the harm and how long it has gone on. "
                + "You do not have to work it out yourself.",
        Outcome.NotMetYet =>
            "We read every application, even when there are fewer reports. We look at how much harm it does and how long it has gone on.",
        Outcome.AnotherRouteIsBetter => Route(assessment).Lead,
    };

    /// <summary>What the reports say by themselves, where another route comes first.</summary>
    public static string ByReports(Assessment assessment) => assessment.ByReports switch
    {
        Outcome.LikelyMet => "On their own, the reports are likely to be enough for a case review.",
        Outcome.OfficerShouldLook => "An officer should look at the reports if you apply for a case review.",
        // The reports alone never point to another route.
        Outcome.NotMetYet or Outcome.AnotherRouteIsBetter =>
            "On their own, the reports may not be enough for a case review yet. You can still apply.",
    };

    /// <summary>The outcome as the team's email names it.</summary>
    public static string Brief(Outcome outcome) => outcome switch
    {
        Outcome.LikelyMet => "Likely met",
        Outcome.OfficerShouldLook => "An officer should look",
        Outcome.NotMetYet => "Likely not met yet",
        Outcome.AnotherRouteIsBetter => "Another route is better",
    };

    /// <summary>Whom somebody told.</summary>
    public static string Told(ReportedTo to) => to switch
    {
        ReportedTo.Council => "the council",
        ReportedTo.Police => "the police",
        ReportedTo.Landlord => "a housing association or landlord",
        ReportedTo.Other => "someone else",
    };

    /// <summary>Heading and lead of the other route that matters most.</summary>
    private static (string Heading, string Lead) Route(Assessment assessment) => assessment.Reasons[0].Ground switch
    {
        Ground.DangerNow => (
            "Call 999 now if anyone is in danger",
            "Get help first. You can come back to the case review later."),
        Ground.HateCrimeOnly => (
            "It is better to report this as a hate crime",
            "A case review is for anti-social behaviour that keeps happening. If that is part of it, you can apply as well."),
        Ground.ComplaintAboutService => (
            "It is better to make a complaint about this",
            "A case review does not deal with complaints about a worker or an organisation. If anti-social behaviour is part of it, you "
                + "can apply as well."),
        // Grounds for another route come before all others.
        Ground.EnoughReports or Ground.EnoughPeople or Ground.PerhapsEnoughReports or Ground.TooFewReports or Ground.NoReports
            or Ground.LastIncidentTooLongAgo or Ground.CaseMustBeClosed or Ground.CaseStillOpen or Ground.StillGoingOn
            or Ground.Vulnerable => (
            "There is a better way to get help with this",
            "You can apply for a case review as well."),
    };
}
