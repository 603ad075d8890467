using ResidentPortal.Content.Studio;

namespace ResidentPortal.Web.Studio.Words;

/// <summary>One text of the dictionary, in each language that it has.</summary>
public sealed record TextView(SiteText Stored)
{
    /// <summary>What was sent and not saved.</summary>
    public TypedText? Typed { get; init; }

    public string? Problem { get; init; }
    public bool IsConflict { get; init; }
    public bool IsSaved { get; init; }

    /// <summary>The site's own language, then the others.</summary>
    public IEnumerable<TypedText> Fields => new string?[] { null }.Concat(Stored.Translations.Keys.Order(StringComparer.Ordinal))
        .Select(culture => Typed is { } typed && typed.Culture == culture ? typed : new(culture, Stored.In(culture), Stored.In(culture)));
}

/// <param name="Culture">Null for the site's own language.</param>
/// <param name="Expected">As it was when the page was opened.</param>
public sealed record TypedText(string? Culture, string Text, string Expected)
{
    public string Field => Culture is null ? "text" : "text-" + Culture;
}

internal static class TextIn
{
    public static string In(this SiteText text, string? culture) => culture is null ? text.Text : text.Translations.GetValueOrDefault(culture, "");
}
