namespace ResidentPortal.Domain.Statistics;

/// <summary>Where a number was published: the board's meeting, and the item of its papers or minutes.</summary>
/// <param name="Item">As the paper has it: "item 6".</param>
public sealed record Source(DateOnly Meeting, string Item);

/// <summary>A number that a paper gives.</summary>
/// <param name="Label">Its period, such as "12 months to May 2021", or what it counts.</param>
public sealed record Count(string Label, decimal Value);

/// <summary>What a number is. A change of percentages is told in points: from 22.6% to 20.2% is 2.4 points, not 10.6%.</summary>
public enum Unit
{
    Number,
    Percent,
}

/// <summary>
/// One row of published data: a number with the one before it, a part with its whole, or a number that a paper gives alone. All
/// else is worked out from these.
/// </summary>
public sealed record Figure
{
    /// <summary>London has 32 boroughs in the papers' comparison; rank 1 has the lowest rate.</summary>
    public const int LondonBoroughs = 32;

    /// <summary>
    /// Boroughs and towns most like the borough, itself among them (glossary of the dashboard, 28 April 2017, item 10).
    /// </summary>
    public const int SimilarAreas = 15;

    public required string Name { get; init; }

    /// <summary>What rows shown together are called; empty when their name is the same.</summary>
    public string Group { get; init; } = "";

    /// <summary>What is counted, in a sentence.</summary>
    public required string Counts { get; init; }

    public required Count Later { get; init; }

    public Count? Earlier { get; init; }

    /// <summary>What the number is a part of.</summary>
    public Count? Whole { get; init; }

    public Unit Unit { get; init; }

    public int? LondonRank { get; init; }

    /// <summary>Among the similar areas; 1 has the lowest rate.</summary>
    public int? SimilarRank { get; init; }

    public Wanted Wanted { get; init; }

    public Stated Stated { get; init; } = Stated.Nothing;

    public required Source Source { get; init; }

    /// <summary>What a reader should know about the number; empty when there is nothing.</summary>
    public string Note { get; init; } = "";

    public string Heading => Group.Length > 0 ? Group : Name;

    public Change? Change => Earlier is { } earlier ? Change.Between(earlier.Value, Later.Value) : null;

    public Share? Share => Whole is { } whole ? Share.Of(Later.Value, whole.Value) : null;

    public Effect? Effect => Change is { } change ? Rating.EffectOf(change.Direction, Wanted) : null;

    /// <summary>Whether the paper says how far the number changed, but not from what: that cannot be checked.</summary>
    public bool IsChangeUnchecked => Earlier is null && Whole is null && Stated is { Direction: not null, Percent: not null };

    /// <summary>Where the paper's own words do not fit its numbers.</summary>
    public Contradiction Contradiction => (Change, Share) switch
    {
        ({ } change, _) when Unit is Unit.Percent => Stated.AgainstPoints(change),
        ({ } change, _) => Stated.Against(change),
        (null, { } share) => Stated.Against(share),
        _ => default,
    };
}
