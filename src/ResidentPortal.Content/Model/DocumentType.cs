namespace ResidentPortal.Content.Model;

/// <summary>The shape of a page: which properties it has, and which pages may lie below it.</summary>
/// <param name="Compositions">Aliases of other document types whose properties this one takes over.</param>
public sealed record DocumentType(
    Guid Key,
    string Alias,
    string Name,
    bool AllowAtRoot,
    bool IsElement,
    IReadOnlyList<string> AllowedChildren,
    IReadOnlyList<string> Compositions,
    IReadOnlyList<PropertyDefinition> Properties)
{
    /// <summary>What pages of the type are for, for those who write them; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Under which the editor shows the fields, in this order.</summary>
    public IReadOnlyList<PropertyGroup> Groups { get; init; } = [];

    /// <summary>An administrator changed it since it last was as its file says: an import then keeps what they did.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>With its fields in the order of their groups.</summary>
    internal DocumentType Arranged()
    {
        var groups = Groups.Select(group => group.Alias).ToList();
        return this with { Properties = [.. Properties.OrderBy(property => groups.IndexOf(property.Group))] };
    }
}

/// <summary>What Umbraco calls a tab.</summary>
public sealed record PropertyGroup(string Alias, string Name);

/// <param name="Editor">Umbraco's editor alias, kept so that an export gives back what an import read.</param>
public sealed record PropertyDefinition(
    string Alias,
    string Name,
    string Editor,
    bool Mandatory,
    bool VariesByCulture)
{
    public PropertyKind Kind => PropertyKinds.OfEditor(Editor);

    /// <summary>What to write in it, for those who fill it in; may be empty.</summary>
    public string Help { get; init; } = "";

    /// <summary>Alias of the group that it stands in; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Key of the data type, which has the editor with its settings; null where that is not known.</summary>
    public Guid? DataType { get; init; }

    /// <summary>What can be chosen, where <see cref="Kind"/> is a choice.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Keys of the element types that its blocks can have.</summary>
    public IReadOnlyList<Guid> BlockTypes { get; init; } = [];

    /// <summary>How many links, pictures or blocks it holds at most; null where there is no limit.</summary>
    public int? Most { get; init; }
}
