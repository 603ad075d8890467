using Zxcvbn;
using Zxcvbn.Matcher;

namespace ResidentPortal.People.Passwords;

/// <summary>Why a password falls to few guesses.</summary>
internal enum Weakness
{
    None,

    /// <summary>Mostly the person's or the site's own name.</summary>
    Name,

    /// <summary>Mostly repetition, a sequence or a way along the keyboard.</summary>
    Pattern,

    /// <summary>It is on the list of common passwords.</summary>
    Common,

    /// <summary>Names, dates and words that are tried early.</summary>
    Words,
}

/// <summary>How a password would be guessed, by zxcvbn: dictionaries, dates, sequences, keyboards, letters written as figures.</summary>
internal static class Guess
{
    /// <summary>
    /// Characters that are looked at: what is strong by then only gets stronger. The time grows faster than the length: on two
    /// busy cores at most 0.04 s for 20 characters, 0.2 s for 48, 0.8 s for 100 and 24 s for 1,000.
    /// </summary>
    public const int LongestGuessed = 48;

    // Of 0 to 4. Two is a hundred million guesses, as many as ten wrong passwords in 15 minutes make in three centuries.
    private const int LowestScore = 2;

    // Reads its dictionaries at the first use, 0.3 s, and is only read from then on.
    private static readonly Lazy<Zxcvbn.Zxcvbn> Known = new(() => new());

    private static readonly IMatcher[] Patterns = [new SpatialMatcher(), new SequenceMatcher(), new RepeatMatcher()];

    /// <param name="names">Words that are no secret to anybody, in lower case.</param>
    public static Weakness WeaknessOf(string password, IEnumerable<string> names)
    {
        var guessed = password[..Math.Min(password.Length, LongestGuessed)];
        if (IsRepeated(password))
            return Weakness.Pattern;
        var result = Known.Value.EvaluatePassword(guessed, names);
        if (result.Score >= LowestScore)
            return Weakness.None;
        if (IsMostly(guessed, Patterns.SelectMany(matcher => matcher.MatchPassword(guessed))))
            return Weakness.Pattern;
        var named = result.MatchSequence.Where(match => match is DictionaryMatch { DictionaryName: "user_inputs" });
        return IsMostly(guessed, named) ? Weakness.Name : Weakness.Words;
    }

    private static bool IsMostly(string guessed, IEnumerable<Match> matches) =>
        matches.SelectMany(match => Enumerable.Range(match.i, match.Token.Length)).Distinct().Count() * 2 >= guessed.Length;

    // Three times or more; zxcvbn sees only single characters repeated.
    private static bool IsRepeated(string password) => Enumerable.Range(1, password.Length / 3)
        .Any(length => Enumerable.Range(length, password.Length - length).All(place => password[place] == password[place - length]));
}
