using ResidentPortal.Authoring.Dictionary;


namespace ResidentPortal.Studio.Dictionary;

/// <summary>One text of the dictionary, in each language that it has.</summary>
public sealed record TextView(SiteText Stored)
{
    /// <summary>What the program says where the dictionary says nothing; null for a text of staff alone.</summary>
    public ProgramText? Program { get; init; }

    /// <summary>What was sent and not saved.</summary>
    public TypedText? Typed { get; init; }

    public string? Problem { get; init; }
    public bool IsConflict { get; init; }
    public bool IsSaved { get; init; }

    public string Hint => Program switch
    {
        null => "Without HTML. Left empty: the program's own words.",
        { Text: { Own.Length: 0 } text } => $"Up to {text.Longest} characters in one line, without HTML. Leave empty to say nothing.",
        { Text: var text } => $"Up to {text.Longest} characters in one line, without HTML. Leave empty to use: {text.Own}",
    };

    /// <summary>The program's own words are not kept a second time, so that they follow the program.</summary>
    public string ToStore(TypedText typed) => Program is { Text: var text } && typed.Text.Trim() is var words
        ? words == text.Own && typed.Culture is null
        ? ""
        : words
        : typed.Text;

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
    public static string In(this SiteText text, string? culture) => culture is null
        ? text.Text
        : text.Translations.GetValueOrDefault(culture, "");
}
