namespace ResidentPortal.Content.Model;

/// <summary>One page, or folder of pages, of the tree, in one version.</summary>
/// <param name="PublishedIn">Culture names it is published in; <see cref="Invariant"/> stands for the site's own language.</param>
/// <param name="Properties">Values by property alias, exactly as the editor stored them.</param>
public sealed record ContentNode(
    Guid Key,
    Guid? Parent,
    string DocumentType,
    LocalisedText Name,
    int SortOrder,
    DateTimeOffset CreatedUtc,
    IReadOnlyList<string> PublishedIn,
    IReadOnlyList<ScheduledAction> Schedule,
    IReadOnlyDictionary<string, LocalisedText> Properties)
{
    public const string Invariant = "";

    /// <summary>It lies in the recycle bin: kept, with its place in the tree, and no page of the site.</summary>
    public bool InBin { get; init; }

    public bool IsPublished => PublishedIn.Contains(Invariant);

    /// <summary>When the page appears or ends in the site's own language; null when that is not planned.</summary>
    public DateTimeOffset? Planned(ScheduledActionKind kind) =>
        Schedule.Where(action => action.Culture == Invariant && action.Kind == kind).Select(action => (DateTimeOffset?)action.DateUtc)
            .FirstOrDefault();

    /// <summary>The same page with another date of this kind in the site's own language; null for none.</summary>
    public ContentNode With(ScheduledActionKind kind, DateTimeOffset? momentUtc) => this with
    {
        Schedule =
        [
            .. Schedule.Where(action => action.Culture != Invariant || action.Kind != kind),
            .. momentUtc is { } moment ? new[] { new ScheduledAction(Invariant, kind, moment) } : [],
        ],
    };

    /// <summary>The value in the site's own language, or null when the page does not have the property.</summary>
    public string? Value(string alias) => Properties.TryGetValue(alias, out var value) ? value.Default : null;
}

public sealed record ScheduledAction(string Culture, ScheduledActionKind Kind, DateTimeOffset DateUtc);

public enum ScheduledActionKind
{
    Release,
    Expire,
}
