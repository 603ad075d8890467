using System.Xml.Linq;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

internal static class USyncDictionary
{
    /// <summary>The item, or null for one that only groups others.</summary>
    public static DictionaryItem? Read(USyncFile file)
    {
        var translations = (file.Root.Element("Translations")?.Elements("Translation") ?? []).ToList();
        var cultures = USyncFile.Cultures(translations, "Language");
        if (translations.Count == 0)
            return null;
        return new(file.Key, file.Alias, new(Own(translations)!.Value, cultures));
    }

    /// <summary>The translation that is the site's own words: the English one, else the first.</summary>
    public static XElement? Own(IEnumerable<XElement> translations) =>
        translations.FirstOrDefault(text => ((string?)text.Attribute("Language") ?? "")
            .StartsWith("en", StringComparison.OrdinalIgnoreCase))
        ?? translations.FirstOrDefault();

    public static Language ReadLanguage(USyncFile file) => new(
        (string?)file.Root.Element("IsoCode") ?? file.Alias,
        (string?)file.Root.Element("Name") ?? file.Alias,
        USyncFile.IsTrue((string?)file.Root.Element("IsDefault")));
}
