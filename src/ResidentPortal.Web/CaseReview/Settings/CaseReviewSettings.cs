using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary>The settings section <c>CaseReview</c>, read and checked.</summary>
/// <param name="Thresholds">One for each time, in the order in which they begin; one is in force.</param>
/// <param name="PolicingBodyReview">
/// Whether an applicant may take the decision to the local policing body. Off until somebody has established that the law
/// which gives this right is in force.
/// </param>
public sealed record CaseReviewSettings(IReadOnlyList<Threshold> Thresholds, ServiceLevels ServiceLevels, bool PolicingBodyReview)
{
    public const string Section = "CaseReview";

    /// <exception cref="SettingsException">Something is wrong; every mistake with its key and mend is in it.</exception>
    public static CaseReviewSettings Read(IConfiguration configuration, DateOnly today)
    {
        var section = configuration.GetSection(Section);
        var mistakes = new List<string>();
        var thresholds = ThresholdReading.Read(section.GetSection("Threshold"), today, mistakes);
        var levels = ServiceLevelReading.Read(section.GetSection("ServiceLevels"), mistakes);
        var whole = new SectionReading(section, mistakes);
        var policingBody = whole.YesOrNo("PolicingBodyReview") ?? false;
        whole.RefuseOthers("Threshold", "ServiceLevels");
        return mistakes.Count == 0 ? new(thresholds, levels, policingBody) : throw new SettingsException(mistakes);
    }
}
