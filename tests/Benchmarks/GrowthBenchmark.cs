using System.Globalization;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>What is done all day, in a database of years: each as long as in a small one, or nearly.</summary>
internal static class GrowthBenchmark
{
    private static readonly int[] Sizes = [1_000, 100_000, 1_000_000];

    private const int Rounds = 7;
    private const int AcceptedARound = 150;
    private const int Held = 20;
    private const int Starts = 3;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        List<(int Size, IReadOnlyList<(string What, double Milliseconds)> Figures)> all = [];
        foreach (var size in Sizes)
            all.Add((size, await MeasureAsync(size)));
        var small = all[0].Figures;
        return
        [
            .. all.Skip(1).SelectMany(one => one.Figures.Zip(small, (large, beside) => new Row(
                string.Create(CultureInfo.InvariantCulture, $"{one.Size:N0} reports: {large.What}"),
                Units.PreciseMilliseconds(large.Milliseconds),
                string.Create(CultureInfo.InvariantCulture,
                    $"{Sizes[0]:N0} reports: {beside.Milliseconds:0.00} ms; {large.Milliseconds / beside.Milliseconds:0.00} times"),
                "1.2 times"))),
        ];
    }

    private static async Task<IReadOnlyList<(string What, double Milliseconds)>> MeasureAsync(int size)
    {
        using var storage = new TemporaryFolder();
        using var mail = new SmtpSink();
        await PrepareAsync(storage, mail, size);
        List<(string, double)> figures = [];
        await using (var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port))
        {
            var (intake, dispatcher) = (room.Get<ReportIntake>(), room.Get<OutboxDispatcher>());
            figures.Add(("accepting one, 16 at once", await AcceptAsync(room, intake)));
            await dispatcher.DispatchDueAsync();
            figures.Add(("a look at what is due", await MedianAsync(() => dispatcher.DispatchDueAsync(), times: 200)));
            figures.Add(("whether operations must hear of held reports",
                await MedianAsync(() => room.Get<HeldNotice>().AddIfDueAsync(), times: 200)));
            figures.Add(("the list of what is held", await MedianAsync(() => room.Get<HeldReports>().ListAsync(), times: 200)));
            figures.Add(("outbox status", await MedianAsync(() => room.Get<OutboxStatus>().ReadAsync(), times: 200)));
        }
        List<double> starts = [];
        for (var start = 0; start < Starts; start++)
        {
            await using var site = await SiteProcess.StartAsync(storage.Path, mail.Port);
            starts.Add(site.UntilFirstAnswer.TotalMilliseconds);
        }
        figures.Add(("start to first answer", Median(starts)));
        return figures;
    }

    private static async Task PrepareAsync(TemporaryFolder storage, SmtpSink mail, int size)
    {
        await using (var room = await ReportsRoom.OpenAsync(storage.Path, mail.Port))
        {
            await SendAsync(room, room.Get<ReportIntake>(), 1, null);
            await room.Get<OutboxDispatcher>().DispatchDueAsync();
        }
        ManyReports.Fill(storage.File("reports.db"), size);
        await using var filled = await ReportsRoom.OpenAsync(storage.Path, mail.Port);
        await SendAsync(filled, filled.Get<ReportIntake>(), Held, "too-quick");
    }

    private static async Task<double> AcceptAsync(ReportsRoom room, ReportIntake intake)
    {
        List<double> each = [];
        await SendAsync(room, intake, AcceptedARound, null);
        for (var round = 0; round < Rounds; round++)
            each.Add((await SendAsync(room, intake, AcceptedARound, null)).MillisecondsEach);
        return Median(each);
    }

    private static async Task<Load> SendAsync(ReportsRoom room, ReportIntake intake, int count, string? heldReason)
    {
        var reports = (await room.PrepareDraftsAsync(count))
            .Select(draft => (Draft: draft, Submission: ReportsRoom.Submission() with { HeldReason = heldReason })).ToList();
        return await Load.RunAsync(reports, AcceptBenchmark.AtOnce, report => intake.AcceptAsync(report.Submission, report.Draft));
    }

    private static async Task<double> MedianAsync(Func<Task> work, int times)
    {
        List<double> all = [];
        for (var time = 0; time < times; time++)
            all.Add((await Load.RunAsync([0], 1, _ => work())).MillisecondsEach);
        return Median(all);
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);
}
