namespace ResidentPortal.Content.Search;

/// <summary>Finds the word of the site that somebody meant.</summary>
internal sealed class Spelling
{
    private readonly Dictionary<string, int> count = new(StringComparer.Ordinal);

    public Spelling(IEnumerable<string> words) => Add(words);

    public void Add(IEnumerable<string> words)
    {
        foreach (var word in words.Where(word => word.Length >= 3))
            count[word] = count.GetValueOrDefault(word) + 1;
    }

    public bool Knows(string word) => count.ContainsKey(word);

    /// <returns>The nearest word, among equals the most frequent; null when none is near.</returns>
    public string? Nearest(string word)
    {
        var most = word.Length < 4 ? 0 : word.Length < 6 ? 1 : 2;
        var best = count.Keys
            .Where(known => Math.Abs(known.Length - word.Length) <= most)
            .Select(known => (Known: known, Distance: Distance(word, known, most)))
            .Where(near => near.Distance <= most)
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => count[near.Known])
            .ThenBy(near => near.Known, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Known;
    }

    /// <summary>
    /// Letters to add, drop, change or swap with the next one (optimal string alignment); more than <paramref name="most"/> is not counted
    /// on.
    /// </summary>
    private static int Distance(string one, string other, int most)
    {
        var before = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return least;
            (before, last) = (last, row);
        }
        return last[other.Length];
    }
}
