using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using ResidentPortal.Database;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Places;
using ResidentPortal.Web.Places;
using ResidentPortal.Web.Tests;

namespace ResidentPortal.Benchmarks;

/// <summary>A council's list of addresses: how long it takes to read, how large it is, and how long one postcode takes.</summary>
internal static class PlacesBenchmark
{
    private const int Addresses = 150_000, Lookups = 20_000;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.File("addresses.csv");
        await File.WriteAllTextAsync(csv, SampleAddresses.Csv(Addresses, ShippedCouncil.Description.Wards));
        var streets = Enumerable.Range(0, Addresses / 12).Select(SampleAddresses.Postcode).ToArray();
        await using var services = Services(folder.Path, csv);
        var gazetteer = services.GetRequiredService<Gazetteer>();

        var importing = Stopwatch.StartNew();
        gazetteer.Prepare();
        importing.Stop();
        var again = Stopwatch.StartNew();
        gazetteer.Prepare();
        again.Stop();

        var random = new Random(1);
        var times = new List<double>(Lookups);
        var found = 0;
        for (var i = 0; i < Lookups; i++)
        {
            var start = Stopwatch.GetTimestamp();
            found += gazetteer.At(streets[random.Next(streets.Length)])!.Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return
        [
            new($"{Addresses:N0} addresses: read from the CSV at the start", Units.Seconds(importing.Elapsed.TotalSeconds),
                $"unchanged at a later start {Units.Milliseconds(again.Elapsed.TotalMilliseconds)}"),
            new("… the file with them", Megabytes(new FileInfo(folder.File("places.db")).Length),
                $"the CSV {Megabytes(new FileInfo(csv).Length)}", "about 10 MB"),
            new("… one postcode",
                string.Create(CultureInfo.InvariantCulture, $"p50 {times[Lookups / 2]:0.000} ms, p99 {times[Lookups * 99 / 100]:0.000} ms"),
                string.Create(CultureInfo.InvariantCulture, $"{(double)found / Lookups:0.0} addresses each, in order"), "0.03 ms"),
        ];
    }

    private static ServiceProvider Services(string storage, string csv) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(new StorageFolder(storage))
        .AddSingleton<IHostEnvironment>(new Here())
        .AddSingleton(ShippedCouncil.Description)
        .AddPlaces(new ConfigurationBuilder()
            .AddInMemoryCollection([new($"{PlacesOptions.Section}:{nameof(PlacesOptions.Gazetteer)}", csv)]).Build())
        .BuildServiceProvider();

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private sealed class Here : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = ShippedCouncil.Root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
