using System.Globalization;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>The home page from the site's cache, beside Kestrel that only returns the same bytes.</summary>
internal static class PageBenchmark
{
    private const int Connections = 64;
    private const int Rounds = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(storage.Path);
        using var client = SiteProcess.Client(site.Address);
        var file = storage.File("page.html");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri("/", UriKind.Relative)));
        await using var bare = await BareKestrel.StartAsync(file);

        // By turns, so that whatever else the machine does falls on both.
        await HttpFlood.RunAsync(site.Address, Connections, Round);
        await HttpFlood.RunAsync(bare.Address, Connections, Round);
        var pairs = new List<(double Site, double Bare)>();
        for (var i = 0; i < Rounds; i++)
            pairs.Add((await HttpFlood.RunAsync(site.Address, Connections, Round), await HttpFlood.RunAsync(bare.Address, Connections, Round)));
        var (ours, theirs) = pairs.OrderBy(pair => pair.Site / pair.Bare).ElementAt(Rounds / 2);
        return
        [
            new(
                "A published page from cache, 64 connections",
                Rate(ours),
                string.Create(CultureInfo.InvariantCulture, $"Kestrel returning the same bytes: {Rate(theirs)}, so {ours / theirs:0.00} of it"),
                "at least 0.9 of it"),
        ];
    }

    private static string Rate(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"{perSecond:N0} pages/s");
}
