using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Alarms;

/// <summary>
/// Words that tell of danger or of suicide, whole or as stems, in every language that a council names. Whoever writes one is shown whom to
/// call, and a person looks. They block nothing: what else a word can mean is not asked here.
/// </summary>
/// <param name="danger">"knife", "kill*", "set fire to": a star stands for any ending.</param>
/// <param name="suicide">The same of suicide and harming oneself.</param>
public sealed partial class AlarmWords(IEnumerable<string> danger, IEnumerable<string> suicide)
{
    public static readonly AlarmWords None = new([], []);

    private const int Longest = 20_000;

    // By the letter that they begin with: a council lists hundreds, and each word that somebody writes is looked up.
    // Longer first: of "kill myself" and "kill*" it is the first that was meant.
    private readonly ILookup<char, Phrase> phrases =
        danger.Select(word => Phrase.Of(word, ofSuicide: false)).Concat(suicide.Select(word => Phrase.Of(word, ofSuicide: true)))
            .Where(phrase => phrase.Words.Count > 0)
            .OrderByDescending(phrase => phrase.Words.Count).ThenByDescending(phrase => phrase.OfSuicide)
            .ToLookup(phrase => phrase.Words[0].Text.FirstOrDefault());

    public Alarm In(params IEnumerable<string> texts)
    {
        var (ofDanger, ofSuicide) = (new List<string>(), new List<string>());
        foreach (var words in texts.Select(WordsOf))
        {
            for (var at = 0; at < words.Count;)
            {
                if (WithoutBlanks().IsMatch(words[at]))
                {
                    foreach (var inside in phrases.SelectMany(beginning => beginning).Where(phrase => phrase.Words is [var one]
                        && words[at].Contains(one.Listed, StringComparison.Ordinal)))
                        Add(inside, inside.Words[0].Listed);
                    at++;
                }
                else if (phrases[words[at][0]].FirstOrDefault(phrase => phrase.Stands(words, at)) is { } found)
                {
                    Add(found, string.Join(' ', words.Skip(at).Take(found.Words.Count)));
                    at += found.Words.Count;
                }
                else
                {
                    at++;
                }
            }
        }
        return new(ofDanger, ofSuicide);

        void Add(Phrase found, string said)
        {
            var list = found.OfSuicide ? ofSuicide : ofDanger;
            if (!list.Contains(said))
                list.Add(said);
        }
    }

    /// <summary>Small letters without accents and without marks that nobody sees, so that no way of writing a word hides it.</summary>
    internal static IReadOnlyList<string> WordsOf(string text)
    {
        var plain = Typing.Code(text.Length > Longest ? text[..Longest] : text).Normalize(NormalizationForm.FormD);
        var letters = string.Concat(plain.EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            .Select(rune => Rune.ToLowerInvariant(rune).ToString()))
            // "Don't" is one word; of "ı" and "ł" no part is an accent.
            .Replace("'", "", StringComparison.Ordinal).Replace('ı', 'i').Replace('ł', 'l');
        return [.. Word().Matches(letters).Select(match => match.Value)];
    }

    /// <summary>A run of letters and figures; in scripts that leave no blank between words, all of a sentence.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}*]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]")]
    private static partial Regex WithoutBlanks();

    private sealed record Phrase(IReadOnlyList<ListedWord> Words, bool OfSuicide)
    {
        public static Phrase Of(string word, bool ofSuicide) =>
            new([.. WordsOf(word).Select(one => new ListedWord(one))], ofSuicide);

        public bool Stands(IReadOnlyList<string> words, int at)
        {
            if (at + Words.Count > words.Count)
                return false;
            for (var one = 0; one < Words.Count; one++)
            {
                if (!Words[one].Is(words[at + one]))
                    return false;
            }
            return true;
        }
    }

    private sealed record ListedWord(string Listed)
    {
        private readonly bool isStem = Listed.EndsWith('*');

        /// <summary>Without the star.</summary>
        public string Text { get; } = Listed.EndsWith('*') ? Listed[..^1] : Listed;

        public bool Is(string said) => isStem ? said.StartsWith(Text, StringComparison.Ordinal) : said == Text;
    }
}
