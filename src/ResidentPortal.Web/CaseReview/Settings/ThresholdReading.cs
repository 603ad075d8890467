using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary><c>CaseReview:Threshold</c>: a list, because a council may know today what will hold from April.</summary>
internal static class ThresholdReading
{
    public static IReadOnlyList<Threshold> Read(IConfigurationSection section, DateOnly today, List<string> mistakes)
    {
        var before = mistakes.Count;
        var thresholds = section.GetChildren().Select(one => ReadOne(one, mistakes)).ToList();
        if (mistakes.Count > before)
            return thresholds;
        if (!thresholds.Exists(threshold => threshold.EffectiveFrom <= today))
            mistakes.Add($"{section.Path}: no threshold is in force today. Add one whose EffectiveFrom is today or earlier.");
        foreach (var day in thresholds.GroupBy(threshold => threshold.EffectiveFrom).Where(day => day.Count() > 1))
            mistakes.Add($"{section.Path}: two thresholds begin on {day.Key:yyyy-MM-dd}. Keep one of them.");
        return [.. thresholds.OrderBy(threshold => threshold.EffectiveFrom)];
    }

    private static Threshold ReadOne(IConfigurationSection section, List<string> mistakes)
    {
        var reading = new SectionReading(section, mistakes);
        var start = Preset(reading);
        var threshold = start with
        {
            Area = reading.Text("Area") ?? start.Area,
            EffectiveFrom = Required(reading, "EffectiveFrom"),
            MinimumComplaints = reading.Number("MinimumComplaints", 1, 3) ?? start.MinimumComplaints,
            WindowMonths = reading.Number("WindowMonths", 1, 24) ?? start.WindowMonths,
            Anchor = reading.OneOf<WindowAnchor>("WindowAnchor") ?? start.Anchor,
            ReportWithin = reading.Number("ReportWithinDays", 1, 366) is { } days ? ReportWithin.Days(days) : start.ReportWithin,
            DistinctPeople = reading.Number("DistinctPeople", 2, 5) ?? start.DistinctPeople,
            HateMinimum = reading.Number("HateMinimum", 1, 3) ?? start.HateMinimum,
            LastIncidentWithinMonths = reading.Number("LastIncidentWithinMonths", 1, 24) ?? start.LastIncidentWithinMonths,
            AnonymousReportsCount = reading.YesOrNo("AnonymousReportsCount") ?? start.AnonymousReportsCount,
            CaseMustBeClosed = reading.YesOrNo("CaseMustBeClosed") ?? start.CaseMustBeClosed,
            DiscretionOf = reading.Text("DiscretionOf") ?? start.DiscretionOf,
        };
        reading.RefuseOthers();
        return threshold;
    }

    private static Threshold Preset(SectionReading reading)
    {
        var plain = Presets.Barnet with { Area = "Council", DistinctPeople = null };
        if (reading.Text("Preset") is not { } name)
            return plain;
        if (Presets.Find(name) is { } preset)
            return preset;
        reading.Wrong("Preset", $"There is no preset “{name}”.", $"Use one of: {string.Join(", ", Presets.All.Select(known => known.Area))}; or leave it out.");
        return plain;
    }

    private static DateOnly Required(SectionReading reading, string key)
    {
        if (reading.Text(key) is null)
            reading.Wrong(key, "The day on which it begins is missing.", "Write it like 2026-04-01.");
        return reading.Day(key) ?? default;
    }
}
