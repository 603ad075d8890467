namespace ResidentPortal.Authoring.Versions;

/// <summary>A field that two versions of a page have differently, for a view side by side.</summary>
/// <param name="Name">As editors know it: "Summary", or "Tasks, block 2: Link".</param>
/// <param name="Property">Alias of the page's property; null for what is none, such as its place.</param>
/// <param name="Before">Line for line beside <paramref name="After"/>, and as many; a line without parts fills a gap.</param>
public sealed record FieldChange(string Name, string? Property, FieldChangeKind Kind, IReadOnlyList<DifferenceLine> Before,
    IReadOnlyList<DifferenceLine> After);

public enum FieldChangeKind
{
    Changed,

    /// <summary>A block that the earlier version does not have.</summary>
    Added,

    /// <summary>A block that the later version does not have.</summary>
    Removed,

    /// <summary>A block at another place among those that both versions have.</summary>
    Moved,

    /// <summary>The words are the same; something about how they look is not, such as bold.</summary>
    OnlyFormatting,
}

/// <param name="Parts">In reading order. They are not HTML: encode them.</param>
public sealed record DifferenceLine(IReadOnlyList<DifferencePart> Parts)
{
    /// <summary>There is a line on the other side only.</summary>
    public bool IsGap => Parts.Count == 0;
}

/// <param name="Changed">The other version does not have it here.</param>
public sealed record DifferencePart(string Text, bool Changed);
