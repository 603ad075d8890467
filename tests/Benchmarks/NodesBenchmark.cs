using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ResidentPortal.Testing;
using static ResidentPortal.Benchmarks.Units;

namespace ResidentPortal.Benchmarks;

/// <summary>A site of ten thousand pages: its start, what it holds, how soon it finds, and how soon a change can be read.</summary>
internal static class NodesBenchmark
{
    private static readonly string[] Questions =
    [
        "noise", "noisy neighbours", "comunity triger", "report hate crime", "fireworks", "domestic abuse", "cs marac", "dumped rubbish",
        "knife", "parking",
        "landlord will not help", "drug dealing", "safe places", "prevent", "burglary", "page number 4711", "xyzzy", "someone follows me",
        "appeal", "young people",
    ];

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var content = Directory.CreateDirectory(folder.File("content")).FullName;
        var changed = ManyPages.Write(content);
        var storage = folder.File("storage");
        var environment = new Dictionary<string, string> { ["Content__Folder"] = content };
        double first;
        await using (var site = await SiteProcess.StartAsync(storage, environment: environment))
            first = site.UntilFirstAnswer.TotalSeconds;

        await using var again = await SiteProcess.StartAsync(storage, environment: environment);
        using var client = SiteProcess.Client(again.Address);
        var memory = MemoryBenchmark.Resident(again.Id, "VmRSS");
        var opening = await SearchAsync(client, Questions[0]);
        var waits = new List<double>();
        for (var round = 0; round < 10; round++)
        {
            foreach (var question in Questions)
                waits.Add((await SearchAsync(client, question)).TotalMilliseconds);
        }

        waits.Sort();
        var (visible, command) = await PublishAsync(again, client, changed, Path.Combine(storage, "content.db"));
        return
        [
            new("10,000 pages: start to first answer", Seconds(again.UntilFirstAnswer.TotalSeconds),
                $"{Seconds(first)} the first time, which loads the files"),
            new("… memory after the start", $"{memory} MB", $"{MemoryBenchmark.Resident(again.Id, "VmRSS")} MB once it was searched"),
            new("… search, 200 searches", $"p95 {Milliseconds(waits[waits.Count * 95 / 100])}",
                $"p50 {Milliseconds(waits[waits.Count / 2])}; the first, which makes the index, {Milliseconds(opening.TotalMilliseconds)}"),
            new("… published until it can be read", Seconds(visible),
                $"counted from when it is in the database; the whole import of one changed file takes {Seconds(command)}", "2 s"),
        ];
    }

    private static async Task<TimeSpan> SearchAsync(HttpClient client, string question)
    {
        var started = Stopwatch.GetTimestamp();
        await client.GetStringAsync(new Uri("/search?q=" + Uri.EscapeDataString(question), UriKind.Relative));
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<(double Visible, double Command)> PublishAsync(SiteProcess site, HttpClient client, string file,
        string database)
    {
        const string Words = "A summary that was published a moment ago.";
        var text = await File.ReadAllTextAsync(file);
        var start = text.IndexOf("<summary>", StringComparison.Ordinal);
        var end = text.IndexOf("</summary>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, $"{text[..start]}<summary><Value>{Words}</Value>{text[end..]}");
        var before = Version(database);
        var begun = Stopwatch.GetTimestamp();
        var import = site.CommandAsync("content", "import");
        while (Version(database) == before && !import.IsCompleted)
            await Task.Delay(10);
        if (import.IsFaulted)
            await import;
        var published = Stopwatch.GetTimestamp();
        var page = new Uri("/help/page-number-5000", UriKind.Relative);
        while (!(await client.GetStringAsync(page)).Contains(Words, StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(published).TotalSeconds > 60)
                throw new TimeoutException("What was imported could not be read within a minute.");
            await Task.Delay(20);
        }

        var visible = Stopwatch.GetElapsedTime(published).TotalSeconds;
        await import;
        return (visible, Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    /// <summary>The number that grows when a publication is in the database.</summary>
    private static long Version(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Version FROM content_publication";
        return (long)command.ExecuteScalar()!;
    }
}
