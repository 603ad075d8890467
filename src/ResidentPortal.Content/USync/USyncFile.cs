using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

/// <summary>One <c>.config</c> file of a uSync folder, and the few shapes that all kinds of them share.</summary>
internal sealed record USyncFile(string Path, XElement Root)
{
    // Files may come from another site: no document type definition, so no entity and no external file is ever read.
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    /// <exception cref="XmlException">It is not XML, or has a document type definition.</exception>
    public static USyncFile Parse(string path, byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
        return new(path, XDocument.Load(reader).Root ?? throw new XmlException("The file is empty."));
    }

    public Guid Key => Guid.TryParse((string?)Root.Attribute("Key"), out var key)
        ? key
        : throw new FormatException("The Key is missing or is not a GUID.");

    public string Alias => (string?)Root.Attribute("Alias") ?? "";

    public XElement Info => Root.Element("Info") ?? new XElement("Info");

    public Guid? Parent =>
        Guid.TryParse((string?)Info.Element("Parent")?.Attribute("Key"), out var key) && key != Guid.Empty ? key : null;

    public string Text(string name) => ((string?)Info.Element(name) ?? "").Trim();

    public static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static DateTimeOffset Date(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date)
            ? date
            : DateTimeOffset.UnixEpoch;

    /// <summary>A node's name: its default is an attribute, its translations are elements.</summary>
    public LocalisedText NodeName()
    {
        var name = Info.Element("NodeName");
        var cultures = Cultures(name?.Elements("Name") ?? []);
        return new((string?)name?.Attribute("Default") ?? Alias, cultures);
    }

    /// <summary>Every property of the file; one without a value is left out.</summary>
    public Dictionary<string, LocalisedText> Properties()
    {
        var properties = new Dictionary<string, LocalisedText>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Root.Element("Properties")?.Elements() ?? [])
        {
            var values = property.Elements("Value").ToList();
            var own = values.FirstOrDefault(value => string.IsNullOrEmpty((string?)value.Attribute("Culture"))) ?? values.FirstOrDefault();
            if (own is not null)
                properties[property.Name.LocalName] = new(own.Value, Cultures(values));
        }

        return properties;
    }

    public static Dictionary<string, string>? Cultures(IEnumerable<XElement> values, string attribute = "Culture")
    {
        var cultures = values
            .Where(value => !string.IsNullOrEmpty((string?)value.Attribute(attribute)))
            .GroupBy(value => (string)value.Attribute(attribute)!)
            .ToDictionary(group => group.Key, group => group.First().Value);
        return cultures.Count > 0 ? cultures : null;
    }
}
