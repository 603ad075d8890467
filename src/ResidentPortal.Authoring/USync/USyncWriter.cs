using System.Xml.Linq;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.USync;

/// <summary>Writes items as files: into the file an item came from, or into a plain new one.</summary>
/// <param name="now">The tree as it is.</param>
/// <param name="before">The tree as the files tell it.</param>
internal sealed class USyncWriter(NodePlaces now, NodePlaces before)
{
    /// <summary>Keys of the document types, by alias.</summary>
    public IReadOnlyDictionary<string, Guid> TypeKeys { get; init; } = new Dictionary<string, Guid>();

    /// <param name="basis">The file it came from, which is given back byte for byte when nothing has changed; null for an item that has
    /// none.</param>
    public byte[] Write(object item, byte[]? basis)
    {
        var root = basis is null ? Plain(item) : USyncFile.Parse("", basis).Root;
        var changed = Put(item, root, basis is null);
        return basis is not null && !changed ? basis : USyncXml.Write(root, basis);
    }

    private bool Put(object item, XElement root, bool isNew)
    {
        switch (item)
        {
            case ContentNode node:
                var page = new USyncNodeWriter(root);
                page.Put(node, now, before);
                return page.Changed;
            case MediaItem media:
                var picture = new USyncNodeWriter(root);
                picture.Put(media);
                return picture.Changed;
            case DictionaryItem text:
                return PutText(text, root);
            case Redirect redirect:
                return PutRedirect(redirect, root);
            // One that nobody changed may know less than its file: an older program read it.
            case DocumentType type when type.ChangedHere || isNew:
                var definition = new USyncTypeWriter(root, TypeKeys);
                definition.Put(type);
                return definition.Changed;
            default:
                // Staff do not change these: a file that they came from says all there is.
                return false;
        }
    }

    private static bool PutText(DictionaryItem text, XElement root)
    {
        var was = USyncDictionary.Read(new("", root));
        if (was is not null && was.Key == text.Key && was.Text.Says(text.Text))
            return false;
        root.SetAttributeValue("Alias", USyncXml.Writable(text.Key));
        var translations = root.Child("Translations");
        translations.Elements("Translation")
            .Where(one => text.Text.Cultures?.ContainsKey((string?)one.Attribute("Language") ?? "") is not true).Remove();
        foreach (var (language, words) in text.Text.Cultures ?? LocalisedText.Nothing)
            PutTranslation(translations, language, words);
        if (USyncDictionary.Own(translations.Elements("Translation")) is not { } own || own.Value != text.Text.Default)
            PutTranslation(translations,
                (string?)USyncDictionary.Own(translations.Elements("Translation"))?.Attribute("Language") ?? "en-GB", text.Text.Default);
        return true;
    }

    private static void PutTranslation(XElement translations, string language, string words)
    {
        var place = translations.Elements("Translation").FirstOrDefault(one => (string?)one.Attribute("Language") == language);
        if (place is null)
            translations.Add(place = new XElement("Translation", new XAttribute("Language", language)));
        if (place.Value != words)
            place.ReplaceNodes(USyncXml.Words(words));
    }

    private static bool PutRedirect(Redirect redirect, XElement root)
    {
        var page = root.Child("Info").Child("Page");
        if (Guid.TryParse((string?)page.Attribute("Key"), out var key) && key == redirect.Page)
            return false;
        page.SetAttributeValue("Key", redirect.Page);
        return true;
    }

    private static XElement Plain(object item) => item switch
    {
        ContentNode node => Root("Content", node.Key, node.Name.Default, 1,
            new XElement("Info", new XElement("Parent", new XAttribute("Key", Guid.Empty)), new XElement("Path"),
                new XElement("Trashed", "false"), new XElement("ContentType"),
                new XElement("CreateDate"), new XElement("NodeName", new XAttribute("Default", USyncXml.Writable(node.Name.Default))),
                new XElement("SortOrder", 0),
                new XElement("Published", new XAttribute("Default", "false")), new XElement("Schedule"), new XElement("Template")),
            new XElement("Properties")),
        MediaItem media => Root("Media", media.Key, media.Name.Default, 1,
            new XElement("Info", new XElement("Parent", new XAttribute("Key", Guid.Empty)), new XElement("ContentType"),
                new XElement("NodeName", new XAttribute("Default", USyncXml.Writable(media.Name.Default)))),
            new XElement("Properties")),
        DictionaryItem text => Root("Dictionary", text.Id, text.Key, 0, new XElement("Info"), new XElement("Translations")),
        Redirect redirect =>
            Root("Redirect", USyncXml.KeyFor(USyncKind.Redirect, redirect.Path), redirect.Path, 0,
                new XElement("Info", new XElement("Page"))),
        Language language => Root("Language", USyncXml.KeyFor(USyncKind.Language, language.IsoCode), language.IsoCode, 0,
            new XElement("Name", language.Name), new XElement("IsoCode", language.IsoCode), new XElement("IsMandatory", "false"),
            new XElement("IsDefault", USyncXml.Truth(language.IsDefault))),
        DocumentType type => PlainType(type),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "There is no file for this."),
    };

    private static XElement PlainType(DocumentType type) => Root("ContentType", type.Key, type.Alias, 1,
        new XElement("Info",
            new XElement("Name"), new XElement("Icon", "icon-document"), new XElement("Description"), new XElement("AllowAtRoot", "false"),
            new XElement("Variations", type.Properties.Any(property => property.VariesByCulture) ? "Culture" : "Nothing"),
            new XElement("IsElement", USyncXml.Truth(type.IsElement)),
            new XElement("Compositions", type.Compositions.Select(alias => new XElement("Composition", alias)))),
        new XElement("Structure"), new XElement("GenericProperties"), new XElement("Tabs"));

    private static XElement Root(string kind, Guid key, string alias, int level, params XElement[] parts) =>
        new(kind, new XAttribute("Key", key), new XAttribute("Alias", USyncXml.Writable(alias)), new XAttribute("Level", level), parts);
}
