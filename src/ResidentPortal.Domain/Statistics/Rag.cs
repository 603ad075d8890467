namespace ResidentPortal.Domain.Statistics;

/// <summary>Which way a number should go.</summary>
public enum Wanted
{
    /// <summary>More reports may mean more harm, or more people who speak up: such a number is not judged.</summary>
    Neither,
    Lower,
    Higher,
}

public enum Effect
{
    Same,
    Better,
    Worse,
}

/// <summary>The red, amber, green flag of the board's dashboards.</summary>
public enum Rag
{
    Green,
    Amber,
    Red,
}

public static class Rating
{
    private const int EnoughForNearlyAll = 4;

    /// <summary>Null when the number is not judged.</summary>
    public static Effect? EffectOf(Direction direction, Wanted wanted) => (wanted, direction) switch
    {
        (Wanted.Neither, _) => null,
        (_, Direction.NoChange) => Effect.Same,
        (Wanted.Lower, Direction.Down) or (Wanted.Higher, Direction.Up) => Effect.Better,
        (Wanted.Lower, _) or (Wanted.Higher, _) => Effect.Worse,
        _ => throw new ArgumentOutOfRangeException(nameof(wanted)),
    };

    /// <summary>
    /// "Green: all performance indicators positive. Amber: mixed positive and negative. Red: all or nearly all negative"
    /// (glossary of the performance dashboards, 28 April 2017 and 22 January 2021, item 10). The glossary does not say how
    /// many "nearly all" are: here, all but one of at least four. An indicator that did not change is neither. Null when
    /// nothing is judged.
    /// </summary>
    public static Rag? Of(IReadOnlyList<Effect> indicators)
    {
        if (indicators.Count == 0)
            return null;
        if (indicators.All(effect => effect is Effect.Better))
            return Rag.Green;
        var notWorse = indicators.Count(effect => effect is not Effect.Worse);
        return notWorse == 0 || (notWorse == 1 && indicators.Count >= EnoughForNearlyAll) ? Rag.Red : Rag.Amber;
    }
}
