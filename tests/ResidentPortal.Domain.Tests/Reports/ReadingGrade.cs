using System.Text.RegularExpressions;

namespace ResidentPortal.Domain.Tests.Reports;

/// <summary>
/// The Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59. Grade 4 is
/// a reading age of about nine. Syllables are counted by groups of vowels, which is right for most English words.
/// </summary>
internal static partial class ReadingGrade
{
    public static double Of(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(text => SentenceEnd().Split(text)).Select(sentence => Word().Matches(sentence))
            .Where(words => words.Count > 0).ToList();
        var words = sentences.SelectMany(sentence => sentence).Select(word => word.Value).ToList();
        return 0.39 * words.Count / sentences.Count + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    public static int Words(string text) => Word().Count(text);

    public static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant();
        var groups = VowelGroup().Count(letters);
        return Math.Max(1, groups - (SilentE().IsMatch(letters) ? 1 : 0));
    }

    [GeneratedRegex(@"[.?!:;]+(?:[\s”]|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}][\p{L}’]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyé]+")]
    private static partial Regex VowelGroup();

    [GeneratedRegex("(?:[^laeiou]e|[aeiou][^aeiou]+le|[^aeioutd]ed|[^aeiouscxzhg]es)$")]
    private static partial Regex SilentE();
}
