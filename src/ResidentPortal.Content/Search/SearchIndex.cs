using Microsoft.Data.Sqlite;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Content.Search;

/// <summary>
/// A full-text index of one published site, in memory (SQLite FTS5 with the Porter stemmer). Safe for many readers at a time.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    // Private-use characters, which no page holds: they mark what was found in an extract.
    private const char HitBegins = '\ue000';
    private const char HitEnds = '\ue001';

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Lock one = new();
    private readonly Synonyms synonyms;
    private readonly Spelling spelling;
    private bool isClosed;

    public SearchIndex(PublishedSite site)
    {
        Stamp = site.Stamp;
        synonyms = new(site.Dictionary.Find(Synonyms.DictionaryKey) ?? "");
        spelling = new(synonyms.Words);
        connection.Open();
        Run(
            "CREATE VIRTUAL TABLE entry USING fts5(path UNINDEXED, task UNINDEXED, title, summary, body, tokenize = 'porter unicode61 "
            + "remove_diacritics 2')");
        using var transaction = connection.BeginTransaction();
        foreach (var entry in SearchEntry.Of(site))
        {
            spelling.Add(SearchWords.In($"{entry.Title} {entry.Summary} {entry.Body}"));
            Run(
                "INSERT INTO entry VALUES ($path, $task, $title, $summary, $body)",
                ("$path", entry.Path), ("$task", entry.IsTask ? 1 : 0), ("$title", entry.Title), ("$summary", entry.Summary),
                    ("$body", entry.Body));
        }
        transaction.Commit();
    }

    /// <summary>The stamp of the site that it was made from.</summary>
    public string Stamp { get; }

    /// <param name="query">As typed; may be anything.</param>
    /// <returns>Null when a newer index has taken its place.</returns>
    public SearchResults? Find(string query, int most)
    {
        var asked = SearchWords.Asked(query);
        if (asked.Count == 0)
            return SearchResults.None;
        lock (one)
        {
            if (isClosed)
                return null;
            var meant = asked.Select(word => spelling.Knows(word) || IsFound(word) ? word : spelling.Nearest(word) ?? word).ToList();
            var ways = synonyms.Instead(meant).Prepend(meant).Take(Synonyms.Most).ToList();
            var hits = Hits(string.Join(" OR ", ways.Select(way => $"({string.Join(" AND ", way.Select(Prefix))})")), most);
            if (hits.Count == 0)
                hits = Hits(string.Join(" OR ", meant.Select(Prefix)), most);
            return new(hits, meant.SequenceEqual(asked) ? null : string.Join(' ', meant));
        }
    }

    public void Dispose()
    {
        lock (one)
        {
            isClosed = true;
            connection.Dispose();
        }
    }

    // Words are letters and figures only, so quoting them is enough to keep them from being read as operators.
    private static string Prefix(string word) => word.Length >= 4 ? $"\"{word}\"*" : $"\"{word}\"";

    private bool IsFound(string word)
    {
        using var command = Command("SELECT 1 FROM entry WHERE entry MATCH $query LIMIT 1", ("$query", Prefix(word)));
        return command.ExecuteScalar() is not null;
    }

    private List<SearchHit> Hits(string match, int most)
    {
        // A task is lifted above what is only read; the title weighs most, then the summary. Extracts are made of the best only.
        using var command = Command(
            $"""
            WITH best AS MATERIALIZED (
                SELECT rowid AS id, bm25(entry, 0, 0, 10, 5, 1) * CASE task WHEN 1 THEN 3 ELSE 1 END AS score
                FROM entry WHERE entry MATCH $match ORDER BY score LIMIT $most)
            SELECT title, path, task, summary, snippet(entry, -1, '{HitBegins}', '{HitEnds}', '…', 28)
            FROM best CROSS JOIN entry ON entry.rowid = best.id WHERE entry MATCH $match ORDER BY score
            """,
            ("$match", match), ("$most", most));
        using var reader = command.ExecuteReader();
        var hits = new List<SearchHit>();
        while (reader.Read())
        {
            var title = reader.GetString(0);
            var extract = Parts(reader.GetString(4));
            // An extract that only repeats the title tells less than the summary.
            var isTitle = string.Concat(extract.Select(part => part.Text)) == title;
            hits.Add(new(title, reader.GetString(1), reader.GetInt64(2) == 1, isTitle ? [new(reader.GetString(3), false)] : extract));
        }
        return hits;
    }

    private static List<ExtractPart> Parts(string marked)
    {
        var parts = new List<ExtractPart>();
        foreach (var (index, part) in marked.Split(HitBegins, HitEnds).Index())
        {
            if (part.Length > 0)
                parts.Add(new(part, IsHit: index % 2 == 1));
        }
        return parts;
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
