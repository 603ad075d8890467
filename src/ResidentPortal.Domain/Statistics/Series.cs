namespace ResidentPortal.Domain.Statistics;

/// <summary>One count over the years, put together from all papers that give it.</summary>
/// <param name="Points">At least three, by the day on which each ends. They may overlap or leave gaps: nothing is left out.</param>
/// <param name="Differing">What an older paper said of a time for which a newer one has another number.</param>
public sealed record Series(string Name, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<SeriesPoint> Differing)
{
    private const int Fewest = 3;

    public Unit Unit { get; private init; }

    public bool Overlaps => Neighbours.Any(pair => pair.First.Period.Overlaps(pair.Second.Period));

    /// <summary>Whether there are times between its first and its last day of which no paper tells.</summary>
    public bool HasGaps => Neighbours.Any(pair => pair.First.Period.Last.AddDays(1) < pair.Second.Period.First);

    public SeriesPoint Highest => Points.MaxBy(point => point.Count.Value)!;

    public SeriesPoint Lowest => Points.MinBy(point => point.Count.Value)!;

    private IEnumerable<(SeriesPoint First, SeriesPoint Second)> Neighbours => Points.Zip(Points.Skip(1));

    /// <summary>
    /// In the order of the figures, for each name that has numbers of three years or more. Shares and the parts of a group are not
    /// counts of their own.
    /// </summary>
    public static IReadOnlyList<Series> Of(IEnumerable<Figure> figures) =>
    [
        .. figures.Where(figure => figure.Whole is null && figure.Group.Length == 0).GroupBy(figure => (figure.Name, figure.Unit))
            .Select(same => Of(same.Key.Name, [.. same.SelectMany(PointsOf)]) with { Unit = same.Key.Unit })
            .Where(series => series.Points.Count >= Fewest),
    ];

    private static Series Of(string name, IReadOnlyList<SeriesPoint> points)
    {
        var times = points.GroupBy(point => point.Period).Select(same => same.OrderByDescending(point => point.Source.Meeting).ToList())
            .OrderBy(same => same[0].Period.Last).ToList();
        return new(name, [.. times.Select(same => same[0])],
            [.. times.SelectMany(same => same.Skip(1).Where(point => point.Count.Value != same[0].Count.Value))]);
    }

    private static IEnumerable<SeriesPoint> PointsOf(Figure figure) =>
        from count in new[] { figure.Earlier, figure.Later }
        where count is not null
        let period = Period.Read(count.Label)
        where period is { IsYear: true }
        select new SeriesPoint(count, period, figure.Source);
}

/// <summary>A year's number, and the paper that gives it.</summary>
public sealed record SeriesPoint(Count Count, Period Period, Source Source);
