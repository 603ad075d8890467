using System.Xml.Linq;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal sealed class USyncDocumentTypes(IReadOnlyDictionary<Guid, DataType> dataTypes, Action<string, string> note)
{
    public DocumentType Read(USyncFile file) => new(
        file.Key,
        file.Alias,
        file.Text("Name"),
        USyncFile.IsTrue(file.Text("AllowAtRoot")),
        USyncFile.IsTrue(file.Text("IsElement")),
        Names(file.Root.Element("Structure"), "ContentType"),
        Names(file.Info.Element("Compositions"), "Composition"),
        Properties(file))
    { Description = file.Text("Description") };

    private List<PropertyDefinition> Properties(USyncFile file)
    {
        var properties = new List<PropertyDefinition>();
        foreach (var property in file.Root.Element("GenericProperties")?.Elements("GenericProperty") ?? [])
        {
            var alias = (string?)property.Element("Alias") ?? "";
            // The data type decides; the Type beside it is what uSync copied when the file was written.
            var dataType = Guid.TryParse((string?)property.Element("Definition"), out var key) ? dataTypes.GetValueOrDefault(key) : null;
            var editor = dataType?.Editor ?? (string?)property.Element("Type") ?? "";
            if (PropertyKinds.OfEditor(editor) == PropertyKind.Unknown)
                note(file.Path, $"property {alias} uses the editor {editor}, which this program does not know; its values are kept and not shown.");
            properties.Add(new(
                alias,
                (string?)property.Element("Name") ?? alias,
                editor,
                USyncFile.IsTrue((string?)property.Element("Mandatory")),
                (string?)property.Element("Variations") is "Culture" or "CultureAndSegment")
            {
                Help = ((string?)property.Element("Description") ?? "").Trim(),
                Options = dataType?.Options ?? [],
                BlockTypes = dataType?.BlockTypes ?? [],
                Most = dataType?.Most,
            });
        }

        return properties;
    }

    private static List<string> Names(XElement? parent, string name) =>
        [.. (parent?.Elements(name) ?? []).Select(element => element.Value.Trim()).Where(value => value.Length > 0)];
}
