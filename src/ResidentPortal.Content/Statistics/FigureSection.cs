using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Statistics;

/// <summary>Figures that stand under one heading: the same count over several periods, or the parts of one whole.</summary>
public sealed record FigureSection(string Heading, IReadOnlyList<Figure> Figures)
{
    /// <summary>Where its newest numbers stand on their page: "figure-burglary-of-homes".</summary>
    public string Anchor { get; } = FigureAnchor.Of(Heading);

    /// <summary>Figures of different names, told apart by these and not by their times.</summary>
    public bool IsGroup => Figures[0].Group.Length > 0;

    /// <summary>Numbers with nothing beside them.</summary>
    public bool StandsAlone => Figures.All(figure => figure.Earlier is null && figure.Whole is null);

    public IReadOnlyList<Effect> Effects => [.. Figures.Select(figure => figure.Effect).OfType<Effect>()];

    public Rag? Rag => Rating.Of(Effects);

    /// <summary>Null unless every figure is a part of the same whole.</summary>
    public Parts? Parts => Figures.Count > 1 && Figures[0].Whole is { } whole && Figures.All(figure => figure.Whole == whole)
        ? new(whole.Value, [.. Figures.Select(figure => figure.Later.Value)])
        : null;
}
