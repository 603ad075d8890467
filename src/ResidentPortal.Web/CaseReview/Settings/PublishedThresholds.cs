using ResidentPortal.Domain.CaseReview;

namespace ResidentPortal.Web.CaseReview.Settings;

/// <summary>
/// Thresholds as councils published them (<c>Councils/published-thresholds.json</c>), each a starting point for settings. A
/// rule that an area does not speak of stays as the 2014 Act has it.
/// </summary>
public sealed class PublishedThresholds(IEnumerable<ThresholdOptions> published)
{
    public const string Section = "PublishedThresholds";

    // Before the Act's case reviews began, so that a preset alone is always in force.
    private static readonly DateOnly Always = new(2014, 10, 20);

    /// <summary>What the Act alone says.</summary>
    public static Threshold Act { get; } = new() { Area = "Council", EffectiveFrom = Always };

    public IReadOnlyList<Threshold> All { get; } = [.. published.Select(one => one.Over(Act))];

    public static PublishedThresholds Read(IConfiguration configuration) =>
        new(configuration.GetSection(Section).Get<List<ThresholdOptions>>() ?? []);

    /// <param name="area">With or without capitals.</param>
    public Threshold? Find(string area) => All.FirstOrDefault(preset => preset.Area.Equals(area, StringComparison.OrdinalIgnoreCase));
}
