using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Dictionary;

/// <param name="Text">In the site's own language.</param>
/// <param name="Translations">In the others, by culture name.</param>
public sealed record SiteText(string Key, string Text, IReadOnlyDictionary<string, string> Translations)
{
    internal static SiteText Of(DictionaryItem item)
    {
        var own = OwnLanguage(item.Text);
        return new(item.Key, item.Text.Default, (item.Text.Cultures ?? LocalisedText.Nothing).Where(text => text.Key != own)
            .ToDictionary());
    }

    // An item from a file has its own words twice: as the text, and as the translation it was taken from.
    internal static string? OwnLanguage(LocalisedText text) => text.Cultures is not { Count: > 0 } cultures ? null
        : cultures.Keys.FirstOrDefault(culture => culture.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            ?? cultures.Where(own => own.Value == text.Default).Select(own => own.Key).FirstOrDefault();
}
