using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Overdue;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Taken;

/// <summary>
/// The clock begins on Tuesday 10 March 2026 at 9:30am; the reports are promised by the end of Tuesday 17 March: 47 and a half hours in
/// which
/// the queue is read.
/// </summary>
public class NotTakenTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tell_QueueThatIsGone_TellsOperationsAtTheEndOfThePromise(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        At(reports, new(2026, 3, 10, 9, 30, 0));
        var reference = await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var options = TestRouting.Options();
        options.Queues.Remove("noise");
        options.Rules[0].To.Remove("noise");
        reports.Get<CurrentRouting>().Swap(TestRouting.Read(options));
        await LookAsync(reports);

        At(reports, new(2026, 3, 13, 9, 16, 0));
        (await LookAsync(reports)).ShouldBe(0);
        At(reports, new(2026, 3, 18, 0, 1, 0));
        (await LookAsync(reports)).ShouldBe(1);
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.Single(one => one.To == "operations@council.example").Text.ShouldContain($"- {reference}: noise. It came");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tell_HalfOfThePromise_TellsTheFallbackOnceAndOperationsAtItsEnd(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await using var other = reports.AnotherInstance();
        At(reports, new(2026, 3, 10, 9, 30, 0));
        var reference = await reports.AcceptAsync(AskedReports.Anonymous());
        var taken = await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        await reports.Get<Acknowledgements>().TakeAsync(
            AskedReports.TokenIn(smtp.Received.Single(mail => mail.Subject == $"{taken}")));
        await LookAsync(reports);

        At(reports, new(2026, 3, 13, 9, 14, 0));
        (await LookAsync(reports)).ShouldBe(0);
        At(reports, new(2026, 3, 13, 9, 16, 0));
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => LookAsync(i % 2 == 0 ? reports : other))))).Sum().ShouldBe(1);
        await reports.Dispatcher.DispatchDueAsync();

        var mail = smtp.Received.Single(one => one.To == "duty@council.example");
        mail.Subject.ShouldBe("Nobody has taken 1 report");
        mail.Text.ShouldContain($"- {reference}: Noise team. It came on 10 March 2026 at 9:30am.");
        mail.Text.ShouldContain("noise@council.example");
        mail.Text.ShouldNotContain($"{taken}");
        (await reports.Get<NotTakenReports>().IsAnyOverAsync()).ShouldBeFalse();

        At(reports, new(2026, 3, 18, 0, 1, 0));
        (await LookAsync(reports)).ShouldBe(1);
        (await LookAsync(other)).ShouldBe(0);
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.Single(one => one.To == "operations@council.example").Text.ShouldContain($"- {reference}: ");
        (await reports.Get<NotTakenReports>().IsAnyOverAsync()).ShouldBeTrue();

        (await reports.Get<Acknowledgements>().TakeAsync(AskedReports.TokenIn(mail))).Known().TakenAt.ShouldNotBeNull();
        (await reports.Get<NotTakenReports>().IsAnyOverAsync()).ShouldBeFalse();
        (await reports.InDatabaseAsync(db => db.Acknowledgements.CountAsync(a => a.TakenBy == TakenBy.Fallback))).ShouldBe(1);
        (await reports.InDatabaseAsync(db => db.Audit.CountAsync(a => a.Action == AuditAction.NotTaken))).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tell_UrgentReport_TellsAfterTwoHoursInWhichTheQueueIsRead(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        At(reports, new(2026, 3, 13, 16, 0, 0));
        await reports.AcceptAsync(AskedReports.Anonymous(Urgency.Urgent));
        await reports.AcceptAsync(AskedReports.Anonymous(Urgency.Emergency));
        await reports.Dispatcher.DispatchDueAsync();
        await LookAsync(reports);

        At(reports, new(2026, 3, 16, 9, 59, 0));
        (await LookAsync(reports)).ShouldBe(0, "It is read for one hour on Friday and for another on Monday.");
        At(reports, new(2026, 3, 16, 10, 1, 0));
        (await LookAsync(reports)).ShouldBe(2);
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.Count(one => one.To == "duty@council.example").ShouldBe(1, "One email for all of a queue.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tell_MailThatDoesNotArrive_IsToldTooAndQueuesThatDoNotAskAreNot(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        At(reports, new(2026, 3, 10, 9, 30, 0));
        smtp.Behave(new SmtpBehaviour { Rcpt = "451 later", OnlyFor = "noise@council.example" });
        await reports.AcceptAsync(AskedReports.Anonymous(Urgency.Emergency));
        await reports.AcceptAsync(Submissions.Anonymous() with { Urgency = Urgency.Emergency });
        await reports.Dispatcher.DispatchDueAsync();
        await LookAsync(reports);
        At(reports, new(2026, 3, 10, 11, 31, 0));

        (await LookAsync(reports)).ShouldBe(1);
        (await reports.InDatabaseAsync(db => db.Acknowledgements.CountAsync())).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Add_LookedAtAgainAndManyAtOnce_MakesARowForEachOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        for (var i = 0; i < 25; i++)
            await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        await LookAsync(reports);
        await LookAsync(reports);
        (await reports.InDatabaseAsync(db => db.Acknowledgements.CountAsync())).ShouldBe(25);
        (await reports.InDatabaseAsync(db => db.Watermarks.CountAsync())).ShouldBe(0, "Those of the last minutes are read again.");
        reports.Clock.Advance(TimeSpan.FromMinutes(3));
        await LookAsync(reports);
        (await reports.InDatabaseAsync(db => db.Watermarks.SingleAsync())).Position.ShouldBe(25);
        reports.Clock.AdjustTime(reports.Clock.GetUtcNow().AddDays(-9));
        await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        await LookAsync(reports);
        (await reports.InDatabaseAsync(db => db.Acknowledgements.CountAsync())).ShouldBe(26, "Also when the clock was set back.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Record_SaidOnThePhone_SettlesItOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        var reference = await reports.AcceptAsync(AskedReports.Anonymous(Urgency.Emergency));
        await reports.Dispatcher.DispatchDueAsync();
        await LookAsync(reports);
        reports.Clock.Advance(TimeSpan.FromDays(9));
        (await reports.Get<NotTakenReports>().ListAsync()).ShouldHaveSingleItem().Reference.ShouldBe($"{reference}");

        (await reports.Get<Acknowledgements>().RecordAsync(reference, "operator")).ShouldBe(1);
        (await reports.Get<Acknowledgements>().RecordAsync(reference, "operator")).ShouldBe(0);

        (await reports.Get<NotTakenReports>().ListAsync()).ShouldBeEmpty();
        (await LookAsync(reports)).ShouldBe(0);
        (await reports.InDatabaseAsync(db => db.Audit.CountAsync(a => a.Action == AuditAction.Taken && a.Who == "operator"))).ShouldBe(1);
    }

    private static async Task<int> LookAsync(ReportsUnderTest reports)
    {
        await reports.Get<AskedMessages>().AddAsync();
        return await reports.Get<NotTakenReports>().TellAsync();
    }

    // March is winter time: London is UTC until the 29th.
    private static void At(ReportsUnderTest reports, DateTime london) =>
        reports.Clock.Advance(new DateTimeOffset(london, TimeSpan.Zero) - reports.Clock.GetUtcNow());
}
