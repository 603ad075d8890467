using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>
/// Copies of pages as drafts with keys of their own. Links from one of them to another lead to the copy. Whoever calls it saves.
/// </summary>
internal sealed partial class PageCopy
{
    private readonly Dictionary<Guid, Guid> _keys;
    private readonly IReadOnlyList<ContentNode> _originals;

    /// <param name="originals">The page, then what lies below it: each after its parent.</param>
    public PageCopy(IReadOnlyList<ContentNode> originals)
    {
        _originals = originals;
        _keys = originals.ToDictionary(node => node.Key, _ => Guid.NewGuid());
    }

    public Guid Key => _keys[_originals[0].Key];

    public string Name => $"Copy of {_originals[0].Name.Default}";

    /// <summary>Puts the copies below a page, after all that lies there.</summary>
    public async Task PutAsync(ContentContext context, Guid? parent, string who, DateTimeOffset nowUtc, CancellationToken cancellation)
    {
        var last = await context.Nodes.Where(row => row.ParentKey == parent && !row.InBin)
            .MaxAsync(row => (int?)row.SortOrder, cancellation);
        foreach (var node in _originals)
        {
            var copy = node == _originals[0]
                ? Top(node) with { Parent = parent, SortOrder = (last ?? -1) + 1 }
                : Of(node) with { Parent = _keys[node.Parent!.Value] };
            var row = new NodeRow
            {
                Key = copy.Key,
                ParentKey = copy.Parent,
                DocumentType = copy.DocumentType,
                SortOrder = copy.SortOrder,
                CreatedUtc = nowUtc,
            };
            row.Add(copy, VersionState.Draft, who, nowUtc);
            context.Nodes.Add(row);
        }
    }

    // With the address of the original it could never be reached beside it.
    private ContentNode Top(ContentNode node) => Of(node) is var copy
        ? copy with { Name = node.Name with { Default = Name }, Properties = Without(copy.Properties, WellKnown.UrlName) }
        : node;

    private static Dictionary<string, LocalisedText> Without(IReadOnlyDictionary<string, LocalisedText> properties, string alias) =>
        properties.Where(property => !property.Key.Equals(alias, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private ContentNode Of(ContentNode node) => node with
    {
        Key = _keys[node.Key],
        PublishedIn = [],
        Schedule = [],
        Properties =
            node.Properties.ToDictionary(property => property.Key, property => Of(property.Value), StringComparer.OrdinalIgnoreCase),
    };

    private LocalisedText Of(LocalisedText text) =>
        new(Of(text.Default), text.Cultures?.ToDictionary(own => own.Key, own => Of(own.Value)));

    // Rich text, pickers and blocks all name a page by its key, with hyphens or in the older way without.
    private string Of(string stored) => Keys().Replace(stored, found =>
        Guid.TryParse(found.Value, out var key) && _keys.TryGetValue(key, out var copy)
            ? copy.ToString(found.Value.Contains('-', StringComparison.Ordinal) ? "D" : "N")
            : found.Value);

    [GeneratedRegex(@"(?<![0-9a-fA-F])[0-9a-fA-F]{8}(?:(?:-[0-9a-fA-F]{4}){3}-|[0-9a-fA-F]{12})[0-9a-fA-F]{12}(?![0-9a-fA-F])")]
    private static partial Regex Keys();
}
