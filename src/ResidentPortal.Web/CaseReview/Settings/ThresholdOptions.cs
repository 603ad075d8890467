using System.ComponentModel.DataAnnotations;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary>One threshold; what is left out is as in the preset, or as in the 2014 Act.</summary>
public sealed class ThresholdOptions
{
    /// <summary>The name of an area whose published threshold is the starting point.</summary>
    public string? Preset { get; set; }

    public string? Area { get; set; }

    [Required(ErrorMessage = "The day on which it begins is missing. Write it like 2026-04-01.")]
    public DateOnly? EffectiveFrom { get; set; }

    [Between(1, 3)]
    public int? MinimumComplaints { get; set; }

    [Between(1, 24)]
    public int? WindowMonths { get; set; }

    public WindowAnchor? WindowAnchor { get; set; }

    [Between(1, 366)]
    public int? ReportWithinDays { get; set; }

    [Between(2, 5)]
    public int? DistinctPeople { get; set; }

    [Between(1, 3)]
    public int? HateMinimum { get; set; }

    [Between(1, 24)]
    public int? LastIncidentWithinMonths { get; set; }

    public bool? AnonymousReportsCount { get; set; }

    public bool? CaseMustBeClosed { get; set; }

    public string? DiscretionOf { get; set; }

    /// <summary>These rules over those of another threshold.</summary>
    internal Threshold Over(Threshold start) => start with
    {
        Area = Area ?? start.Area,
        EffectiveFrom = EffectiveFrom ?? start.EffectiveFrom,
        MinimumComplaints = MinimumComplaints ?? start.MinimumComplaints,
        WindowMonths = WindowMonths ?? start.WindowMonths,
        Anchor = WindowAnchor ?? start.Anchor,
        ReportWithin = ReportWithinDays is { } days ? ReportWithin.Days(days) : start.ReportWithin,
        DistinctPeople = DistinctPeople ?? start.DistinctPeople,
        HateMinimum = HateMinimum ?? start.HateMinimum,
        LastIncidentWithinMonths = LastIncidentWithinMonths ?? start.LastIncidentWithinMonths,
        AnonymousReportsCount = AnonymousReportsCount ?? start.AnonymousReportsCount,
        CaseMustBeClosed = CaseMustBeClosed ?? start.CaseMustBeClosed,
        DiscretionOf = DiscretionOf ?? start.DiscretionOf,
    };
}
