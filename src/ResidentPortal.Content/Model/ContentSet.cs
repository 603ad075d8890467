namespace ResidentPortal.Content.Model;

/// <summary>All of a site's content: what an import reads, the database holds and a published site is built from.</summary>
public sealed record ContentSet(
    IReadOnlyList<DocumentType> DocumentTypes,
    IReadOnlyList<ContentNode> Nodes,
    IReadOnlyList<MediaItem> Media,
    IReadOnlyList<DictionaryItem> Dictionary,
    IReadOnlyList<Language> Languages)
{
    public static ContentSet Empty { get; } = new([], [], [], [], []);

    /// <summary>Addresses that pages once had.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>When what a page says was saved, by its key; none for content that comes from files.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> SavedUtc { get; init; } = new Dictionary<Guid, DateTimeOffset>();

    /// <summary>When a newer version is to take the place of one of the pages; null when none is planned.</summary>
    public DateTimeOffset? NextPlannedUtc { get; init; }

    public IReadOnlyList<MediaFile> MediaFiles { get; init; } = [];
}

/// <summary>An address that a page once had. It leads to the page wherever that lies now, so there are no chains.</summary>
/// <param name="Path">Lower case, from "/", without a slash at the end.</param>
public sealed record Redirect(string Path, Guid Page)
{
    public const int LongestPath = 1000;
}

/// <param name="Key">The name a text is looked up by, such as <c>Form.asb.kind.Label</c>.</param>
public sealed record DictionaryItem(Guid Id, string Key, LocalisedText Text);

public sealed record Language(string IsoCode, string Name, bool IsDefault);

/// <param name="Properties">
/// Values by alias: <c>umbracoFile</c> names the file, <c>altText</c> describes it, and <c>decorative</c> is "1" for a picture
/// that says nothing the words beside it do not say.
/// </param>
public sealed record MediaItem(
    Guid Key,
    Guid? Parent,
    string MediaType,
    LocalisedText Name,
    IReadOnlyDictionary<string, LocalisedText> Properties)
{
    /// <summary>It lies in the recycle bin: kept, and on no page of the site.</summary>
    public bool InBin { get; init; }

    // What comes from the database has lost the rule that the letters' case does not matter.
    internal string Value(string alias) =>
        Properties.FirstOrDefault(property => string.Equals(property.Key, alias, StringComparison.OrdinalIgnoreCase)).Value?.Default.Trim()
            ?? "";

    internal string AltText => Value(WellKnown.AltText);

    internal bool IsDecorative => Value(WellKnown.Decorative) is "1" or "true" or "True";
}
