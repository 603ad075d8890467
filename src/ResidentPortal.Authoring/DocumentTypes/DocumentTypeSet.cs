using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.DocumentTypes;

/// <summary>The document types of a site, as an editor needs them.</summary>
public sealed class DocumentTypeSet(IReadOnlyList<DocumentType> types)
{
    private readonly Dictionary<string, DocumentType> _byAlias = types.DistinctBy(type => type.Alias, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(type => type.Alias, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, DocumentType> _byKey = types.DistinctBy(type => type.Key).ToDictionary(type => type.Key);

    /// <summary>Those of which pages are made, by name.</summary>
    public IReadOnlyList<DocumentType> OfPages =>
        [.. _byAlias.Values.Where(type => !type.IsElement).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Null for a type that this site does not have.</summary>
    public DocumentType? Find(string alias) => _byAlias.GetValueOrDefault(alias);

    public DocumentType? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>Its name; the alias where this site does not have the type.</summary>
    public string NameOf(string alias) => Find(alias)?.Name ?? alias;

    /// <summary>Its own properties, then those of its compositions, each alias once.</summary>
    public IReadOnlyList<PropertyDefinition> PropertiesOf(DocumentType type)
    {
        var properties = new Dictionary<string, PropertyDefinition>(StringComparer.OrdinalIgnoreCase);
        Add(type, properties, []);
        return [.. properties.Values];
    }

    /// <summary>
    /// Its properties under the names of their groups, in the order of both; one group without a name where there is no other.
    /// </summary>
    public IReadOnlyList<(string Name, IReadOnlyList<PropertyDefinition> Properties)> GroupsOf(DocumentType type)
    {
        var names = type.Groups.Concat(type.Compositions.Select(Find).OfType<DocumentType>().SelectMany(one => one.Groups))
            .DistinctBy(group => group.Alias).ToList();
        var groups = PropertiesOf(type).GroupBy(property => names.FindIndex(group => group.Alias == property.Group))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key < 0 ? "" : names[group.Key].Name, (IReadOnlyList<PropertyDefinition>)[.. group])).ToList();
        return groups is [var only] ? [("", only.Item2)] : groups;
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<DocumentType> All => [.. _byKey.Values.OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What pages may be made below one of this type, by name; at the top of the site for null.</summary>
    public IReadOnlyList<DocumentType> AllowedBelow(string? alias) =>
    [
        .. (alias is null
            ? _byAlias.Values.Where(type => type.AllowAtRoot)
            : (Find(alias)?.AllowedChildren ?? []).Select(Find).OfType<DocumentType>())
            .Where(type => !type.IsElement).OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private void Add(DocumentType type, Dictionary<string, PropertyDefinition> properties, HashSet<string> seen)
    {
        if (!seen.Add(type.Alias))
            return;
        foreach (var property in type.Properties)
            properties.TryAdd(property.Alias, property);
        foreach (var composition in type.Compositions.Select(Find).OfType<DocumentType>())
            Add(composition, properties, seen);
    }
}
