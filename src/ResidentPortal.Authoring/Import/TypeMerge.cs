using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Import;

/// <summary>
/// A document type that an administrator changed, and a newer file of it: each keeps what it changed. Editors and their
/// settings are the file's, since nobody changes them here.
/// </summary>
internal sealed class TypeMerge
{
    private readonly List<string> _conflicts = [];

    private TypeMerge(DocumentType basis, DocumentType here, DocumentType file)
    {
        var merged = file with
        {
            Name = Pick("Name", basis.Name, here.Name, file.Name),
            Description = Pick("Description", basis.Description, here.Description, file.Description),
            AllowAtRoot = Pick("AllowAtRoot", basis.AllowAtRoot, here.AllowAtRoot, file.AllowAtRoot),
            AllowedChildren = Union(basis.AllowedChildren, here.AllowedChildren, file.AllowedChildren),
            Groups = Groups(basis, here, file),
            Properties = Properties(basis, here, file),
        };
        merged = merged.Arranged();
        Merged = merged with { ChangedHere = !Says(merged, file) };
    }

    public DocumentType Merged { get; }

    /// <summary>What was changed in two ways.</summary>
    public IReadOnlyList<string> Conflicts => _conflicts;

    /// <param name="basis">The file as it was last imported.</param>
    public static TypeMerge Of(DocumentType basis, DocumentType here, DocumentType file) => new(basis, here, file);

    private List<PropertyGroup> Groups(DocumentType basis, DocumentType here, DocumentType file) =>
    [
        .. Union(Aliases(basis), Aliases(here), Aliases(file)).Select(alias =>
        {
            var (there, mine) = (Find(file, alias), Find(here, alias));
            return there is null || mine is null
                ? (there ?? mine)!
                : there with { Name = Pick(alias, (Find(basis, alias) ?? there).Name, mine.Name, there.Name) };
        }),
    ];

    private List<PropertyDefinition> Properties(DocumentType basis, DocumentType here, DocumentType file)
    {
        var (was, mine, theirs) = (ByAlias(basis), ByAlias(here), ByAlias(file));
        return
        [
            .. Union([.. was.Keys], [.. mine.Keys], [.. theirs.Keys])
            .Select(alias => !theirs.TryGetValue(alias, out var there) ? mine[alias]
                : !mine.TryGetValue(alias, out var one) ? there
                : Property(was.GetValueOrDefault(alias, there), one, there)),
        ];
    }

    private PropertyDefinition Property(PropertyDefinition basis, PropertyDefinition here, PropertyDefinition file) => file with
    {
        Name = Pick(file.Alias, basis.Name, here.Name, file.Name),
        Help = Pick(file.Alias, basis.Help, here.Help, file.Help),
        Mandatory = Pick(file.Alias, basis.Mandatory, here.Mandatory, file.Mandatory),
        Group = Pick(file.Alias, basis.Group, here.Group, file.Group),
    };

    private T Pick<T>(string field, T basis, T here, T file)
        where T : IEquatable<T>
    {
        if (here.Equals(basis) || here.Equals(file))
            return file;
        if (!file.Equals(basis) && !_conflicts.Contains(field))
            _conflicts.Add(field);
        return here;
    }

    /// <summary>In the file's order unless it was changed here; without what either of the two took away.</summary>
    private static List<string> Union(IReadOnlyList<string> basis, IReadOnlyList<string> here, IReadOnlyList<string> file)
    {
        var isOrderOurs = !basis.Where(here.Contains).SequenceEqual(here.Where(basis.Contains));
        var (first, second) = isOrderOurs ? (here, file) : (file, here);
        return [.. first.Union(second)
            .Where(one => basis.Contains(one) ? here.Contains(one) && file.Contains(one) : here.Contains(one) || file.Contains(one))];
    }

    private static bool Says(DocumentType one, DocumentType other) =>
        (one.Name, one.Description, one.AllowAtRoot) == (other.Name, other.Description, other.AllowAtRoot)
        && one.AllowedChildren.SequenceEqual(other.AllowedChildren) && one.Groups.SequenceEqual(other.Groups)
        && one.Properties.Select(Words).SequenceEqual(other.Properties.Select(Words));

    private static (string, string, string, bool, string) Words(PropertyDefinition property) =>
        (property.Alias, property.Name, property.Help, property.Mandatory, property.Group);

    private static List<string> Aliases(DocumentType type) => [.. type.Groups.Select(group => group.Alias)];

    private static PropertyGroup? Find(DocumentType type, string alias) => type.Groups.FirstOrDefault(group => group.Alias == alias);

    private static Dictionary<string, PropertyDefinition> ByAlias(DocumentType type) =>
        type.Properties.DistinctBy(property => property.Alias).ToDictionary(property => property.Alias);
}
