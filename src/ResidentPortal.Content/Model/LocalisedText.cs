namespace ResidentPortal.Content.Model;

/// <summary>A text in the site's own language and, where it was translated, in others.</summary>
/// <param name="Cultures">Translations by culture name ("cy", "ar"); null when there are none.</param>
public sealed record LocalisedText(string Default, IReadOnlyDictionary<string, string>? Cultures = null)
{
    /// <summary>The translation, or the site's own language where there is none.</summary>
    public string For(string? culture) =>
        culture is not null && Cultures is not null && Cultures.TryGetValue(culture, out var text) ? text : Default;

    /// <summary>The same words in the same languages; a record compares dictionaries by identity only.</summary>
    internal bool Says(LocalisedText other) =>
        Default == other.Default && (Cultures?.Count ?? 0) == (other.Cultures?.Count ?? 0)
        && (Cultures ?? Nothing).All(own => other.Cultures!.TryGetValue(own.Key, out var text) && text == own.Value);

    internal static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();
}
