using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Statistics;

/// <summary>What a count over the years says, in sentences.</summary>
public static class SeriesText
{
    /// <summary>"Highest: 18,388 (12 months to March 2021). Lowest: …"; for those who do not see the picture.</summary>
    public static string Extremes(Series series) =>
        $"Highest: {Value(series, series.Highest)} ({series.Highest.Count.Label}). "
        + $"Lowest: {Value(series, series.Lowest)} ({series.Lowest.Count.Label}).";

    public static string Value(Series series, SeriesPoint point) => FigureText.Value(series.Unit, point.Count.Value);

    /// <summary>"22 July 2022, item 6"; for the cell of a table.</summary>
    public static string Paper(Source source) => $"{Dates.Day(source.Meeting)}, {source.Item}";

    /// <summary>What could mislead a reader who compares the years.</summary>
    public static IEnumerable<string> Cautions(Series series)
    {
        foreach (var older in series.Differing)
        {
            yield return $"{older.Count.Label}: an older paper says {Value(series, older)} ({Paper(older.Source)}). We show the newer "
                + "number.";
        }

        if (series.Overlaps)
            yield return "Some of these years overlap.";
        if (series.HasGaps)
            yield return "There are gaps. We do not have a paper for each year.";
    }
}
