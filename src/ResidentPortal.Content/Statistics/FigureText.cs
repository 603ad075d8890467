using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Statistics;

/// <summary>What the numbers say, in sentences. Every number comes from a row of data or is worked out from it.</summary>
public static class FigureText
{
    private const string CannotCheck = "The paper does not give the earlier number. So we cannot check how far it changed.";

    /// <summary>"From 513 to 604: up 17.7% (12 months to May 2022)."</summary>
    public static string Sentence(Figure figure) => (figure.Change, figure.Share) switch
    {
        ({ } change, _) => $"From {Value(figure, change.Earlier)} to {Value(figure, change.Later)}: {Extent(figure)} "
            + $"({figure.Later.Label}).",
        (null, { } share) => $"{Number(share.Part)} of {Number(share.Whole)}, or {Percent(share.Percent)} ({figure.Later.Label}).",
        _ => $"{Value(figure, figure.Later.Value)} ({figure.Later.Label}).{Claim(figure)}",
    };

    /// <summary>"Burglary of homes: from 2,199 to 1,844, down 16.1% (12 months to May 2022)."; for a list of many.</summary>
    public static string Named(Figure figure) => figure.Change is { } change
        ? $"{figure.Name}: from {Value(figure, change.Earlier)} to {Value(figure, change.Later)}, {Extent(figure)} ({figure.Later.Label})."
        : $"{figure.Name}: {Sentence(figure)}";

    /// <summary>"up 91, or 17.7%"; of two percentages "down 2.4 points"; for the cell of a table.</summary>
    public static string Difference(Figure figure) => figure.Unit is Unit.Percent ? Extent(figure) : Difference(figure.Change!);

    /// <inheritdoc cref="Difference(Figure)"/>
    public static string Difference(Change change) => (change.Direction, change.Percent) switch
    {
        (Direction.NoChange, _) => "no change",
        (var direction, null) => $"{Word(direction)} {Number(Math.Abs(change.Difference))}",
        (var direction, 0) => $"{Word(direction)} {Number(Math.Abs(change.Difference))}, or less than 0.1%",
        (var direction, { } percent) => $"{Word(direction)} {Number(Math.Abs(change.Difference))}, or {Percent(percent)}",
    };

    public static string Word(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        Direction.NoChange => "no change",
    };

    /// <summary>Where the paper contradicts its own numbers.</summary>
    public static IEnumerable<string> Contradictions(Figure figure)
    {
        if (figure.Contradiction.Direction && figure.Change is { } change)
        {
            yield return change.Direction is Direction.NoChange
                ? $"The paper says “{PaperWord(figure.Stated.Direction)}”. But both numbers are {Value(figure, change.Later)}, so we say "
                + "“no change”."
                : $"The paper says “{PaperWord(figure.Stated.Direction)}”. But {Value(figure, change.Later)} is "
                + $"{(change.Difference > 0 ? "more" : "less")} than {Value(figure, change.Earlier)}, so we say "
                + $"“{Word(change.Direction)}”.";
        }

        if (figure.Contradiction.Percent && figure.Unit is Unit.Percent)
        {
            yield return $"The paper says {Number(figure.Stated.Percent!.Value)} points. From {Value(figure, figure.Earlier!.Value)} and "
                + $"{Value(figure, figure.Later.Value)} we get {Number(Math.Abs(figure.Change!.Difference))}.";
        }
        else if (figure.Contradiction.Percent)
        {
            var (first, second, percent) = figure.Change is { } between
                ? (between.Earlier, between.Later, between.Percent)
                : (figure.Share!.Part, figure.Share.Whole, figure.Share.Percent);
            yield return $"The paper says {Percent(figure.Stated.Percent)}. From {Number(first)} and {Number(second)} we get "
                + $"{Percent(percent)}.";
        }
    }

