using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>
/// Thresholds as councils published them, beside those of an area made up that the others are compared with. A rule that an
/// area does not speak of stays as the 2014 Act has it.
/// </summary>
internal static class Presets
{
    // Before the Act's case reviews began, so that a preset alone is always in force.
    private static readonly DateOnly Always = new(2014, 10, 20);

    /// <summary>Three reports, or five individuals, in six months.</summary>
    public static Threshold Usual { get; } = Of("Anyborough") with { DistinctPeople = 5 };

    public static IReadOnlyList<Threshold> All { get; } =
    [
        Usual,
        Of("Camden") with { DistinctPeople = 5, AnonymousReportsCount = false },
        Of("Islington") with { LastIncidentWithinMonths = 1 },
        Of("Ealing") with { Anchor = WindowAnchor.FirstReport },
        Of("Birmingham") with { LastIncidentWithinMonths = 1, HateMinimum = 1 },
        Of("Hammersmith and Fulham") with { HateMinimum = 1 },
        Of("North Kesteven") with { ReportWithin = ReportWithin.Days(30), DiscretionOf = "a senior manager" },
        Of("Watford") with { DistinctPeople = 3 },
        Of("Horsham") with { ReportWithin = ReportWithin.Days(7) },
        Of("Haringey") with { CaseMustBeClosed = true },
    ];

    public static Threshold? Find(string area) =>
        All.FirstOrDefault(preset => preset.Area.Equals(area, StringComparison.OrdinalIgnoreCase));

    private static Threshold Of(string area) => new() { Area = area, EffectiveFrom = Always };
}
