using ResidentPortal.Domain.Statistics;

namespace ResidentPortal.Content.Statistics;

/// <summary>What one item of a meeting's papers says on a page of statistics.</summary>
/// <param name="Changes">Those of which it gives only the percentage.</param>
public sealed record FigurePaper(Source Source, IReadOnlyList<FigureSection> Sections, IReadOnlyList<StatedChange> Changes);
