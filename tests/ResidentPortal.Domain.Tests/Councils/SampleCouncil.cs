using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Domain.Tests.Councils;

/// <summary>A council made up for tests of the forms: a landlord of its own, others that are asked about, and four partners.</summary>
internal static class SampleCouncil
{
    private static readonly IReadOnlyList<string> Words =
        ["If you say yes, we will pass on what you told us.", "If you say no, we will still look at your report."];

    public static CouncilDescription Description { get; } = new()
    {
        Area = "Anyborough",
        PostalAddress = "Anyborough Council, 1 High Street, Anyborough AB1 2CD",
        Tenures =
        [
            new("council-landlord", "Anyborough Homes") { Landlord = "Anyborough Homes", Queue = "housing-asb" },
            new("housing-association", "A housing association")
            {
                Which = new("Which housing association?", "Housing association"),
                Consent = "landlord",
            },
            new("private-rented", "A private landlord or letting agent")
            {
                ByHand = new("landlord or agent", "community-safety") { AskedIn = [AsbReport.Id, HateCrimeReport.Id], Intro = Words },
            },
            new("owner", "I own it, or my family does"),
        ],
        Partners =
        [
            new("police", "the police") { AskedIn = [AsbReport.Id, HateCrimeReport.Id], Intro = Words },
            new("landlord", "the landlord") { AskedIn = [AsbReport.Id, HateCrimeReport.Id], Intro = Words },
            new("befrienders", "Anyborough Befrienders") { AskedIn = [HateCrimeReport.Id], Intro = Words },
            new("victim-support", "Victim Support") { AskedIn = [AsbReport.Id, HateCrimeReport.Id], Intro = Words, NeedsContact = true },
        ],
        Thresholds = [new() { Area = "Anyborough", EffectiveFrom = new(2014, 10, 20), DistinctPeople = 5 }],
    };

    public static ReportForms Forms { get; } = new(Description, [AsbReport.Of, HateCrimeReport.Of, CaseReviewApplication.Of]);

    public static ReportForm Asb => Forms.Find(AsbReport.Id)!;

    public static ReportForm HateCrime => Forms.Find(HateCrimeReport.Id)!;

    /// <summary>The same council with other thresholds.</summary>
    public static CouncilDescription With(params IReadOnlyList<Threshold> thresholds) => Description with { Thresholds = thresholds };
}
