using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Retention;

public class RetentionNightTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Night_AYearOn_SparesTheUnreadAndErasesTheRest(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var read = await reports.ReadAsync();
        var untaken = await reports.AcceptAsync(Submissions.Anonymous());
        var added = await reports.ReadAsync();
        await reports.ChangeAsync(added, r => r.NewFromResident = true);
        var onHold = await reports.ReadAsync();
        (await reports.Get<LegalHolds>().SetAsync(onHold, "An inquest", "pat")).ShouldBeTrue();
        var counted = await reports.ReadAsync();
        var application = await reports.ReadAsync(KeptReports.ApplicationAbout(counted));
        var linked = await reports.ReadAsync();
        await reports.InDatabaseAsync(async db =>
        {
            var ids = await db.Reports.Where(r => r.Reference == counted.ToString() || r.Reference == linked.ToString()).OrderBy(r => r.Id)
                .Select(r => r.Id).ToListAsync();
            db.Links.Add(new() { EarlierId = ids[0], LaterId = ids[1], By = "pat", At = reports.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        var held = await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "too-quick" });
        var inWork = await reports.ReadAsync();
        await reports.ChangeAsync(inWork, r => r.ReviewOn = new(2027, 6, 1));
        var closedLately = await reports.ReadAsync();
        await reports.ChangeAsync(closedLately, r => (r.Progress, r.ClosedAt) = (ReportProgress.Closed, new(2027, 2, 1, 9, 0, 0, default)));
        await reports.Dispatcher.DispatchDueAsync();
        var undelivered = await reports.AcceptAsync(Submissions.Anonymous());
        await reports.ChangeAsync(undelivered, r => r.Progress = ReportProgress.Taken);

        reports.GoTo("2027-03-11");
        (await reports.Night().RunIfDueAsync()).ShouldBe(new(Announced: 1, Erased: 0, Spared: 8));
        reports.GoTo("2027-03-24");
        (await reports.Night().RunIfDueAsync())!.Erased.ShouldBe(0, "13 days on");
        reports.GoTo("2027-03-25");
        (await reports.Night().RunIfDueAsync())!.Erased.ShouldBe(1);

        (await reports.LeftAsync()).ShouldBe(
            new[] { untaken, added, onHold, counted, application, linked, held, inWork, closedLately, undelivered }
                .Select(reference => reference.ToString()).Order(StringComparer.Ordinal));
        var stub = (await reports.StubsAsync()).ShouldHaveSingleItem();
        (stub.Reference, stub.FormId, stub.Because, stub.AcceptedAt).ShouldBe(
            (read.ToString(), AsbReport.Id, ErasedBecause.TimeOver, new DateTimeOffset(2026, 3, 10, 9, 30, 0, default)));
        var left = await reports.Get<RetentionReading>().PlanAsync();
        left.Spared.Select(one => $"{one.Reference} {string.Join(' ', one.Keeping.Spared)}").ShouldBe(
            [
                $"{untaken} {Spared.Untaken}", $"{added} {Spared.NewFromResident}", $"{onHold} {Spared.LegalHold}",
                $"{counted} {Spared.CaseReview}", $"{linked} {Spared.CaseReview}", $"{held} {Spared.Held}", $"{inWork} {Spared.InWork}",
                $"{undelivered} {Spared.Undelivered}",
            ],
            ignoreOrder: true);
        left.ToText().ShouldContain($"{untaken}  asb  because nobody has said that they have it.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Erasing_AReport_LeavesNothingThatHungOnIt(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var (gone, other) = (await reports.ReadAsync(Submissions.WithReceipt("Drums all night")), await reports.ReadAsync());
        await reports.InDatabaseAsync(async db =>
        {
            var both = new[] { await IdAsync(gone), await IdAsync(other) };
            Task<Guid> IdAsync(ReportReference reference)
            {
                var text = reference.ToString();
                return db.Reports.Where(r => r.Reference == text).Select(r => r.Id).SingleAsync();
            }
            db.Links.Add(new() { EarlierId = both[0], LaterId = both[1], By = "pat", At = reports.Clock.GetUtcNow() });
            db.Notes.Add(new()
            {
                Id = Guid.NewGuid(),
                ReportId = both[0],
                Kind = NoteKind.Contact,
                Queue = "noise",
                At = reports.Clock.GetUtcNow(),
                By = "pat",
                WrittenAt = reports.Clock.GetUtcNow(),
                Content = [1],
            });
            var message = await db.Outbox.FirstAsync(m => m.ReportId == both[0] && m.Kind == MessageKind.Team);
            db.Acknowledgements.Add(new()
            {
                MessageId = message.Id,
                QueueId = "noise",
                TellAt = reports.Clock.GetUtcNow(),
                PromiseEnds = reports.Clock.GetUtcNow(),
                TakenAt = reports.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        await reports.Get<LegalHolds>().SetAsync(gone, "For a while", "pat");
        await reports.Get<LegalHolds>().LiftAsync(gone, "pat");
        await reports.ChangeAsync(other, r => r.NewFromResident = true);

        reports.GoTo("2027-03-01");
        (await reports.Night().RunIfDueAsync())!.Announced.ShouldBe(1, "before its time is over");
        reports.GoTo("2027-03-16");
        (await reports.Night().RunIfDueAsync())!.Erased.ShouldBe(1);

        var rows = await reports.InDatabaseAsync(async db => new[]
        {
            await db.Notes.CountAsync(), await db.Links.CountAsync(), await db.Acknowledgements.CountAsync(),
            await db.LegalHolds.CountAsync(), await db.Outbox.CountAsync(m => m.ReportId != null), await db.CountedReports.CountAsync(),
        });
        rows.ShouldBe([0, 0, 0, 0, 1, 1], "the other's email, and one anonymous count");
        (await reports.InDatabaseAsync(db => db.Attempts.CountAsync(a => !db.Outbox.Any(m => m.Id == a.MessageId)))).ShouldBe(0);
        (await reports.InDatabaseAsync(db => db.CountedReports.SingleAsync())).Month.ShouldBe("2026-03");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Night_OnSeveralServers_IsDoneByOne(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var second = reports.AnotherInstance();
        await reports.ReadAsync();
        reports.GoTo("2027-03-11");

        var rounds =
            await Task.WhenAll(new[] { reports, second, reports, second }.Select(one => Task.Run(() => one.Night().RunIfDueAsync())));

        rounds.Count(round => round is not null).ShouldBe(1);
        (await reports.OutboxAsync()).Count(m => m.Topic == "retention").ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Night_WhenSomethingIsAddedAfterTheAnnouncement_LeavesItAndTellsAnew(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.ReadAsync();
        reports.GoTo("2027-03-11");
        await reports.Night().RunIfDueAsync();
        await reports.ChangeAsync(reference, r => r.NewFromResident = true);
        reports.GoTo("2027-03-25");
        (await reports.Night().RunIfDueAsync()).ShouldBe(new(0, 0, 1));

        await reports.ChangeAsync(reference, r => r.NewFromResident = false);
        reports.GoTo("2027-03-26");
        (await reports.Night().RunIfDueAsync()).ShouldBe(new(1, 0, 0), "the fortnight begins anew");
        reports.GoTo("2027-04-09");
        (await reports.Night().RunIfDueAsync())!.Erased.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Night_OfSpam_CountsFromTheDayItWasMarked(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var spam = await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "too-quick" });
        reports.GoTo("2026-04-01");
        await reports.Get<HeldReports>().MarkSpamAsync(spam, "pat", "advertising");
        (await reports.Get<RetentionReading>().OfAsync(spam))!.Until.ShouldBe(new(2026, 5, 1));
        reports.GoTo("2026-04-18");
        (await reports.Night().RunIfDueAsync())!.Announced.ShouldBe(1);
        reports.GoTo("2026-05-02");
        (await reports.Night().RunIfDueAsync())!.Erased.ShouldBe(1);
        (await reports.StubsAsync()).Single().Because.ShouldBe(ErasedBecause.Spam);
        (await reports.InDatabaseAsync(db => db.CountedReports.CountAsync())).ShouldBe(0, "it was no report");
    }

    [Theory, OnSqlite]
    public async Task Night_BeforeThree_DoesNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        reports.Clock.AdjustTime(new(2026, 7, 1, 1, 59, 0, default));
        (await reports.Night().RunIfDueAsync()).ShouldBeNull("two hours and 59 minutes in London");
        reports.Clock.AdjustTime(new(2026, 7, 1, 2, 0, 0, default));
        (await reports.Night().RunIfDueAsync()).ShouldNotBeNull();
        (await reports.Night().RunIfDueAsync()).ShouldBeNull("once a night");
    }

    [Theory, OnSqlite]
    public async Task Night_AfterAClockThatWasAhead_GoesOnAndErasesNothingTooSoon(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.ReadAsync();
        reports.GoTo("2029-01-01");
        (await reports.Night().RunIfDueAsync()).ShouldBe(new(1, 0, 0));
        reports.GoTo("2026-03-12");
        (await reports.Night().RunIfDueAsync()).ShouldBe(new(0, 0, 0));
        reports.GoTo("2027-03-11");
        (await reports.Night().RunIfDueAsync()).ShouldBe(new(1, 0, 0), "what a wrong clock announced does not count");
    }

    [Theory, OnSqlite]
    public async Task Night_YearsOn_DeletesWhatTheAuditNeedNotKeep(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.ReadAsync();
        reports.GoTo("2032-03-09");
        await reports.Night().RunIfDueAsync();
        (await reports.InDatabaseAsync(db => db.Audit.AnyAsync(e => e.Action == AuditAction.Accepted)))
            .ShouldBeTrue("six years less a day");
        reports.GoTo("2032-03-11");
        await reports.Night().RunIfDueAsync();
        (await reports.InDatabaseAsync(db => db.Audit.AnyAsync(e => e.Action == AuditAction.Accepted))).ShouldBeFalse();
    }

    [Theory, OnSqlite]
    public async Task Announcement_ToOperations_NamesReferencesAndDatesOnly(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var read = await reports.ReadAsync(Submissions.WithReceipt("Drums all night"));
        var untaken = await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        reports.GoTo("2027-03-11");
        await reports.Night().RunIfDueAsync();
        var message = (await reports.OutboxAsync()).Single(m => m.Topic == "retention");
        var content = reports.Get<Outbox>().TryOpen(message.Payload!)!;
        content.Subject.ShouldBe("A report will be erased");
        var text = string.Join(' ', content.Text.Split((char[])[], StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain($"{read}, on 25 March 2027.");
        text.ShouldContain("nobody has said that they have it (1)");
        content.Text.ShouldNotContain(untaken.ToString());
        content.Text.ShouldNotContain("Drums");
    }
}
