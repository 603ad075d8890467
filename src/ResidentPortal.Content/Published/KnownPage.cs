
namespace ResidentPortal.Content.Published;

/// <summary>
/// A page that the program itself leads to. Editors may move it and give it another name: it is found by its key or its type.
/// </summary>
/// <param name="Shipped">Its address in the shipped content, where content with other keys has a page for the same purpose.</param>
public sealed record KnownPage(string Shipped)
{
    public Guid? Key { get; init; }

    public string? DocumentType { get; init; }

    /// <summary>Null when it is not published.</summary>
    public PublishedPage? Find(PublishedSite site) =>
        (Key is { } key ? site.Find(key) : null)
        ?? (DocumentType is { } type ? site.FirstOf(type) : null)
        ?? site.Find(site.RedirectFor(Shipped) ?? Shipped);

    /// <summary>Where it is now; where it was shipped when it is not published.</summary>
    public string PathIn(PublishedSite site) => Find(site)?.Path ?? Shipped;
}
