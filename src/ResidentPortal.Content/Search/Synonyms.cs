namespace ResidentPortal.Content.Search;

/// <summary>
/// Words that people use for the same thing, from the dictionary item <c>Search.Synonyms</c>: a line for each thing, its
/// names divided by "=" ("community trigger = ASB case review").
/// </summary>
internal sealed class Synonyms(string lines)
{
    public const string DictionaryKey = "Search.Synonyms";

    /// <summary>As many names of one thing are looked for at once.</summary>
    public const int Most = 6;

    private readonly List<List<IReadOnlyList<string>>> things =
    [
        .. lines.Split('\n')
            .Select(line => line.Split('=').Select(SearchWords.Asked).Where(name => name.Count > 0).ToList())
            .Where(names => names.Count > 1),
    ];

    /// <summary>Every word of every name, so that a misspelt one is put right.</summary>
    public IEnumerable<string> Words => things.SelectMany(names => names).SelectMany(name => name);

    /// <summary>The same words with a name in them changed for each of its other names.</summary>
    public IEnumerable<IReadOnlyList<string>> Instead(IReadOnlyList<string> words) =>
        from names in things
        from name in names
        let at = Position(words, name)
        where at >= 0
        from other in names
        where other != name
        select (IReadOnlyList<string>)[.. words.Take(at), .. other, .. words.Skip(at + name.Count)];

    private static int Position(IReadOnlyList<string> words, IReadOnlyList<string> name)
    {
        for (var at = 0; at + name.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(name.Count).SequenceEqual(name))
                return at;
        }
        return -1;
    }
}
