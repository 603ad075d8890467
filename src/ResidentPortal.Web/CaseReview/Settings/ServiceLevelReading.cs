using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary><c>CaseReview:ServiceLevels</c>, in working days.</summary>
internal static class ServiceLevelReading
{
    private enum CountedFrom
    {
        Application,
        Decision,
    }

    public static ServiceLevels Read(IConfigurationSection section, List<string> mistakes)
    {
        var reading = new SectionReading(section, mistakes);
        var levels = new ServiceLevels(
            Required(reading, "AcknowledgeWithin"),
            Required(reading, "DecideWithin"),
            reading.Number("OutcomeWithin", 1, 260))
        {
            OutcomeAfterDecision = reading.OneOf<CountedFrom>("OutcomeCountedFrom") is CountedFrom.Decision,
        };
        reading.RefuseOthers();
        return levels;
    }

    private static int Required(SectionReading reading, string key)
    {
        if (reading.Text(key) is null)
            reading.Wrong(key, "The number of working days is missing.", "Write one, such as 5.");
        return reading.Number(key, 1, 260) ?? 1;
    }
}
