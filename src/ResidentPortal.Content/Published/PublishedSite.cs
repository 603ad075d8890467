using System.Collections.Frozen;
using System.Globalization;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.Published;

/// <summary>
/// Everything that is published, as it was at one moment. It never changes: publishing makes a new one, and a request
/// that has started keeps the one it began with.
/// </summary>
public sealed class PublishedSite
{
    private readonly FrozenDictionary<string, PublishedPage> _byPath;
    private readonly FrozenDictionary<Guid, PublishedPage> _byKey;
    private readonly FrozenDictionary<string, PublishedPage> _firstOfType;

    private readonly FrozenSet<string> _expired;
    private readonly FrozenDictionary<string, Guid> _redirects;

    private PublishedSite(
        IReadOnlyList<PublishedPage> pages, IReadOnlyList<PublishedPage> withoutPage, IEnumerable<string> expired,
        DictionaryTexts dictionary, IReadOnlyList<Redirect> redirects)
    {
        _redirects = redirects.DistinctBy(redirect => redirect.Path)
            .ToFrozenDictionary(redirect => redirect.Path, redirect => redirect.Page, StringComparer.Ordinal);
        Pages = pages;
        WithoutPage = withoutPage;
        Dictionary = dictionary;
        _expired = expired.ToFrozenSet(StringComparer.Ordinal);
        _byPath = pages.DistinctBy(page => page.Path).ToFrozenDictionary(page => page.Path, StringComparer.Ordinal);
        _byKey = pages.ToFrozenDictionary(page => page.Key);
        _firstOfType = pages.DistinctBy(page => page.DocumentType, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(page => page.DocumentType, StringComparer.OrdinalIgnoreCase);
        Home = Find("/");
        Menu = [.. (Home?.Children ?? []).Where(page => page.IsInMenu)];
    }

    public static PublishedSite Empty { get; } = new([], [], [], DictionaryTexts.None, []);

    /// <summary>Grows with every publication.</summary>
    public long Version { get; private init; }

    /// <summary>Another with every publication, release and expiry; two sites of one stamp are the same, on any instance.</summary>
    public string Stamp { get; private init; } = "0";

    /// <summary>When a page, or a newer version of one, is next released, or one expires; null when nothing is planned.</summary>
    public DateTimeOffset? NextChangeUtc { get; private init; }

    /// <summary>In tree order: a page comes before the pages below it.</summary>
    public IReadOnlyList<PublishedPage> Pages { get; }

    /// <summary>What is published without a page of its own, such as alerts; in tree order.</summary>
    public IReadOnlyList<PublishedPage> WithoutPage { get; }

    public PublishedPage? Home { get; }

    public IReadOnlyList<PublishedPage> Menu { get; }

    public DictionaryTexts Dictionary { get; }

    /// <param name="path">Lower case, from "/", without a slash at the end: "/help/noise".</param>
    public PublishedPage? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>A page was here until its time was up.</summary>
    public bool HasExpired(string path) => _expired.Contains(path);

    /// <summary>The present address of the page that once was here; null when there is none, or it cannot be seen now.</summary>
    public string? RedirectFor(string path) => _redirects.TryGetValue(path, out var page) ? Find(page)?.Path : null;

    public PublishedPage? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The page of a type of which a site has one, wherever it lies; of several the first in tree order.</summary>
    public PublishedPage? FirstOf(string documentType) => _firstOfType.GetValueOrDefault(documentType);

    /// <summary>Pictures and files that an editor can pick, by name.</summary>
    public IReadOnlyList<PickableMedia> PickableMedia => Media.Pickable(IsPublic);

    /// <summary>Everybody can fetch the file: a published page shows it or leads to it.</summary>
    /// <param name="path">Below "/media/".</param>
    public bool IsPublic(string path) => PublicFiles.Value.Contains(path);

    // Worked out when the first file is asked for: sites that are built for a check or a preview need it never.
    private Lazy<FrozenSet<string>> PublicFiles { get; init; } = new(FrozenSet<string>.Empty);

    internal MediaIndex Media { get; private init; } = MediaIndex.None;

    /// <summary>The newest figure at an address of this site, such as "/statistics/crime#figure-robbery".</summary>
    internal Func<string, FigureSection?> FigureAt { get; private init; } = _ => null;

    /// <summary>Builds the site from content. A page below one that is not published is not published either.</summary>
    /// <param name="nowUtc">The moment by which release and expire dates are kept; left out, none has come yet.</param>
    public static PublishedSite Build(ContentSet content, long version, DateTimeOffset nowUtc = default)
    {
        var schedule = new ContentSchedule(content.Nodes, nowUtc);
        var index = new ContentIndex(content.DocumentTypes) { Media = new(content.Media, content.MediaFiles) };
        var pages = new Dictionary<Guid, PublishedPage>();
        var withoutPage = new Dictionary<Guid, PublishedPage>();
        var expired = new List<string>();
        var former = content.Redirects.ToLookup(redirect => redirect.Page, redirect => redirect.Path);
        foreach (var (node, path, parent) in ContentTree.Walk(content.Nodes))
        {
            var hasPage = index.HasPage(node.DocumentType);
            if (hasPage && schedule.HasExpired(node))
                expired.AddRange(former[node.Key].Append(path));
            if (!schedule.IsLive(node) || (parent is not null && !pages.ContainsKey(parent.Key) && !withoutPage.ContainsKey(parent.Key)))
                continue;
            if (!hasPage)
            {
                withoutPage.Add(node.Key, new PublishedPage(node, "", null, index));
                continue;
            }

            var above = parent is null ? null : pages.GetValueOrDefault(parent.Key);
            pages.Add(node.Key, new PublishedPage(node, path, above, index)
            { ChangedUtc = content.SavedUtc.TryGetValue(node.Key, out var saved) ? saved : null });
            index.Place(node.Key, path);
        }

        index.Glossary = new(() => GlossaryLinks.Of(pages.Values));
        index.Figures = new(() => FigurePlaces.Of(pages.Values));

        return new([.. pages.Values], [.. withoutPage.Values], expired, new DictionaryTexts(content.Dictionary), content.Redirects)
        {
            Version = version,
            Media = index.Media,
            PublicFiles = new(() =>
                UsedMedia.By(pages.Values.Concat(withoutPage.Values).Select(page => page.Node), index).PathsIn(index.Media)),
            FigureAt = index.FigureAt,
            Stamp = string.Create(CultureInfo.InvariantCulture, $"{version}-{schedule.LastChangeUtc.Ticks:x}"),
            NextChangeUtc = content.NextPlannedUtc < schedule.NextChangeUtc
                ? content.NextPlannedUtc
                : schedule.NextChangeUtc ?? content.NextPlannedUtc,
        };
    }
}
