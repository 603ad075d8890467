namespace ResidentPortal.Content.Model;

/// <summary>A text in the site's own language and, where it was translated, in others.</summary>
/// <param name="Cultures">Translations by culture name ("cy", "ar"); null when there are none.</param>
public sealed record LocalisedText(string Default, IReadOnlyDictionary<string, string>? Cultures = null)
{
    /// <summary>The translation, or the site's own language where there is none.</summary>
    public string For(string? culture) =>
        culture is not null && Cultures is not null && Cultures.TryGetValue(culture, out var text) ? text : Default;
}
