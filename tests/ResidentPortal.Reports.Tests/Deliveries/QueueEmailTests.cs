using ResidentPortal.Database;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Deliveries;

/// <summary>What people of a queue, and managers, do about its emails that have not arrived.</summary>
public class QueueEmailTests
{
    private static readonly Seer Member = new("mia", new HashSet<string> { "noise" }, false);
    private static readonly Seer Other = new("otto", new HashSet<string> { "police" }, false);
    private static readonly Seer Manager = new("max", new HashSet<string>(), true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RetryAsync_OfWhatFailed_SendsItOnceMoreWithTheSameId(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await FailedAsync(database, smtp);
        var emails = await reports.Get<QueueEmails>().OfAsync(Member);
        emails.Count.ShouldBe(1);
        var email = emails.Troubled.ShouldHaveSingleItem();
        (email.Queue, email.State, email.LastOutcome).ShouldBe(("noise", MessageState.Failed, "mailbox-refused"));
        (await reports.Get<QueueEmails>().OfAsync(Other)).Count.ShouldBe(0);
        (await reports.Get<QueueEmailActions>().RetryAsync([email.Id], Other)).ShouldBe(0, "it is not theirs");

        smtp.Behave(new SmtpBehaviour());
        (await reports.Get<QueueEmailActions>().RetryAsync([email.Id, Guid.NewGuid()], Member)).ShouldBe(1);
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.ShouldContain(mail => mail.To == "noise@council.example");
        (await reports.Get<QueueEmails>().OfAsync(Member)).Troubled.ShouldAllBe(one => one.Kind == MessageKind.Fallback);
        (await reports.Get<QueueEmailActions>().RetryAsync([email.Id], Member)).ShouldBe(0, "it has arrived");
        (await AuditAsync(reports, AuditAction.RetriedByHand)).ShouldBe([("mia", "noise")]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ArrivedAsync_OfWhatFailed_EndsTheAlarmAndIsRecordedOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await FailedAsync(database, smtp);
        var email = (await reports.Get<QueueEmails>().OfAsync(Member)).Troubled.Single();
        var actions = reports.Get<QueueEmailActions>();
        (await actions.ArrivedAsync(email.Id, "seen", Other)).ShouldBe(EmailResult.NotFound);
        (await actions.ArrivedAsync(email.Id, "seen", Member)).ShouldBe(EmailResult.Done);
        (await actions.ArrivedAsync(email.Id, "seen", Manager)).ShouldBe(EmailResult.Meanwhile, "the second is told");
        (await AuditAsync(reports, AuditAction.Arrived)).ShouldBe([("mia", "noise seen")]);
        (await reports.Get<QueueEmails>().OfAsync(Member)).Count.ShouldBe(0);
        (await reports.Get<QueueEmails>().FindAsync(email.Id, Member))!.IsOpen.ShouldBeFalse();
        // Whoever said so may be wrong, and mail may still come back.
        await reports.Get<ReturnedMail>().RecordAsync(email.Id, "returned-5.1.1", isFinal: true);
        (await reports.Get<QueueEmails>().OfAsync(Member)).Troubled.Single(one => one.Id == email.Id).CameBack.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SendElsewhereAsync_ToAKnownOrTypedAddress_SettlesItWhenThatOneTakesIt(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await FailedAsync(database, smtp);
        var email = (await reports.Get<QueueEmails>().OfAsync(Member)).Troubled.Single();
        var actions = reports.Get<QueueEmailActions>();
        (await actions.SendElsewhereAsync(email.Id, "team@council.example", "closed", Other)).ShouldBe(EmailResult.NotFound);
        (await actions.SendElsewhereAsync(email.Id, "team@council.example", "closed", Member)).ShouldBe(EmailResult.AddressRefused);
        foreach (var bad in new[] { "team@elsewhere.example", "x@sub.council.example", "nobody", "a@b@council.example", "" })
            (await actions.SendElsewhereAsync(email.Id, bad, "closed", Manager)).ShouldBe(EmailResult.AddressRefused, bad);

        smtp.Behave(new SmtpBehaviour());
        (await actions.SendElsewhereAsync(email.Id, "team@council.example", "closed", Manager)).ShouldBe(EmailResult.Done);
        (await actions.SendElsewhereAsync(email.Id, "duty@council.example", "closed", Member)).ShouldBe(EmailResult.Meanwhile);
        (await reports.Get<QueueEmails>().OfAsync(Member)).Troubled.Single(one => one.Id == email.Id).SentElsewhere.ShouldBeTrue();
        await reports.Dispatcher.DispatchDueAsync();
        smtp.Received.Single(mail => mail.To == "team@council.example").Text.ShouldContain("because the mailbox of the queue");
        var list = await reports.Get<QueueEmails>().OfAsync(Member);
        list.Settled.Select(one => one.Id).ShouldBe([email.Id]);
        list.Troubled.ShouldNotContain(one => one.Id == email.Id);
        (await reports.OutboxAsync()).ShouldAllBe(m => m.State != MessageState.Delivered || m.Payload == null, "the address is gone");
        (await AuditAsync(reports, AuditAction.SentElsewhere)).ShouldBe([("max", "noise closed")]);
    }

    [Fact]
    public async Task SendElsewhereAsync_OfARestrictedReport_TakesNoTypedAddress()
    {
        await using var smtp = await SmtpServer.StartAsync();
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox" });
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, smtp);
        await reports.AcceptAsync(Submissions.With("About staff", new() { Anonymous = true }, Submissions.Housing));
        await reports.Dispatcher.DispatchDueAsync();
        Seer owner = new("lea", new HashSet<string> { "housing-asb" }, true);
        (await reports.Get<QueueEmails>().OfAsync(Manager)).Count.ShouldBe(0);
        var email = (await reports.Get<QueueEmails>().OfAsync(owner)).Troubled.Single(one => one.Kind == MessageKind.Team);
        (await reports.Get<QueueEmails>().FindAsync(email.Id, Manager)).ShouldBeNull();
        (await reports.Get<QueueEmails>().FindAsync(email.Id, owner))!.Domains.ShouldBeEmpty();
        var actions = reports.Get<QueueEmailActions>();
        (await actions.SendElsewhereAsync(email.Id, "team@council.example", "closed", owner)).ShouldBe(EmailResult.AddressRefused);
        (await actions.SendElsewhereAsync(email.Id, "duty@council.example", "closed", owner)).ShouldBe(EmailResult.Done);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SendAsync_OfAPeriod_SendsTheSameEmailsAgainAndAlarmsNobody(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.AcceptAsync(Submissions.Anonymous());
        var day = LondonTime.DateAt(reports.Clock.GetUtcNow());
        reports.Clock.Advance(TimeSpan.FromDays(2));
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        var before = smtp.Received.ToList();

        var again = reports.Get<SendingAgain>();
        var found = await again.CountAsync(new(day, day, null), Manager);
        found.Queues.ShouldBe([("noise", 1)], "of the first report the restricted queue has it, which a manager does not see");
        (await again.CountAsync(new(day, day.AddDays(2), "noise"), Member)).Total.ShouldBe(2);
        (await again.CountAsync(new(day, day, null), Other)).Total.ShouldBe(0);
        smtp.Received.Count.ShouldBe(before.Count, "counting sends nothing");

        (await again.SendAsync(new(day, day, "noise"), Manager)).ShouldBe(1);
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse("it waits only now");
        await reports.Dispatcher.DispatchDueAsync();
        var more = smtp.Received.Skip(before.Count).ShouldHaveSingleItem();
        more.To.ShouldBe("noise@council.example");
        before.ShouldContain(mail => mail.MessageId == more.MessageId);
        (await AuditAsync(reports, AuditAction.RetriedByHand)).ShouldBe([("max", "noise")]);
        (await reports.Get<OutboxStatus>().IsTroubledAsync()).ShouldBeFalse();
    }

    private static async Task<ReportsUnderTest> FailedAsync(DatabaseProvider database, SmtpServer smtp)
    {
        smtp.Behave(new SmtpBehaviour { Rcpt = "550 no such mailbox" });
        var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Dispatcher.DispatchDueAsync();
        return reports;
    }

    private static Task<List<(string? Who, string? Detail)>> AuditAsync(ReportsUnderTest reports, AuditAction action) =>
        reports.InDatabaseAsync(db => Task.FromResult(
            db.Audit.Where(e => e.Action == action).OrderBy(e => e.Id).AsEnumerable().Select(e => (e.Who, e.Detail)).ToList()));
}
