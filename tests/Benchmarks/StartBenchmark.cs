using System.Globalization;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>How long after the start of the process the home page is answered.</summary>
internal static class StartBenchmark
{
    private const int Starts = 7;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        var first = await OnceAsync(storage.Path);
        var later = new List<TimeSpan>();
        for (var i = 0; i < Starts; i++)
            later.Add(await OnceAsync(storage.Path));
        later.Sort();
        return
        [
            new("Start to first answer", Seconds(later[Starts / 2]), $"{Seconds(later[0])} to {Seconds(later[^1])} in {Starts} starts",
                "at most 2 s"),
            new("The very first start, which makes the databases", Seconds(first)),
        ];
    }

    private static async Task<TimeSpan> OnceAsync(string storage)
    {
        await using var site = await SiteProcess.StartAsync(storage);
        return site.UntilFirstAnswer;
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
