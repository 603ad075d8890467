using System.Globalization;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>What the site's process holds after ten thousand accepted reports.</summary>
internal static class MemoryBenchmark
{
    private const int Reports = 10_000;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromSeconds(45);

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var storage = new TemporaryFolder();
        using var mail = new SmtpSink();
        await using var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port);
        var drafts = await room.PrepareDraftsAsync(Reports);
        var heap = storage.File("heap.txt");
        await using var site = await SiteProcess.StartAsync(storage.Path, mail.Port, new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.FileVariable] = heap,
        });
        var idle = Resident(site.Id, "VmRSS");

        using var submitter = await Submitter.OpenAsync(site, AcceptBenchmark.AtOnce);
        await Load.RunAsync(drafts, AcceptBenchmark.AtOnce, submitter.SendAsync, TimeSpan.FromMinutes(2));
        using var limit = new CancellationTokenSource(DeliveredWithin);
        while (await room.WaitingAsync() > 0 && !limit.IsCancellationRequested)
            await Task.Delay(500, CancellationToken.None);
        await Task.Delay(Rest, CancellationToken.None);
        return
        [
            new("Memory after 10,000 reports, private", $"{Private(site.Id)} MB",
                "what nobody else could use: without the files of the program that are mapped", "at most 150 MB"),
            new("… resident", $"{Resident(site.Id, "VmRSS")} MB",
                $"{idle} MB after the start, {Resident(site.Id, "VmHWM")} MB at the most", "at most 260 MB"),
            new("… of it the managed heap",
                Megabytes(long.Parse(await File.ReadAllTextAsync(heap, CancellationToken.None), CultureInfo.InvariantCulture)),
                $"{mail.Messages:N0} messages came"),
        ];
    }

    private static long Private(int process) => Resident(process, "RssAnon") + Resident(process, "RssShmem");

    public static long Resident(int process, string line) => long.Parse(
        File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith(line, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;

    private static string Megabytes(long bytes) => $"{bytes / 1024 / 1024} MB";
}
