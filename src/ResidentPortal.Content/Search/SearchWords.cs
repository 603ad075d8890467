using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ResidentPortal.Content.Model;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Content.Search;

internal static partial class SearchWords
{
    private const int Most = 12;
    private const int Longest = 40;

    // They are in every page and say nothing of what is looked for.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "about", "am", "an", "and", "are", "at", "be", "by", "can", "do", "does", "for", "from", "have", "how", "i", "if", "in", "is",
        "it",
        "me", "my", "of", "on", "or", "our", "s", "that", "the", "their", "there", "this", "to", "was", "we", "what", "when", "where",
        "who", "with", "you", "your",
    };

    /// <summary>The words of a text in small letters without accents.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Word().Matches(Plain(text)).Select(match => match.Value)];

    /// <summary>The words of a query that are worth looking for; all of them when none is.</summary>
    public static IReadOnlyList<string> Asked(string query)
    {
        var typed = Typing.Code(query);
        var words = In(typed.Length > 300 ? typed[..300] : typed).Where(word => word.Length <= Longest).Take(Most).ToList();
        var telling = words.Where(word => !Common.Contains(word)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private static string Plain(string text) => string.Concat(WholeText.Of(text).Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark))
        .ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
