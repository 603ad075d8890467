namespace ResidentPortal.Domain.Statistics;

/// <summary>A part of a whole, such as the crimes for which someone was charged out of all crimes: a rate.</summary>
public sealed record Share
{
    private Share(decimal part, decimal whole) => (Part, Whole) = (part, whole);

    public decimal Part { get; }

    public decimal Whole { get; }

    /// <summary>To one decimal; halves go up.</summary>
    public decimal Percent => Rounded.To(ExactPercent, 1);

    internal decimal ExactPercent => Part * 100 / Whole;

    /// <exception cref="ArgumentOutOfRangeException">The whole is not above zero, or the part is not between zero and the
    /// whole.</exception>
    public static Share Of(decimal part, decimal whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        return new(part, whole);
    }
}

/// <summary>Parts of one whole, side by side.</summary>
public sealed record Parts(decimal Whole, IReadOnlyList<decimal> Each)
{
    public decimal Sum => Each.Sum();

    /// <summary>
    /// By how much the parts are more than the whole; zero when they are not. One hate crime may be of several kinds, and is
    /// then counted in each.
    /// </summary>
    public decimal Overlap => Math.Max(0, Sum - Whole);
}
