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
}

/// <summary>An address that a page once had. It leads to the page wherever that lies now, so there are no chains.</summary>
/// <param name="Path">Lower case, from "/", without a slash at the end.</param>
public sealed record Redirect(string Path, Guid Page);

/// <param name="Key">The name a text is looked up by, such as <c>Contact.Phone</c>.</param>
public sealed record DictionaryItem(Guid Id, string Key, LocalisedText Text);

public sealed record Language(string IsoCode, string Name, bool IsDefault);

/// <param name="Properties">Values by alias; <c>umbracoFile</c> names the file and <c>altText</c> describes it.</param>
public sealed record MediaItem(
    Guid Key,
    Guid? Parent,
    string MediaType,
    LocalisedText Name,
    IReadOnlyDictionary<string, LocalisedText> Properties);
