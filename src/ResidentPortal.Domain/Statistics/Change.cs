namespace ResidentPortal.Domain.Statistics;

public enum Direction
{
    NoChange,
    Up,
    Down,
}

/// <summary>How a number differs from the one before. Papers get this wrong, so it is always worked out and never typed.</summary>
public sealed record Change
{
    private Change(decimal earlier, decimal later) => (Earlier, Later) = (earlier, later);

    public decimal Earlier { get; }

    public decimal Later { get; }

    /// <summary>Less than zero when the number went down.</summary>
    public decimal Difference => Later - Earlier;

    public Direction Direction => Difference switch
    {
        > 0 => Direction.Up,
        < 0 => Direction.Down,
        _ => Direction.NoChange,
    };

    /// <summary>
    /// The size of the difference in percent of the earlier number, without a sign, to one decimal; halves go up. Null when
    /// the earlier number is zero, of which nothing is a part.
    /// </summary>
    public decimal? Percent => ExactPercent is { } exact ? Rounded.To(exact, 1) : null;

    internal decimal? ExactPercent => Earlier == 0 ? null : Math.Abs(Difference) * 100 / Earlier;

    /// <exception cref="ArgumentOutOfRangeException">A number below zero: nothing here can be counted so.</exception>
    public static Change Between(decimal earlier, decimal later)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfNegative(later);
        return new(earlier, later);
    }
}

internal static class Rounded
{
    public static decimal To(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
