using System.Globalization;

namespace ResidentPortal.Reports.CaseReviews;

/// <summary>Figures that staff enter for a year; what is null keeps its value.</summary>
public sealed record FiguresEntry
{
    /// <summary>More than any council has in a year: what is above is a slip of the hand.</summary>
    public const int Most = 99_999;

    public int? ThresholdNotMet { get; init; }

    public int? Reviews { get; init; }

    public int? ReviewsWithRecommendations { get; init; }

    public int? OtherApplications { get; init; }

    internal IEnumerable<string> Mistakes()
    {
        if (!Given.Any())
            yield return "There is no figure to set.";
        foreach (var (_, name, value) in Given)
        {
            if (value is < 0 or > Most)
                yield return string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from 0 to {Most:N0}.");
        }
    }

    /// <summary>For the audit row: "threshold-not-met=4 reviews=9".</summary>
    internal string InCodes() => string.Join(' ', Given.Select(
        figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Code}={figure.Value}")));

    private IEnumerable<(string Code, string Name, int? Value)> Given => new (string, string, int? Value)[]
    {
        ("threshold-not-met", "Threshold not met", ThresholdNotMet),
        ("reviews", "Reviews", Reviews),
        ("recommendations", "Reviews with recommendations", ReviewsWithRecommendations),
        ("other-applications", "Other applications", OtherApplications),
    }.Where(figure => figure.Value is not null);
}
