using System.Xml.Linq;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.USync;

/// <summary>
/// What a file says, field by field: each part of its Info, each property, each translation. Two files of the same fields
/// say the same, however they are written.
/// </summary>
internal sealed class USyncFields
{
    // Worked out from the tree: renaming a page changes them in every file below it.
    private static readonly string[] Derived = ["Level", "Path"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private USyncFields(XElement root)
    {
        foreach (var attribute in root.Attributes()
            .Where(attribute => attribute.Name != "Level"
                && (attribute.Name != "Alias" || root.Element("Info")?.Element("NodeName") is null)))
            Add(attribute.Name.LocalName, attribute.Value);
        foreach (var part in root.Elements())
        {
            if (!part.HasElements)
                Add(part.Name.LocalName, Canonical(part));
            else
                AddAll(part);
        }
    }

    public static USyncFields Of(byte[] bytes) => new(USyncFile.Parse("", bytes).Root);

    /// <summary>Names of the fields that differ, in order.</summary>
    public IReadOnlyList<string> Differences(USyncFields other) =>
        [.. _values.Keys.Union(other._values.Keys).Where(name => !Agrees(other, name)).Order(StringComparer.Ordinal)];

    public bool Agrees(USyncFields other, string name) => _values.GetValueOrDefault(name) == other._values.GetValueOrDefault(name);

    private void AddAll(XElement part)
    {
        foreach (var field in part.Elements().Where(field => part.Name != "Info" || !Derived.Contains(field.Name.LocalName)))
            Add(NameOf(field), part.Name == "Info" && field.Name == "Parent" ? (string?)field.Attribute("Key") ?? "" : Canonical(field));
    }

    private static string NameOf(XElement field) =>
        (string?)field.Element("Alias") ?? (string?)field.Attribute("Language") ?? (string?)field.Attribute("Culture")
            ?? field.Name.LocalName;

    private void Add(string name, string value) => _values[name] = _values.TryGetValue(name, out var before) ? $"{before}\n{value}" : value;

    private static string Canonical(XElement element)
    {
        var attributes = string.Concat(element.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal)
            .Select(attribute => $" {attribute.Name}='{attribute.Value}'"));
        var inside = element.HasElements ? string.Concat(element.Elements().Select(Canonical)) : element.Value;
        return $"<{element.Name}{attributes}>{inside}</{element.Name}>";
    }
}