    /// <summary>Null when the parts do not overlap.</summary>
    public static string? Overlap(Parts? parts) => parts is { Overlap: > 0 }
        ? $"These numbers add up to {Number(parts.Sum)}. That is {Number(parts.Overlap)} more than {Number(parts.Whole)}, as some are "
        + "counted more than once."
        : null;

    /// <summary>"Told to the board on 22 July 2022 (item 6)".</summary>
    public static string From(Source source) => $"Told to the board on {Dates.Day(source.Meeting)} ({source.Item})";

    /// <summary>What a reader should know about the numbers under a heading.</summary>
    public static IEnumerable<string> Notes(FigureSection section) =>
    [
        .. section.Figures.SelectMany(Contradictions),
        .. section.Figures.Where(figure => figure.IsChangeUnchecked).Take(1).Select(_ => CannotCheck),
        .. new[] { Overlap(section.Parts) }.OfType<string>(),
        .. section.Figures.Select(figure => figure.LondonRank).OfType<int>().Select(Rank),
        .. section.Figures.Select(figure => figure.SimilarRank).OfType<int>().Select(SimilarRank),
        .. section.Figures.Select(figure => figure.Note).Where(note => note.Length > 0).Distinct(),
    ];

    public static string Rank(int rank) =>
        $"The borough was number {rank} of the {Figure.LondonBoroughs} boroughs in London. Number 1 has the lowest rate.";

    public static string SimilarRank(int rank) => $"Of {Figure.SimilarAreas} areas that are alike, it was number {rank}.";

    public static string Meaning(Rag rag, IReadOnlyList<Effect> effects) => (rag, effects.Count) switch
    {
        (Rag.Green, 1) => "It got better.",
        (Rag.Green, _) => "It got better in each of these times.",
        (Rag.Red, 1) => "It got worse.",
        (Rag.Red, _) when effects.All(effect => effect is Effect.Worse) => "It got worse in each of these times.",
        (Rag.Red, _) => "It got worse in nearly all of these times.",
        (Rag.Amber, 1) => "It did not change.",
        (Rag.Amber, _) => "It did not go one way only.",
    };

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Percent(decimal? value) => value is { } known
        ? known.ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : "no percentage";

    /// <summary>A number of the figure, with its unit.</summary>
    public static string Value(Figure figure, decimal value) => Value(figure.Unit, value);

    public static string Value(Unit unit, decimal value) => unit is Unit.Percent ? Percent(value) : Number(value);

    /// <summary>"up 17.7%"; of two percentages "down 2.4 points"; where the two numbers stand beside it.</summary>
    public static string Extent(Figure figure) => figure switch
    {
        { Unit: Unit.Percent, Change: { } change } => Moved(change.Direction, Math.Abs(change.Difference), Unit.Percent),
        { Change: { } change } => Extent(change),
        _ => "",
    };

    // The paper's word for a change from a number that it does not give.
    private static string Claim(Figure figure) => figure.IsChangeUnchecked
        ? $" The paper says: {Moved(figure.Stated.Direction!.Value, figure.Stated.Percent!.Value, figure.Unit)}."
        : "";

    /// <summary>"up 40%"; of a percentage "down 1.4 points".</summary>
    public static string Moved(Direction direction, decimal by, Unit unit) => (direction, unit) switch
    {
        (Direction.NoChange, _) => "no change",
        (_, Unit.Percent) => $"{Word(direction)} {Number(by)} {(by == 1 ? "point" : "points")}",
        _ => $"{Word(direction)} {Percent(by)}",
    };

    private static string Extent(Change change) => (change.Direction, change.Percent) switch
    {
        (Direction.NoChange, _) => "no change",
        (var direction, null) => $"{Word(direction)} {Number(Math.Abs(change.Difference))}",
        (var direction, 0) => $"{Word(direction)} by less than 0.1%",
        (var direction, { } percent) => $"{Word(direction)} {Percent(percent)}",
    };

    private static string PaperWord(Direction? direction) => direction switch
    {
        Direction.Up => "increase",
        Direction.Down => "decrease",
        _ => "in line",
    };
}
