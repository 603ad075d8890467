using ResidentPortal.Database;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Reports.Tests.Care.CareUnderTest;

namespace ResidentPortal.Reports.Tests.Care;

public class ReportCareTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Own_TakenOnAssignedAndGivenBack_IsKeptWithAuditRows(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var care = reports.Get<ReportCare>();
        var reference = await reports.DeliveredAsync();

        (await care.OwnAsync(reference, Ann, Ann, 0)).ShouldBe(CareOutcome.Done);
        var row = await reports.RowAsync(reference);
        (row.Owner, row.Progress, row.Version).ShouldBe((Ann.Who, ReportProgress.Taken, 1));
        (await reports.Get<WaitingReports>().OfAsync(Ann)).Later.Count.ShouldBe(0, "whoever takes it on has it");
        (await care.OwnAsync(reference, Ann, Bob, 1)).ShouldBe(CareOutcome.Done);
        (await care.OwnAsync(reference, Manager, Sue, 2)).ShouldBe(CareOutcome.MayNotOwn, "her queue has it not");
        (await care.OwnAsync(reference, Manager, Manager, 2)).ShouldBe(CareOutcome.Done);
        (await care.OwnAsync(reference, Bob, null, 3)).ShouldBe(CareOutcome.Done);
        (await care.OwnAsync(reference, Sue, Sue, 4)).ShouldBe(CareOutcome.NotThere);

        (await reports.RowAsync(reference)).Owner.ShouldBeNull();
        (await reports.AuditOfAsync(reference)).Where(row => row.StartsWith("Owner", StringComparison.Ordinal)).ShouldBe(
        [
            $"OwnerChanged {Ann.Who} {Ann.Who}", $"OwnerChanged {Ann.Who} {Bob.Who}", $"OwnerChanged {Manager.Who} {Manager.Who}",
            $"OwnerChanged {Bob.Who}",
        ]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Change_OfTwoAtOnceOnTwoServers_OneIsToldAndNothingOfTheirsIsWritten(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        var reference = await reports.DeliveredAsync();
        var people = Enumerable.Range(0, 8).Select(i => Member($"p{i}@council.example", "noise")).ToList();

        var outcomes = await Task.WhenAll(people.Select((person, i) =>
            Task.Run(() => (i % 2 == 0 ? reports : other).Get<ReportCare>().OwnAsync(reference, person, person, 0))));

        outcomes.Count(outcome => outcome is CareOutcome.Done).ShouldBe(1);
        outcomes.Count(outcome => outcome is CareOutcome.ChangedMeanwhile).ShouldBe(7);
        (await reports.RowAsync(reference)).Owner.ShouldBe(people[Array.IndexOf(outcomes, CareOutcome.Done)].Who);
    }

    [Fact]
    public async Task Plan_AllSetAtOnce_IsOnHomesListsUntilClosed()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var (care, home) = (reports.Get<ReportCare>(), reports.Get<WaitingReports>());
        var reference = await reports.DeliveredAsync();
        var today = Domain.Calendar.LondonTime.DateAt(reports.Clock.GetUtcNow());
        var plan = new CarePlan(Bob.Who, today.AddDays(2), ReportPriority.High, today.AddDays(1));

        (await care.PlanAsync(reference, Ann, plan, Bob, 0)).ShouldBe(CareOutcome.Done);
        (await care.PlanAsync(reference, Ann, plan with { Owner = Sue.Who }, Sue, 1)).ShouldBe(CareOutcome.MayNotOwn);
        (await care.PlanAsync(reference, Ann, plan, null, 1)).ShouldBe(CareOutcome.Done, "who owns it need not be given again");
        (await reports.RowAsync(reference)).Version.ShouldBe(1, "nothing changed");
        await Waits(Ann, mine: 0, review: 0, contact: 0);
        await Waits(Bob, mine: 1, review: 0, contact: 0);
        reports.Clock.Advance(TimeSpan.FromDays(1));
        await Waits(Bob, mine: 1, review: 0, contact: 1);
        reports.Clock.Advance(TimeSpan.FromDays(1));
        await Waits(Bob, mine: 1, review: 1, contact: 1);
        await Waits(Sue, mine: 0, review: 0, contact: 0);
        var line = (await home.OfAsync(Bob)).Mine.First.ShouldHaveSingleItem();
        (line.Owner, line.Version, line.Promise.HasValue).ShouldBe((Bob.Who, 1, true));

        (await care.CloseAsync(reference, Bob, "resolved", 1)).ShouldBe(CareOutcome.Done);
        await Waits(Bob, mine: 0, review: 0, contact: 0);
        (await reports.AuditOfAsync(reference)).ShouldContain($"Planned {Ann.Who} review {today.AddDays(2):yyyy-MM-dd}, "
            + $"contact {today.AddDays(1):yyyy-MM-dd}, priority High");

        async Task Waits(Seer seer, int mine, int review, int contact)
        {
            var waiting = await home.OfAsync(seer);
            (waiting.Mine.Count, waiting.ReviewReached.Count, waiting.ContactDue.Count).ShouldBe((mine, review, contact));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Close_ResidentAddsToIt_IsOpenAgainAndNew(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var (care, news) = (reports.Get<ReportCare>(), reports.Get<ResidentNews>());
        var reference = await reports.DeliveredAsync();
        Should.Throw<ArgumentOutOfRangeException>(() => { _ = care.CloseAsync(reference, Ann, "because", 0); });
        (await care.CloseAsync(reference, Ann, "resolved", 0)).ShouldBe(CareOutcome.Done);
        var row = await reports.RowAsync(reference);
        (row.Progress, row.ClosedBecause, row.ClosedAt).ShouldBe((ReportProgress.Closed, "resolved", reports.Clock.GetUtcNow()));
        (await reports.Get<WaitingReports>().OfAsync(Ann)).Later.Count.ShouldBe(0, "whoever closes it had it");

        (await news.RecordAsync(reference, ResidentNewsKind.HappenedAgain)).ShouldBeTrue();

        row = await reports.RowAsync(reference);
        (row.Progress, row.ClosedBecause, row.ClosedAt, row.NewFromResident).ShouldBe((ReportProgress.Taken, null, null, true));
        (await reports.Get<WaitingReports>().OfAsync(Ann)).NewFromResident.Count.ShouldBe(1);
        (await care.NewsReadAsync(reference, Ann, 1)).ShouldBe(CareOutcome.ChangedMeanwhile, "they had not seen it");
        (await care.NewsReadAsync(reference, Ann, 2)).ShouldBe(CareOutcome.Done);
        (await reports.Get<WaitingReports>().OfAsync(Ann)).NewFromResident.Count.ShouldBe(0);
        (await news.RecordAsync(reference, ResidentNewsKind.Message)).ShouldBeTrue();
        (await care.CloseAsync(reference, Ann, "advice", 4)).ShouldBe(CareOutcome.Done);
        (await care.ReopenAsync(reference, Ann, 5)).ShouldBe(CareOutcome.Done);
        (await reports.AuditOfAsync(reference)).Skip(4).ShouldBe(
        [
            "HappenedAgain", "Reopened", $"NewsRead {Ann.Who}", "ResidentWrote", $"Closed {Ann.Who} advice", $"Reopened {Ann.Who}",
        ], "after it came, was delivered, taken and closed");
    }

    [Fact]
    public async Task Change_HeldReport_IsNotThere()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "too-quick" });

        (await reports.Get<ReportCare>().OwnAsync(reference, Ann, Ann, 0)).ShouldBe(CareOutcome.NotThere);
        (await reports.Get<ResidentNews>().RecordAsync(reference, ResidentNewsKind.Message)).ShouldBeFalse();
        (await reports.Get<ContactLog>().AddAsync(reference, Ann, reports.Called())).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task DefaultOwner_ByKind_HasWhatComesInAndNothingElse(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database, settings:
        [
            ("Care:DefaultOwners:0:Ward", "Nowhere"), ("Care:DefaultOwners:0:Owner", Bob.Who),
            ("Care:DefaultOwners:1:Kind", "noise"), ("Care:DefaultOwners:1:Owner", Ann.Who),
        ]);
        var owners = reports.Get<DefaultOwners>();
        var people = new[] { Ann, Bob }.ToDictionary(person => person.Who);
        var before = await reports.AcceptAsync(Noisy());
        reports.Clock.Advance(TimeSpan.FromMinutes(5));
        (await owners.GiveAsync(people)).ShouldBe(0, "it came before");
        var noisy = await reports.AcceptAsync(Noisy());
        var quiet = await reports.AcceptAsync(Submissions.Anonymous());
        (await owners.GiveAsync(people)).ShouldBe(1);
        (await owners.GiveAsync(people)).ShouldBe(0);

        ((await reports.RowAsync(before)).Owner, (await reports.RowAsync(noisy)).Owner, (await reports.RowAsync(quiet)).Owner)
            .ShouldBe((null, Ann.Who, null));
        (await reports.RowAsync(noisy)).Progress.ShouldBe(ReportProgress.New, "nobody has said that they have it");
        (await reports.Get<ReportCare>().OwnAsync(noisy, Ann, null, 1)).ShouldBe(CareOutcome.Done);
        (await owners.GiveAsync(people)).ShouldBe(0, "a person gave it back");

        static Submission Noisy() => Submissions.Anonymous() with { Kinds = ["noise"] };
    }

    [Theory]
    [InlineData("\"Owner\" = 'ann' AND \"Progress\" <> 'Closed'", "IX_Reports_Owner")]
    [InlineData("\"ReviewOn\" IS NOT NULL AND \"ReviewOn\" <= '2026-01-01' AND \"Progress\" <> 'Closed'", "IX_Reports_ReviewOn")]
    [InlineData(
        "\"NextContactBy\" IS NOT NULL AND \"NextContactBy\" <= '2026-01-01' AND \"Progress\" <> 'Closed'", "IX_Reports_NextContactBy")]
    [InlineData("\"NewFromResident\"", "IX_Reports_NewFromResident")]
    public async Task Lists_OfHome_ReadTheIndexOfWhatWaits(string which, string index)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var plan = await reports.Get<Sessions>().ReadAsync(
            [new(new($"EXPLAIN QUERY PLAN SELECT * FROM \"Reports\" WHERE {which} AND \"State\" = 'Accepted'"), [])],
            row => row.GetString(3), CancellationToken.None);
        plan.ShouldContain(step => step.Contains(index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taken_ByTheButton_IsProgressToo()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.DeliveredAsync();
        (await reports.RowAsync(reference)).Progress.ShouldBe(ReportProgress.New);
        await reports.Get<ReportTaking>().TakeAsync(reference, Ann);
        (await reports.RowAsync(reference)).Progress.ShouldBe(ReportProgress.Taken);
        var byHand = await reports.DeliveredAsync(Taken.AskedReports.Anonymous());
        await reports.Get<Overdue.AskedMessages>().AddAsync();
        await reports.Get<Acknowledgements>().RecordAsync(byHand, "operator");
        (await reports.RowAsync(byHand)).Progress.ShouldBe(ReportProgress.Taken);
    }
}
