using ResidentPortal.Content.Search;

namespace ResidentPortal.Authoring.Dictionary;

/// <summary>The groups of words that the search takes for the same thing.</summary>
public sealed class SynonymLists(DictionaryEditing texts)
{
    public async Task<SynonymList> ReadAsync(CancellationToken cancellation)
    {
        var text = (await texts.FindAsync(Synonyms.DictionaryKey, cancellation))?.Text ?? "";
        return new([.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0)
            .Select(line => (IReadOnlyList<string>)Names(line))], text);
    }

    /// <summary>Saves the groups; nothing is changed when one of them cannot work.</summary>
    /// <param name="groups">A group without any name is left out.</param>
    /// <param name="expected">The stored text as it was read.</param>
    public async Task<SynonymResult> SaveAsync(IReadOnlyList<IReadOnlyList<string>> groups, string expected, string who,
        CancellationToken cancellation)
    {
        var filled = groups.Select(group => group.Select(name => name.Trim()).Where(name => name.Length > 0).ToList()).ToList();
        var mistakes = SynonymMistake.In(filled).ToList();
        if (mistakes.Count > 0)
            return new(null, mistakes);
        var text = string.Join('\n', filled.Where(group => group.Count > 0).Select(group => string.Join(" = ", group)));
        return new(await texts.SetAsync(Synonyms.DictionaryKey, null, text, expected, who, cancellation), []);
    }

    private static string[] Names(string line) => line.Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Stored">The text as it is stored, to be given when it is saved.</param>
public sealed record SynonymList(IReadOnlyList<IReadOnlyList<string>> Groups, string Stored);

/// <param name="Outcome">Null when there are mistakes.</param>
public sealed record SynonymResult(TextOutcome? Outcome, IReadOnlyList<SynonymMistake> Mistakes)
{
    public bool IsDone => Outcome == TextOutcome.Done;
}
