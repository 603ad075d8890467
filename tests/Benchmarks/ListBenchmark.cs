using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Browser.Tests.Durability;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Web.Tests;

namespace ResidentPortal.Benchmarks;

/// <summary>
/// A part of the list for each filter and order, in a database of years. <c>LIST_REPORTS</c> is how many reports, and
/// <c>LIST_DATABASE=PostgreSql</c> has it asked there.
/// </summary>
internal static class ListBenchmark
{
    private const int Times = 5;

    private static readonly Seer Manager = new("max", new HashSet<string>(), true);
    private static readonly Seer Member = new("mia", new HashSet<string> { ManyListed.Queue(0) }, false);
    private static readonly Seer OfThree = new("tom", new HashSet<string>
    {
        ManyListed.Queue(1), ManyListed.Queue(4), ManyListed.Queue(7),
    }, false);

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        var reports = int.Parse(Environment.GetEnvironmentVariable("LIST_REPORTS") ?? "1000000", CultureInfo.InvariantCulture);
        var postgreSql = Environment.GetEnvironmentVariable("LIST_DATABASE") == nameof(DatabaseProvider.PostgreSql)
            ? await PostgreSqlServer.NewDatabaseAsync() : null;
        using var storage = new TemporaryFolder();
        await using var room = await ReportsRoom.OpenAsync(storage.Path, postgreSql: postgreSql);
        var now = TimeProvider.System.GetUtcNow();
        await room.InDatabaseAsync(async db =>
        {
            db.Database.SetCommandTimeout(3600);
            await ManyListed.FillAsync(db.Database.GetDbConnection(), reports, now);
            return 0;
        });
        var contexts = room.Get<IDbContextFactory<ReportsContext>>();
        CurrentRouting routing = new(ShippedCouncil.Routing);
        ListFollower follower = new(contexts, room.Get<SqliteWriteLock<ReportsContext>>(), room.Get<GroupWriter>(),
            room.Get<SealedJson>(), routing, TimeProvider.System);
        ReportList list = new(contexts, follower, routing);

        List<(string What, double Milliseconds)> all = [];
        foreach (var (what, filter) in Filters(LondonTime.DateAt(now)))
        {
            foreach (var (who, seer) in new[] { ("a manager", Manager), ("a member of one queue", Member), ("of three queues", OfThree) })
                all.AddRange(await MeasureAsync(list, filter, seer, $"{what}, {who}"));
        }

        var ordered = all.Select(one => one.Milliseconds).Order().ToList();
        var worst = all.GroupBy(one => one.What)
            .Select(one => (What: one.Key, Milliseconds: one.Select(time => time.Milliseconds).Order().ElementAt(one.Count() / 2)))
            .OrderByDescending(one => one.Milliseconds).Take(8);
        var where = postgreSql is null ? "SQLite" : "PostgreSQL";
        var title = string.Create(CultureInfo.InvariantCulture, $"{reports:N0} reports on {where}: ");
        var times = string.Create(CultureInfo.InvariantCulture, $"{all.Count:N0} times over every filter and order");
        return
        [
            new($"{title}a part of the list, {times}",
                Units.Milliseconds(ordered[ordered.Count * 95 / 100]) + " (p95)",
                $"p50 {Units.Milliseconds(ordered[ordered.Count / 2])}, longest {Units.Milliseconds(ordered[^1])}", "100 ms"),
            .. worst.Select(one => new Row($"{title}among the slowest: {one.What}", Units.Milliseconds(one.Milliseconds))),
        ];
    }

    private static async Task<IReadOnlyList<(string What, double Milliseconds)>> MeasureAsync(
        ReportList list, ListFilter filter, Seer seer, string what)
    {
        List<(string, double)> all = [];
        for (var time = 0; time < Times; time++)
        {
            ListPlace? after = null;
            // The first part, the next, and one far away.
            for (var part = 0; part < 3; part++)
            {
                var started = Stopwatch.GetTimestamp();
                var read = await list.ReadAsync(filter, after, seer);
                all.Add(($"{what}{(part == 2 ? ", far away" : "")}", Stopwatch.GetElapsedTime(started).TotalMilliseconds));
                if (read.Next is not { } next)
                    break;
                after = part == 0 ? next : next with { Place = next.Place - (long)TimeSpan.FromDays(200).TotalMilliseconds * (1 << 20) };
            }
        }

        return all;
    }

    private static IEnumerable<(string What, ListFilter Filter)> Filters(DateOnly today)
    {
        (string What, ListFilter Filter)[] one =
        [
            ("all", new()),
            ("a queue", new() { Queue = ManyListed.Queue(1) }),
            ("the form of nearly all", new() { Form = "asb" }),
            ("a rare form", new() { Form = "case-review" }),
            ("a form of which there is nothing", new() { Form = "nothing" }),
            ("the kind of four in ten", new() { Kind = ManyListed.Kind(0) }),
            ("a rare kind", new() { Kind = ManyListed.Kind(17) }),
            ("a ward", new() { Ward = ManyListed.Ward(7) }),
            ("no known ward", new() { Ward = "" }),
            ("an owner", new() { Owner = ManyListed.Owner(5) }),
            ("nobody's", new() { Owner = "" }),
            ("emergencies", new() { Urgency = Urgency.Emergency }),
            ("routine", new() { Urgency = Urgency.Routine }),
            ("new", new() { State = ListedState.New }),
            ("closed", new() { State = ListedState.Closed }),
            ("held, of which there is none", new() { State = ListedState.Held }),
            ("a week two months ago", new() { From = today.AddDays(-67), To = today.AddDays(-61) }),
            ("the common kind in a ward", new() { Kind = ManyListed.Kind(0), Ward = ManyListed.Ward(3) }),
            ("the common kind, closed, nobody's", new() { Kind = ManyListed.Kind(0), State = ListedState.Closed, Owner = "" }),
            ("a rare kind that is an emergency", new() { Kind = ManyListed.Kind(17), Urgency = Urgency.Emergency }),
            ("an owner's in a ward that are new", new()
            {
                Owner = ManyListed.Owner(5), Ward = ManyListed.Ward(3), State = ListedState.New,
            }),
            ("a form that is an emergency in a ward", new()
            {
                Form = "hate-crime", Urgency = Urgency.Emergency, Ward = ManyListed.Ward(9),
            }),
            ("closed in a ward of a year ago", new()
            {
                State = ListedState.Closed, Ward = ManyListed.Ward(3), From = today.AddDays(-400), To = today.AddDays(-300),
            }),
        ];
        return one.SelectMany(filter => Enum.GetValues<ListSort>()
            .Select(sort => ($"{filter.What}, sorted by {sort}", filter.Filter with { Sort = sort })));
    }
}
