using ResidentPortal.Content.Search;

namespace ResidentPortal.Authoring.Dictionary;

/// <summary>Why a group of synonyms would do nothing.</summary>
/// <param name="Group">Its place in the list, from 0.</param>
/// <param name="Name">Which of its names; empty when it is the group.</param>
public sealed record SynonymMistake(int Group, SynonymFault Fault, string Name)
{
    internal static IEnumerable<SynonymMistake> In(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, group) in groups.Index().Where(entry => entry.Item.Count > 0))
        {
            var names = group.Select(Plain).ToList();
            foreach (var (at, name) in group.Index())
            {
                if (name.AsSpan().ContainsAny('=', '\n', '\r') || names[at].Length == 0)
                    yield return new(place, SynonymFault.NoWords, name);
                else if (names.IndexOf(names[at]) < at)
                    yield return new(place, SynonymFault.SaidTwice, name);
            }

            if (group.Count == 1)
                yield return new(place, SynonymFault.OnlyOne, group[0]);
            else if (group.Count > Synonyms.Most)
                yield return new(place, SynonymFault.TooMany, "");
            else if (!seen.Add(string.Join('=', names.Order(StringComparer.Ordinal))))
                yield return new(place, SynonymFault.GroupTwice, "");
        }
    }

    // As the search reads them.
    private static string Plain(string name) => string.Join(' ', SearchWords.Asked(name));
}

public enum SynonymFault
{
    /// <summary>A group needs at least two names.</summary>
    OnlyOne,

    /// <summary>The search tries at most six names for one thing.</summary>
    TooMany,

    /// <summary>The name has no letters or digits, or has a sign that divides names.</summary>
    NoWords,

    /// <summary>The search cannot tell this name from an earlier one of the group.</summary>
    SaidTwice,

    /// <summary>An earlier group has the same names.</summary>
    GroupTwice,
}
