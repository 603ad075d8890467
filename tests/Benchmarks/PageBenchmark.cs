using System.Globalization;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>A campaign's page from the site's cache, beside Kestrel with the same bytes and headers, and nginx with the file.</summary>
internal static class PageBenchmark
{
    private const string Page = "/campaigns/safe-places";
    private const int Connections = 64;
    private const int Rounds = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(storage.Path);
        using var client = SiteProcess.Client(site.Address);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var file = storage.File("page.html");
        using var answer = await client.GetAsync(new Uri(Page, UriKind.Relative));
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        await using var bare = await BareKestrel.StartAsync(file, answer);
        await using var nginx = await Nginx.StartAsync(file);

        // By turns, so that whatever else the machine does falls on all of them.
        Uri[] addresses =
            [new(site.Address, Page), bare.Address, .. nginx is null ? Array.Empty<Uri>() : [new(nginx.Address, "/page.html")]];
        var rounds = new List<double[]>();
        for (var round = 0; round <= Rounds; round++)
        {
            var rates = new double[addresses.Length];
            for (var i = 0; i < addresses.Length; i++)
                rates[i] = await HttpFlood.RunAsync(addresses[i], Connections, Round);
            rounds.Add(rates);
        }

        // The first round only warms up.
        var middle = rounds.Skip(1).OrderBy(rates => rates[0] / rates[1]).ElementAt(Rounds / 2);
        return
        [
            new(
                "A campaign's page from cache, 64 connections", Rate(middle[0]),
                Beside("Kestrel returning the same bytes and headers", middle[0], middle[1]), "at least 0.9 of it"),
            new("… beside nginx", Rate(middle[0]), nginx is null
                ? "nginx is not installed"
                : Beside("nginx serving the file", middle[0], middle[2])),
        ];
    }

    private static string Beside(string what, double ours, double theirs) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {Rate(theirs)}, so {ours / theirs:0.00} of it");

    private static string Rate(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"{perSecond:N0} pages/s");
}
