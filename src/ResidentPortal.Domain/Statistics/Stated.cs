namespace ResidentPortal.Domain.Statistics;

/// <summary>What a paper says of its own two numbers.</summary>
/// <param name="Direction">Null when it names none.</param>
/// <param name="Percent">
/// A change, or a share, without a sign; null when it names none. Its decimals are as printed: "12" claims less than "12.0".
/// </param>
public sealed record Stated(Direction? Direction, decimal? Percent)
{
    public static Stated Nothing { get; } = new(null, null);

    /// <summary>Where the paper contradicts its numbers.</summary>
    public Contradiction Against(Change change) => new(
        Direction is { } direction && direction != change.Direction,
        Percent is { } percent && !Agrees(percent, change.ExactPercent));

    /// <summary>The same for two percentages, whose change the paper gives in points.</summary>
    public Contradiction AgainstPoints(Change change) => new(
        Direction is { } direction && direction != change.Direction,
        Percent is { } points && !Agrees(points, Math.Abs(change.Difference)));

    /// <inheritdoc cref="Against(Change)"/>
    public Contradiction Against(Share share) => new(false, Percent is { } percent && !Agrees(percent, share.ExactPercent));

    // What was rounded to the decimals that the paper prints is no contradiction.
    private static bool Agrees(decimal stated, decimal? exact) => exact is { } known && Rounded.To(known, stated.Scale) == stated;
}

/// <param name="Direction">The paper names a direction in which the numbers do not go.</param>
/// <param name="Percent">The paper names a percentage that does not come of the numbers.</param>
public readonly record struct Contradiction(bool Direction, bool Percent)
{
    public bool Any => Direction || Percent;
}
