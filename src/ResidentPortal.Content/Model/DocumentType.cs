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
    IReadOnlyList<PropertyDefinition> Properties);

/// <param name="Editor">Umbraco's editor alias, kept so that an export gives back what an import read.</param>
public sealed record PropertyDefinition(
    string Alias,
    string Name,
    string Editor,
    bool Mandatory,
    bool VariesByCulture)
{
    public PropertyKind Kind => PropertyKinds.OfEditor(Editor);
}
