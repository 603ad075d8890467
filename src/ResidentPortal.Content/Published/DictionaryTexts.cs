using System.Collections.Frozen;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>
/// Short texts that staff may change without a release: the words of forms and their buttons, promises, names that mean the same.
/// </summary>
public sealed class DictionaryTexts
{
    private readonly FrozenDictionary<string, LocalisedText> _texts;

    internal DictionaryTexts(IEnumerable<DictionaryItem> items) => _texts = items
        .DistinctBy(item => item.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(item => item.Key, item => item.Text, StringComparer.OrdinalIgnoreCase);

    public static DictionaryTexts None { get; } = new([]);

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The text, or null when the dictionary has none and the program's own words are to be used.</summary>
    /// <param name="key">Such as <c>Form.asb.kind.Label</c>; case does not matter.</param>
    /// <param name="culture">A culture name such as "cy"; null for the site's own language.</param>
    public string? Find(string key, string? culture = null) =>
        _texts.TryGetValue(key, out var text) && text.For(culture).Trim() is { Length: > 0 } found ? found : null;
}
