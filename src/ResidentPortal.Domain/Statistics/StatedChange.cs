namespace ResidentPortal.Domain.Statistics;

/// <summary>
/// A change of which a paper gives only the percentage, and neither number. It is told as the paper's word, since nothing can be
/// worked out; so it has no colour either.
/// </summary>
/// <param name="Period">"12 months to March 2022".</param>
/// <param name="Against">The period it is held against.</param>
/// <param name="Percent">Without a sign.</param>
/// <param name="Note">What a reader should know; empty when there is nothing.</param>
public sealed record StatedChange(
    string Name, string Period, string Against, Direction Direction, decimal Percent, Source Source, string Note);
