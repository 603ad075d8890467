using System.Text.RegularExpressions;

namespace ResidentPortal.Authoring.Checks;

/// <summary>The Flesch-Kincaid grade: the school year a reader needs. Grade 4 is about nine years old.</summary>
internal static partial class ReadingAge
{
    public static double Grade(IEnumerable<string> blocks)
    {
        var sentences = blocks.SelectMany(Sentences).Select(sentence => Word().Matches(sentence).Select(match => match.Value).ToList())
            .Where(words => words.Count > 0).ToList();
        double words = sentences.Sum(sentence => sentence.Count);
        double syllables = sentences.Sum(sentence => sentence.Sum(Syllables));
        return words == 0 ? 0 : (0.39 * words / sentences.Count) + (11.8 * syllables / words) - 15.59;
    }

    /// <summary>Groups of vowels, less an e that is not heard at the end.</summary>
    internal static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Replace("’", "", StringComparison.Ordinal);
        var groups = Vowels().Count(letters);
        if (SilentEnd().IsMatch(letters) && groups > 1)
            groups--;
        return Math.Max(1, groups);
    }

    internal static IEnumerable<string> Sentences(string block) => SentenceEnd().Split(block);

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex SentenceEnd();

    // Numbers are not counted: a telephone number has no syllables that anyone reads as words.
    [GeneratedRegex(@"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyà-ÿ]+")]
    private static partial Regex Vowels();

    [GeneratedRegex(@"(?:[^l]e|[^aeiouydt]ed|[^aeiouyscxzgh]es)$")]
    private static partial Regex SilentEnd();
}
