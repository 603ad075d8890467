namespace ResidentPortal.Content.Search;

/// <param name="Path">The address of the page.</param>
/// <param name="IsTask">Something to do on this site rather than something to read.</param>
/// <param name="Extract">Words from the page around what was found; joined, they are a sentence or two.</param>
public sealed record SearchHit(string Title, string Path, bool IsTask, IReadOnlyList<ExtractPart> Extract);

/// <param name="IsHit">It is one of the words looked for, or a form of it.</param>
public sealed record ExtractPart(string Text, bool IsHit);

/// <param name="Corrected">What was looked for in place of words that no page has; null when nothing was changed.</param>
public sealed record SearchResults(IReadOnlyList<SearchHit> Hits, string? Corrected)
{
    public static SearchResults None { get; } = new([], null);
}
