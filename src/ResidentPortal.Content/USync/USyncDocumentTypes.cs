using System.Xml.Linq;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal sealed class USyncDocumentTypes(IReadOnlyDictionary<Guid, DataType> dataTypes, Action<string, string> note)
{
    /// <summary>What the file says by itself, without the settings of its data types.</summary>
    public static DocumentType ReadAlone(XElement root) =>
        new USyncDocumentTypes(new Dictionary<Guid, DataType>(), (_, _) => { }).Read(new("", root));

    /// <summary>As above.</summary>
    public static DocumentType ReadAlone(byte[] bytes) => ReadAlone(USyncFile.Parse("", bytes).Root);

    public DocumentType Read(USyncFile file) => new(
        file.Key,
        file.Alias,
        file.Text("Name"),
        USyncFile.IsTrue(file.Text("AllowAtRoot")),
        USyncFile.IsTrue(file.Text("IsElement")),
        Names(file.Root.Element("Structure"), "ContentType"),
        Names(file.Info.Element("Compositions"), "Composition"),
        Properties(file))
    { Description = file.Text("Description"), Groups = Groups(file.Root) };

    /// <summary>The groups in their order.</summary>
    public static List<PropertyGroup> Groups(XElement root) =>
    [
        .. (root.Element("Tabs")?.Elements("Tab") ?? [])
            .OrderBy(SortOrder)
            .Select(tab => new PropertyGroup((string?)tab.Element("Alias") ?? "", ((string?)tab.Element("Caption") ?? "").Trim()))
            .Where(group => group.Alias.Length > 0).DistinctBy(group => group.Alias),
    ];

    // uSync writes them in the order of their aliases, and numbers them within their group.
    private static IEnumerable<XElement> InOrder(XElement root)
    {
        var groups = Groups(root).ConvertAll(group => group.Alias);
        return (root.Element("GenericProperties")?.Elements("GenericProperty") ?? []).OrderBy(property => groups.IndexOf(GroupOf(property)))
            .ThenBy(SortOrder);
    }

    private static string GroupOf(XElement property) => (string?)property.Element("Tab")?.Attribute("Alias") ?? "";

    private static int SortOrder(XElement element) => int.TryParse((string?)element.Element("SortOrder"), out var order) ? order : 0;

    private List<PropertyDefinition> Properties(USyncFile file)
    {
        var properties = new List<PropertyDefinition>();
        foreach (var property in InOrder(file.Root))
        {
            var alias = (string?)property.Element("Alias") ?? "";
            // The data type decides; the Type beside it is what uSync copied when the file was written.
            var dataType = Guid.TryParse((string?)property.Element("Definition"), out var key) ? dataTypes.GetValueOrDefault(key) : null;
            var editor = dataType?.Editor ?? (string?)property.Element("Type") ?? "";
            if (PropertyKinds.OfEditor(editor) == PropertyKind.Unknown)
                note(file.Path,
                    $"property {alias} uses the editor {editor}, which this program does not know; its values are kept and not shown.");
            properties.Add(new(
                alias,
                (string?)property.Element("Name") ?? alias,
                editor,
                USyncFile.IsTrue((string?)property.Element("Mandatory")),
                (string?)property.Element("Variations") is "Culture" or "CultureAndSegment")
            {
                Help = ((string?)property.Element("Description") ?? "").Trim(),
                Group = GroupOf(property),
                DataType = dataType?.Key ?? (key == Guid.Empty ? null : key),
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
