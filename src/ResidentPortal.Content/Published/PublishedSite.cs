using System.Collections.Frozen;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>
/// Everything that is published, as it was at one moment. It never changes: publishing makes a new one, and a request
/// that has started keeps the one it began with.
/// </summary>
public sealed class PublishedSite
{
    private readonly FrozenDictionary<string, PublishedPage> _byPath;
    private readonly FrozenDictionary<Guid, PublishedPage> _byKey;

    private PublishedSite(IReadOnlyList<PublishedPage> pages, DictionaryTexts dictionary, long version)
    {
        Pages = pages;
        Dictionary = dictionary;
        Version = version;
        _byPath = pages.DistinctBy(page => page.Path).ToFrozenDictionary(page => page.Path, StringComparer.Ordinal);
        _byKey = pages.ToFrozenDictionary(page => page.Key);
        Home = Find("/");
        Menu = [.. (Home?.Children ?? []).Where(page => page.IsInMenu)];
    }

    public static PublishedSite Empty { get; } = new([], DictionaryTexts.None, 0);

    /// <summary>Grows with every publication; two sites of one version are the same.</summary>
    public long Version { get; }

    /// <summary>In tree order: a page comes before the pages below it.</summary>
    public IReadOnlyList<PublishedPage> Pages { get; }

    public PublishedPage? Home { get; }

    public IReadOnlyList<PublishedPage> Menu { get; }

    public DictionaryTexts Dictionary { get; }

    /// <param name="path">Lower case, from "/", without a slash at the end: "/help/noise".</param>
    public PublishedPage? Find(string path) => _byPath.GetValueOrDefault(path);

    public PublishedPage? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>Builds the site from content. A page below one that is not published is not published either.</summary>
    public static PublishedSite Build(ContentSet content, long version)
    {
        var index = new ContentIndex(content.DocumentTypes);
        var pages = new Dictionary<Guid, PublishedPage>();
        var folders = new HashSet<Guid>();
        foreach (var (node, path, parent) in ContentTree.Walk(content.Nodes))
        {
            if (!node.IsPublished || (parent is not null && !pages.ContainsKey(parent.Key) && !folders.Contains(parent.Key)))
                continue;
            if (node.DocumentType == WellKnown.FolderType)
            {
                folders.Add(node.Key);
                continue;
            }

            var above = parent is null ? null : pages.GetValueOrDefault(parent.Key);
            pages.Add(node.Key, new PublishedPage(node, path, above, index));
            index.Place(node.Key, path);
        }

        return new([.. pages.Values], new DictionaryTexts(content.Dictionary), version);
    }
}
