using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary>The settings section <c>CaseReview</c>, read and checked.</summary>
/// <param name="Thresholds">One for each time, in the order in which they begin; one is in force.</param>
/// <param name="PolicingBodyReview">Whether an applicant may take the decision to the local policing body.</param>
public sealed record CaseReviewSettings(IReadOnlyList<Threshold> Thresholds, ServiceLevels ServiceLevels, bool PolicingBodyReview)
{
    private const string Key = $"{CaseReviewOptions.Section}:{nameof(CaseReviewOptions.Threshold)}";

    /// <exception cref="SettingsException">Something is wrong; every mistake with its key and what to write is in it.</exception>
    public static CaseReviewSettings Read(IConfiguration configuration, DateOnly today)
    {
        var settings = new AnnotatedSettings<CaseReviewOptions>(configuration, CaseReviewOptions.Section);
        var options = new CaseReviewOptions();
        settings.Configure(options);
        var presets = PublishedThresholds.Read(configuration);
        var thresholds = options.Threshold.ConvertAll(one => one.Over(Preset(one, presets) ?? PublishedThresholds.Act));

        List<string> mistakes = [.. settings.Mistakes(options), .. UnknownPresets(options, presets)];
        if (mistakes.TrueForAll(mistake => !mistake.StartsWith(Key, StringComparison.Ordinal)))
            mistakes.AddRange(InTime(thresholds, today));
        if (mistakes.Count > 0)
            throw new SettingsException(mistakes);
        return new(
            [.. thresholds.OrderBy(threshold => threshold.EffectiveFrom)], options.ServiceLevels.Describe(), options.PolicingBodyReview);
    }

    private static Threshold? Preset(ThresholdOptions options, PublishedThresholds presets) =>
        string.IsNullOrWhiteSpace(options.Preset) ? PublishedThresholds.Act : presets.Find(options.Preset);

    private static IEnumerable<string> UnknownPresets(CaseReviewOptions options, PublishedThresholds presets) =>
        from one in options.Threshold.Index()
        where Preset(one.Item, presets) is null
        select $"{Key}:{one.Index}:{nameof(ThresholdOptions.Preset)}: There is no preset “{one.Item.Preset}”. "
            + $"Use one of: {string.Join(", ", presets.All.Select(known => known.Area))}; or leave it out.";

    private static IEnumerable<string> InTime(List<Threshold> thresholds, DateOnly today)
    {
        if (!thresholds.Exists(threshold => threshold.EffectiveFrom <= today))
            yield return $"{Key}: no threshold is in force today. Add one whose EffectiveFrom is today or earlier.";
        foreach (var day in thresholds.GroupBy(threshold => threshold.EffectiveFrom).Where(day => day.Count() > 1))
            yield return $"{Key}: two thresholds begin on {day.Key:yyyy-MM-dd}. Keep one of them.";
    }
}
