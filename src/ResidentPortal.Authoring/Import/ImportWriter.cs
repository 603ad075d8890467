using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Import;

/// <summary>Writes the rows of what an import takes. Whoever calls it saves them.</summary>
internal sealed class ImportWriter(ContentContext context, StoredContent stored, DateTimeOffset nowUtc)
{
    private const string Who = "import";

    private Dictionary<(DefinitionKind, string), DefinitionRow>? _definitions;

    /// <returns>False when another item has its name.</returns>
    public async Task<bool> TakeAsync(USyncItem item, CancellationToken cancellation)
    {
        var done = item.Value switch
        {
            ContentNode node => await PutAsync(node, cancellation),
            DocumentType type => await PutAsync(DefinitionKind.DocumentType, type.Alias, item, cancellation),
            MediaItem media => await PutAsync(DefinitionKind.Media, media.Key.ToString(), item, cancellation),
            DictionaryItem text => await PutAsync(DefinitionKind.Dictionary, text.Key, item, cancellation),
            Language language => await PutAsync(DefinitionKind.Language, language.IsoCode, item, cancellation),
            Redirect redirect => await PutAsync(redirect, cancellation),
            _ => true,
        };
        if (done)
            Note(item);
        return done;
    }

    /// <summary>Keeps the file as the one to compare with from now on.</summary>
    public void Note(USyncItem item)
    {
        var row = item.Value is null ? stored.Kept.GetValueOrDefault(item.Path) : stored.FileOf(item.Kind, item.Id);
        // A file that cannot be read any more does not take the place of what it said when it could.
        if (item.Value is null && stored.Files.Any(file => file.Path == item.Path && file.Kind != USyncKind.Other))
            return;
        if (row is null)
            context.Files.Add(new() { Kind = item.Kind, Item = item.Id, Path = item.Path, Bytes = item.Bytes });
        else
            (row.Path, row.Bytes, row.Exported) = (item.Path, item.Bytes, null);
    }

    /// <summary>Lists what was imported once and has no file any more. A file that was only kept is let go with it.</summary>
    public IReadOnlyList<ImportedFile> Gone(USyncReading reading)
    {
        var items = reading.Items.Select(item => (item.Kind, item.Id)).ToHashSet();
        var paths = reading.Items.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        context.Files.RemoveRange(stored.Kept.Values.Where(file => !paths.Contains(file.Path)));
        return
        [
            .. stored.Files
                .Where(file => file.Kind != USyncKind.Other && !items.Contains((file.Kind, file.Item)) && !paths.Contains(file.Path))
                .Where(file => stored.Find(file.Kind, file.Item) is { } here && here is not ContentNode { InBin: true })
                .Select(file => new ImportedFile(file.Path, stored.PathOf(stored.Find(file.Kind, file.Item)))),
        ];
    }

    private async Task<bool> PutAsync(ContentNode node, CancellationToken cancellation)
    {
        var row = stored.Find(USyncKind.Node, node.Key.ToString()) is null
            ? null
            : await context.Nodes.Include(there => there.Versions).SingleAsync(there => there.Key == node.Key, cancellation);
        if (row is null)
            context.Nodes.Add(row = new() { Key = node.Key, DocumentType = node.DocumentType });
        (row.ParentKey, row.DocumentType, row.SortOrder, row.CreatedUtc, row.InBin) =
            (node.Parent, node.DocumentType, node.SortOrder, node.CreatedUtc, node.InBin);
        row.Add(node, VersionStates.Of(node), Who, nowUtc);
        return true;
    }

    private async Task<bool> PutAsync(DefinitionKind kind, string name, USyncItem item, CancellationToken cancellation)
    {
        _definitions ??= (await context.Definitions.ToListAsync(cancellation)).ToDictionary(row => (row.Kind, row.Name));
        var owner = _definitions.GetValueOrDefault((kind, name));
        if (owner is not null && USyncItem.Identify(StoredContent.Definition(owner)) is (_, var id) && id != item.Id)
            return false;
        var body = JsonSerializer.Serialize(item.Value, item.Value!.GetType());
        if (owner is not null)
        {
            owner.Body = body;
            return true;
        }

        // It may have had another name.
        foreach (var renamed in _definitions.Values.Where(row => row.Kind == kind && stored.Find(item.Kind, item.Id) is not null
            && USyncItem.Identify(StoredContent.Definition(row)) is (_, var its) && its == item.Id).ToList())
        {
            context.Remove(renamed);
            _definitions.Remove((renamed.Kind, renamed.Name));
        }

        context.Add(_definitions[(kind, name)] = new() { Kind = kind, Name = name, Body = body });
        return true;
    }

    private async Task<bool> PutAsync(Redirect redirect, CancellationToken cancellation)
    {
        var row = await context.Redirects.FindAsync([redirect.Path], cancellation);
        if (row is null)
            context.Redirects.Add(row = new() { Path = redirect.Path });
        (row.Page, row.CreatedUtc) = (redirect.Page, nowUtc);
        return true;
    }
}
