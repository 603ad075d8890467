using System.Collections.Concurrent;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Statistics;

namespace ResidentPortal.Content.Published;

/// <summary>What pages look up in the site they belong to: document types, and the address of another page.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<string, DocumentType> _byAlias;
    private readonly Dictionary<Guid, DocumentType> _byKey;
    private readonly Dictionary<Guid, string> _paths = [];
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, PropertyDefinition>> _properties =
        new(StringComparer.OrdinalIgnoreCase);

    public ContentIndex(IEnumerable<DocumentType> types)
    {
        var known = types.DistinctBy(type => type.Alias, StringComparer.OrdinalIgnoreCase).ToList();
        _byAlias = known.ToDictionary(type => type.Alias, StringComparer.OrdinalIgnoreCase);
        _byKey = known.DistinctBy(type => type.Key).ToDictionary(type => type.Key);
    }

    public MediaIndex Media { get; init; } = MediaIndex.None;

    /// <summary>Made when the first text is rendered: only then is every page in its place.</summary>
    public Lazy<GlossaryLinks> Glossary { get; set; } = new(GlossaryLinks.None);

    /// <summary>As the glossary.</summary>
    public Lazy<FigurePlaces> Figures { get; set; } = new(FigurePlaces.None);

    public FigureSection? FigureAt(string address) => Figures.Value.At(address);

    public DocumentType? TypeOf(string alias) => _byAlias.GetValueOrDefault(alias);

    public DocumentType? TypeOf(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>Nodes of the type have an address of their own.</summary>
    public bool HasPage(string alias) => alias != WellKnown.FolderType
        && TypeOf(alias)?.Compositions.Contains(WellKnown.WithoutPage, StringComparer.OrdinalIgnoreCase) is not true;

    public string? PathOf(Guid page) => _paths.GetValueOrDefault(page);

    public void Place(Guid page, string path) => _paths[page] = path;

    /// <summary>A type's own properties and those it takes over from compositions, by alias.</summary>
    public IReadOnlyDictionary<string, PropertyDefinition> PropertiesOf(string alias) => _properties.GetOrAdd(alias, CollectProperties);

    public IEnumerable<string> PropertiesOf(string alias, PropertyKind kind) =>
        PropertiesOf(alias).Values.Where(property => property.Kind == kind).Select(property => property.Alias);

    private IReadOnlyDictionary<string, PropertyDefinition> CollectProperties(string alias)
    {
        var properties = new Dictionary<string, PropertyDefinition>(StringComparer.OrdinalIgnoreCase);
        Add(alias, []);
        return properties;

        void Add(string part, HashSet<string> seen)
        {
            if (!seen.Add(part) || TypeOf(part) is not { } type)
                return;
            foreach (var property in type.Properties)
                properties.TryAdd(property.Alias, property);
            foreach (var composition in type.Compositions)
                Add(composition, seen);
        }
    }
}
