namespace ResidentPortal.Content.Model;

/// <summary>A text may hold half of a character, as where a long one was cut. What looks at letters does not take it.</summary>
internal static class WholeText
{
    /// <summary>The same text, with the mark for an unknown character in place of each half.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
