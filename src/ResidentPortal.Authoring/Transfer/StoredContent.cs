using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Transfer;

/// <summary>Everything in the content database that has a file, or gets one at an export.</summary>
internal sealed class StoredContent
{
    private readonly Dictionary<(USyncKind, string), object> _items;
    private readonly Dictionary<(USyncKind, string), FileRow> _files;
    private readonly Dictionary<Guid, string> _paths;
    private readonly HashSet<Guid> _drafts;

    /// <summary>Pages of which a newer version waits for its date; no file can hold it beside what residents see.</summary>
    public IReadOnlyList<PlannedPage> Planned { get; private init; } = [];

    private StoredContent(IEnumerable<object> items, List<FileRow> files, HashSet<Guid> drafts)
    {
        _items = items.ToDictionary(item => USyncItem.Identify(item)!.Value);
        _files = files.Where(file => file.Kind != USyncKind.Other).ToDictionary(file => (file.Kind, file.Item));
        _drafts = drafts;
        Files = files;
        Kept = files.Where(file => file.Kind == USyncKind.Other).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var nodes = _items.Values.OfType<ContentNode>().ToList();
        _paths = ContentTree.Walk(nodes).ToDictionary(entry => entry.Node.Key, entry => entry.Path);
        Writer = WriterOver([]);
    }

    public IReadOnlyDictionary<(USyncKind Kind, string Id), object> Items => _items;

    public IReadOnlyList<FileRow> Files { get; }

    /// <summary>Files that hold no item, by their path.</summary>
    public IReadOnlyDictionary<string, FileRow> Kept { get; }

    public USyncWriter Writer { get; }

    public object? Find(USyncKind kind, string id) => _items.GetValueOrDefault((kind, id));

    public FileRow? FileOf(USyncKind kind, string id) => _files.GetValueOrDefault((kind, id));

    /// <summary>The page is published, and somebody is at work on its next version.</summary>
    public bool HasDraft(object item) => item is ContentNode node && _drafts.Contains(node.Key);

    /// <summary>Where a page is, or would be if it were published; null for anything else.</summary>
    public string? PathOf(object? item) => item is ContentNode node ? _paths.GetValueOrDefault(node.Key) : null;

    /// <param name="others">What files say of nodes that have none here.</param>
    public USyncWriter WriterOver(IEnumerable<ContentNode> others) => new(
        new(_items.Values.OfType<ContentNode>()),
        new(_files.Values.Where(file => file.Kind == USyncKind.Node).Select(Read).Concat(others)))
    {
        TypeKeys = _items.Values.OfType<DocumentType>().DistinctBy(type => type.Alias, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(type => type.Alias, type => type.Key, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>Reads it all: of each page the published version or, where there is none, the last draft.</summary>
    public static async Task<StoredContent> ReadAsync(ContentContext context, CancellationToken cancellation)
    {
        var rows = await context.Nodes.AsNoTracking()
            .Include(node => node.Versions.Where(version => version.State != VersionState.Superseded)).ToListAsync(cancellation);
        var nodes = new List<object>();
        var drafts = new HashSet<Guid>();
        foreach (var row in rows.Where(row => row.Versions.Count > 0))
        {
            var shown = row.Versions.OrderBy(version => version.State != VersionState.Published).ThenByDescending(version => version.Number)
                .First();
            nodes.Add(VersionBody.Read(row, shown.Body));
            if (row.Versions.Exists(version => version.Number > shown.Number))
                drafts.Add(row.Key);
        }

        var definitions = (await context.Definitions.AsNoTracking().ToListAsync(cancellation)).Select(Definition);
        var redirects = (await context.Redirects.AsNoTracking().ToListAsync(cancellation)).Select(row => new Redirect(row.Path, row.Page));
        return new([.. nodes, .. definitions, .. redirects],
            await context.Files.OrderBy(file => file.Path).ToListAsync(cancellation), drafts)
        {
            Planned =
                [.. rows.Where(row => row.PlannedUtc is not null).OrderBy(row => row.PlannedUtc)
                    .Select(row => new PlannedPage(row.Key, row.Name, row.PlannedUtc!.Value))],
        };
    }

    public static object Definition(DefinitionRow row) => row.Kind switch
    {
        DefinitionKind.DocumentType => JsonSerializer.Deserialize<DocumentType>(row.Body)!,
        DefinitionKind.Media => JsonSerializer.Deserialize<MediaItem>(row.Body)!,
        DefinitionKind.Dictionary => JsonSerializer.Deserialize<DictionaryItem>(row.Body)!,
        DefinitionKind.Language => JsonSerializer.Deserialize<Language>(row.Body)!,
    };

    private static ContentNode Read(FileRow file) => new USyncContent((_, _) => { }).Read(USyncFile.Parse(file.Path, file.Bytes));
}
