using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Taken;

public class AcknowledgementTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Take_LinkOfATeamsEmail_RecordsWhoAndWhenOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        var reference = await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var token = AskedReports.TokenIn(smtp.Received.ShouldHaveSingleItem());
        var taken = reports.Get<Acknowledgements>();

        (await taken.FindAsync(token)).Known().ShouldBe(new($"{reference}", null));
        (await taken.FindAsync(token)).Known().TakenAt.ShouldBeNull("Looking records nothing.");
        reports.Clock.Advance(TimeSpan.FromHours(3));
        var pressed = reports.Clock.GetUtcNow();
        (await taken.TakeAsync(token)).Known().ShouldBe(new($"{reference}", pressed));
        reports.Clock.Advance(TimeSpan.FromHours(1));
        (await taken.TakeAsync(token)).Known().TakenAt.ShouldBe(pressed, "Whoever was first stays.");

        var row = (await reports.InDatabaseAsync(db => db.Acknowledgements.AsNoTracking().ToListAsync())).ShouldHaveSingleItem();
        (row.QueueId, row.TakenBy, row.TakenAt).ShouldBe(("noise", TakenBy.Queue, pressed));
        var audit = await reports.InDatabaseAsync(db => db.Audit.AsNoTracking().Where(a => a.Action == AuditAction.Taken).ToListAsync());
        (audit.ShouldHaveSingleItem().Reference, audit[0].Detail).ShouldBe(($"{reference}", "noise"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Take_ManyAtOnceOnTwoServers_RecordsOne(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await using var other = reports.AnotherInstance();
        await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var token = AskedReports.TokenIn(smtp.Received.ShouldHaveSingleItem());

        var found = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(i => Task.Run(() => (i % 2 == 0 ? reports : other).Get<Acknowledgements>().TakeAsync(token))));

        found.ShouldAllBe(one => one.Known().TakenAt != null);
        (await reports.InDatabaseAsync(db => db.Audit.CountAsync(a => a.Action == AuditAction.Taken))).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Take_LinkInTheFallbackMailbox_IsForTheTeamsMessage(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox", OnlyFor = "noise@council.example" });
        await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var token = AskedReports.TokenIn(smtp.Received.Single(mail => mail.To == "duty@council.example"));

        (await reports.Get<Acknowledgements>().TakeAsync(token)).Known().TakenAt.ShouldNotBeNull();

        var row = await reports.InDatabaseAsync(db => db.Acknowledgements.AsNoTracking().SingleAsync());
        var team = (await reports.OutboxAsync()).Single(m => m.Kind == MessageKind.Team);
        (row.MessageId, row.TakenBy).ShouldBe((team.Id, TakenBy.Fallback));
    }

    [Fact]
    public async Task Email_QueueThatDoesNotAcknowledge_HasNoLink()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.Dispatcher.DispatchDueAsync();

        smtp.Received.Count.ShouldBe(3);
        smtp.Received.ShouldAllBe(mail => !mail.Text.Contains("/taken/") && !mail.Html.Contains("/taken/"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Take_TooOldOrOfADeletedReport_RecordsNothing(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp, settings: ("Mail:NotTaken:LinkDays", "30"));
        await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var tokens = smtp.Received.Select(AskedReports.TokenIn).ToList();
        var taken = reports.Get<Acknowledgements>();

        (await taken.TakeAsync(tokens[0])).Known().TakenAt.ShouldNotBeNull();
        await reports.InDatabaseAsync(async db => await db.Outbox.ExecuteDeleteAsync() + await db.Reports.ExecuteDeleteAsync());
        (await reports.InDatabaseAsync(db => db.Acknowledgements.CountAsync())).ShouldBe(0, "It went with its report.");
        (await taken.TakeAsync(tokens[0])).ShouldBe(TakenLookup.Expired);
        reports.Clock.Advance(TimeSpan.FromDays(31));
        (await taken.TakeAsync(tokens[1])).ShouldBe(TakenLookup.Expired);
    }

    [Fact]
    public async Task Find_AnyOtherToken_IsUnknown()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var token = AskedReports.TokenIn(smtp.Received.ShouldHaveSingleItem());
        var taken = reports.Get<Acknowledgements>();

        List<string> others = ["", "x", token[..^1], token + "A", token.ToUpperInvariant(), new('A', token.Length), new('é', token.Length)];
        // The last letter holds some bits that mean nothing; all others count.
        others.AddRange(Enumerable.Range(0, token.Length - 1).Select(at =>
            token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..]));
        foreach (var other in others)
            (await taken.TakeAsync(other)).ShouldBe(TakenLookup.Unknown, other);
        (await reports.InDatabaseAsync(db => db.Acknowledgements.CountAsync())).ShouldBe(0);
        (await taken.FindAsync(token)).Known().TakenAt.ShouldBeNull();
    }
}
