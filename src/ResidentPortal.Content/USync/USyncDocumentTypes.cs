using System.Xml.Linq;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal sealed record DataType(Guid Key, string Editor);

internal static class USyncDataTypes
{
    public static DataType Read(USyncFile file) => new(file.Key, file.Text("EditorAlias"));
}

/// <param name="editors">Editor alias of each data type, by its key.</param>
internal sealed class USyncDocumentTypes(IReadOnlyDictionary<Guid, string> editors, Action<string, string> note)
{
    public DocumentType Read(USyncFile file) => new(
        file.Key,
        file.Alias,
        file.Text("Name"),
        USyncFile.IsTrue(file.Text("AllowAtRoot")),
        USyncFile.IsTrue(file.Text("IsElement")),
        Names(file.Root.Element("Structure"), "ContentType"),
        Names(file.Info.Element("Compositions"), "Composition"),
        Properties(file));

    private List<PropertyDefinition> Properties(USyncFile file)
    {
        var properties = new List<PropertyDefinition>();
        foreach (var property in file.Root.Element("GenericProperties")?.Elements("GenericProperty") ?? [])
        {
            var alias = (string?)property.Element("Alias") ?? "";
            var editor = Editor(property);
            if (PropertyKinds.OfEditor(editor) == PropertyKind.Unknown)
                note(file.Path, $"property {alias} uses the editor {editor}, which this program does not know; its values are kept and not shown.");
            properties.Add(new(
                alias,
                (string?)property.Element("Name") ?? alias,
                editor,
                USyncFile.IsTrue((string?)property.Element("Mandatory")),
                (string?)property.Element("Variations") is "Culture" or "CultureAndSegment"));
        }

        return properties;
    }

    // The data type decides; the Type beside it is what uSync copied when the file was written.
    private string Editor(XElement property) =>
        Guid.TryParse((string?)property.Element("Definition"), out var key) && editors.TryGetValue(key, out var editor)
            ? editor
            : (string?)property.Element("Type") ?? "";

    private static List<string> Names(XElement? parent, string name) =>
        [.. (parent?.Elements(name) ?? []).Select(element => element.Value.Trim()).Where(value => value.Length > 0)];
}
