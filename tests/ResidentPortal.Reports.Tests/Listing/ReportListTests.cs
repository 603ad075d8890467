using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Listing;

/// <summary>Who finds which reports in the list, and in which order.</summary>
public class ReportListTests
{
    private static readonly Seer Member = new("mia", new HashSet<string> { "noise" }, false);
    private static readonly Seer Both = new("bea", new HashSet<string> { "noise", "police" }, false);
    private static readonly Seer Manager = new("max", new HashSet<string>(), true);
    private static readonly Seer Restricted = new("lea", new HashSet<string> { "housing-asb" }, true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_EachFilterAndOrder_FindsWhatItSays(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var day = LondonTime.DateAt(reports.Clock.GetUtcNow());
        var drum = await AcceptAsync(reports, Submissions.Noise, one => one with { Kinds = ["noise", "drugs"], Ward = "Hendon" });
        var knife = await AcceptAsync(reports, Submissions.Police,
            one => one with { Kinds = ["threats"], Ward = "Burnt Oak", Urgency = Urgency.Emergency });
        reports.Clock.Advance(TimeSpan.FromDays(3));
        var held = await AcceptAsync(reports, Submissions.Noise, one => one with { Kinds = ["noise"], HeldReason = "too-quick" });
        var hate = await AcceptAsync(reports, Submissions.Noise,
            one => one with { FormId = "hate-crime", Kinds = ["hate-crime"], Urgency = Urgency.Urgent });
        var secret = await AcceptAsync(reports, Submissions.Housing, one => one);
        await OwnAsync(reports, drum, "sam");

        (string Case, ListFilter Filter, string[] Found)[] cases =
        [
            ("all, the newest first", new(), [hate, held, knife, drum]),
            ("the oldest first", new() { Sort = ListSort.Oldest }, [drum, knife, held, hate]),
            ("by urgency", new() { Sort = ListSort.Urgency }, [knife, hate, held, drum]),
            ("by state", new() { Sort = ListSort.State }, [hate, knife, drum, held]),
            ("a queue", new() { Queue = "police" }, [knife]),
            ("the restricted queue", new() { Queue = "housing-asb" }, []),
            ("no such queue", new() { Queue = "nobody" }, []),
            ("a form", new() { Form = "hate-crime" }, [hate]),
            ("a kind that is not the first", new() { Kind = "noise" }, [held, drum]),
            ("a kind of several", new() { Kind = "drugs" }, [drum]),
            ("a ward", new() { Ward = "Hendon" }, [drum]),
            ("no known ward", new() { Ward = "" }, [hate, held]),
            ("an owner", new() { Owner = "sam" }, [drum]),
            ("nobody's", new() { Owner = "" }, [hate, held, knife]),
            ("an urgency", new() { Urgency = Urgency.Routine }, [held, drum]),
            ("a state", new() { State = ListedState.Held }, [held]),
            ("from a day", new() { From = day.AddDays(3) }, [hate, held]),
            ("to a day", new() { To = day }, [knife, drum]),
            ("several at once", new() { Kind = "noise", State = ListedState.New, Owner = "sam", From = day, To = day }, [drum]),
            ("what nothing is", new() { Kind = "threats", Ward = "Hendon" }, []),
        ];
        foreach (var (name, filter, found) in cases)
            (await FindAsync(reports, filter, Manager)).ShouldBe(found, name);

        (await FindAsync(reports, new(), Member)).ShouldBe([hate, held, drum]);
        (await FindAsync(reports, new(), Both)).ShouldBe([hate, held, knife, drum]);
        (await FindAsync(reports, new(), Restricted)).ShouldBe([secret, hate, held, knife, drum]);
        (await FindAsync(reports, new() { Queue = "police" }, Member)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_InParts_ShowsEachOnceAndLosesNone(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        List<string> all = [];
        // Several at the same moment, and some in both queues.
        for (var i = 0; i < 60; i++)
        {
            if (i % 3 == 0)
                reports.Clock.Advance(TimeSpan.FromMilliseconds(1));
            all.Add((await reports.AcceptAsync(Submissions.With($"{i}", new() { Anonymous = true },
                i % 4 == 0 ? [Submissions.Noise, Submissions.Police] : [Submissions.Noise]) with
            {
                Urgency = (Urgency)(i % 3),
            })).ToString());
        }

        foreach (var sort in Enum.GetValues<ListSort>())
        {
            foreach (var seer in new[] { Both, Manager })
            {
                List<string> shown = [];
                ListPlace? after = null;
                do
                {
                    var part = await reports.Get<ReportList>().ReadAsync(new() { Sort = sort }, after, seer, 7, default);
                    part.IsComplete.ShouldBeTrue();
                    part.Lines.Count.ShouldBeLessThanOrEqualTo(7);
                    shown.AddRange(part.Lines.Select(line => line.Reference));
                    after = ListPlace.Read(part.Next?.ToString());
                }
                while (after is not null);
                shown.ShouldBe(all, ignoreOrder: true, $"{sort}");
            }
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_AfterAChange_ShowsItAtOnceAndOnceAlone(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var held = await AcceptAsync(reports, Submissions.Noise, one => one with { HeldReason = "too-quick" });
        (await FindAsync(reports, new() { State = ListedState.Held }, Member)).ShouldBe([held]);
        await reports.Get<HeldReports>().ReleaseAsync(ReportReference.Parse(held), "sam");
        (await FindAsync(reports, new() { State = ListedState.Held }, Member)).ShouldBeEmpty();
        (await FindAsync(reports, new() { State = ListedState.New }, Member)).ShouldBe([held]);

        // The list goes with the report.
        await reports.InDatabaseAsync(async db =>
        {
            await db.Outbox.ExecuteDeleteAsync();
            return await db.Reports.ExecuteDeleteAsync();
        });
        (await reports.InDatabaseAsync(db => db.Listed.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task CatchUpAsync_OfADatabaseWithoutAList_EntersWhatWasThereBefore()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        List<string> all = [];
        for (var i = 0; i < 120; i++)
            all.Add(await AcceptAsync(reports, Submissions.Noise, one => one));
        (await reports.Get<ListFollower>().CatchUpAsync(steps: 1)).ShouldBeFalse();
        (await reports.Get<ReportList>().ReadAsync(new(), null, Member)).IsComplete.ShouldBeTrue();
        await reports.InDatabaseAsync(async db =>
        {
            await db.Listed.ExecuteDeleteAsync();
            return await db.Watermarks.ExecuteDeleteAsync();
        });
        await using (var other = reports.AnotherInstance())
            await Task.WhenAll(
                reports.Get<ListFollower>().CatchUpAsync(steps: 100), other.Get<ListFollower>().CatchUpAsync(steps: 100));
        (await reports.InDatabaseAsync(db => db.Listed.CountAsync(l => l.Queue == "noise"))).ShouldBe(all.Count);
    }

    [Fact]
    public async Task Plans_OfEveryFilterAndOrder_ReadOneIndexInItsOrder()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        ListFilter[] filters =
        [
            new(), new() { Form = "asb" }, new() { Kind = "noise" }, new() { Ward = "Hendon" }, new() { Owner = "sam" },
            new() { Owner = "" }, new() { Urgency = Urgency.Urgent }, new() { Urgency = Urgency.Routine },
            new() { State = ListedState.New }, new() { State = ListedState.Closed }, new() { Kind = "noise", Ward = "Hendon" },
            new() { Form = "asb", Owner = "", Urgency = Urgency.Emergency },
        ];
        var day = LondonTime.DateAt(reports.Clock.GetUtcNow());
        foreach (var filter in filters.SelectMany(one => new[] { one, one with { Sort = ListSort.Oldest },
            one with { From = day, To = day } }))
        {
            foreach (var after in new long?[] { null, 7 })
            {
                var columns = ListQuestion.Columns(filter).Where(one => ListQuestion.HasIndex(one.Name, filter)).ToList();
                foreach (var by in columns.Select(one => one.Name).DefaultIfEmpty(""))
                {
                    var plan = await PlanAsync(ListQuestion.Of("noise", filter, after, 51, by));
                    plan.Count.ShouldBe(1, $"{filter} {string.Join("; ", plan)}");
                    plan[0].ShouldStartWith($"SEARCH Listed USING INDEX IX_Listed_Queue_{by}");
                }

                foreach (var column in columns)
                    string.Join('\n', await PlanAsync(ListQuestion.Count("noise", filter, column)))
                        .ShouldContain($"INDEX IX_Listed_Queue_{column.Name}_Place (Queue=? AND {column.Name}=?");
            }
        }

        Task<List<string>> PlanAsync(ListQuestion question) => reports.InDatabaseAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Listed.FromSqlRaw(question.Sql, question.Values).CreateDbCommand();
#pragma warning disable CA2100 // Of the program.
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            List<string> steps = [];
            while (await reader.ReadAsync())
                steps.Add(reader.GetString(3));
            return steps;
        });
    }

    [Fact]
    public async Task SaveAsync_OfAFilter_IsThatPersonsAloneAndSealed()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var saved = reports.Get<SavedFilters>();
        (await saved.SaveAsync("mia", "Mrs Marker's estate", "kind=noise")).ShouldBeTrue();
        (await saved.SaveAsync("mia", "mrs marker's estate", "kind=drugs")).ShouldBeTrue();
        var kept = (await saved.OfAsync("mia")).ShouldHaveSingleItem();
        (kept.Name, kept.Query).ShouldBe(("mrs marker's estate", "kind=drugs"));
        (await saved.OfAsync("max")).ShouldBeEmpty();
        await saved.DeleteAsync("max", kept.Id);
        for (var i = 1; i < SavedFilters.Most; i++)
            (await saved.SaveAsync("mia", $"{i}", "")).ShouldBeTrue();
        (await saved.SaveAsync("mia", "one more", "")).ShouldBeFalse();
        await saved.DeleteAsync("mia", kept.Id);
        (await saved.OfAsync("mia")).Count.ShouldBe(SavedFilters.Most - 1);
        (await reports.InDatabaseAsync(db => db.SavedFilters.AsNoTracking().ToListAsync()))
            .ShouldAllBe(row => !System.Text.Encoding.UTF8.GetString(row.Content).Contains("one", StringComparison.Ordinal));
    }

    private static async Task<string> AcceptAsync(ReportsUnderTest reports, Queue queue, Func<Submission, Submission> with)
    {
        reports.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await reports.AcceptAsync(
            with(Submissions.With(Guid.NewGuid().ToString("N"), new() { Anonymous = true }, queue)))).ToString();
    }

    private static Task<int> OwnAsync(ReportsUnderTest reports, string reference, string owner) => reports.InDatabaseAsync(async db =>
    {
        await db.Reports.Where(r => r.Reference == reference).ExecuteUpdateAsync(r => r.SetProperty(x => x.Owner, owner));
        db.Audit.Add(new() { At = reports.Clock.GetUtcNow(), Action = AuditAction.Taken, Who = owner, Reference = reference });
        return await db.SaveChangesAsync();
    });

    private static async Task<string[]> FindAsync(ReportsUnderTest reports, ListFilter filter, Seer seer) =>
        [.. (await reports.Get<ReportList>().ReadAsync(filter, null, seer)).Lines.Select(line => line.Reference)];
}
