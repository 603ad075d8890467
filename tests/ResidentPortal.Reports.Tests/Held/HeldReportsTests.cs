using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Held;

public class HeldReportsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_Held_SendsOperationsTheCountAndNobodyElseAnything(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(Submissions.WithReceipt() with { HeldReason = "too-quick" });
        for (var i = 0; i < 5; i++)
            await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "honeypot" });

        await reports.Dispatcher.DispatchDueAsync();
        (await SubjectsAsync(reports)).ShouldBe(["1 report is held"]);
        reports.Clock.Advance(HeldNotice.AtMostEvery);
        await reports.Get<HeldNotice>().AddIfDueAsync();
        await reports.Get<HeldNotice>().AddIfDueAsync();
        await reports.Dispatcher.DispatchDueAsync();

        (await SubjectsAsync(reports)).ShouldBe(["1 report is held", "6 reports are held"]);
        reports.Clock.Advance(HeldNotice.AtMostEvery);
        await reports.Get<HeldNotice>().AddIfDueAsync();
        (await reports.OutboxAsync()).Count.ShouldBe(2, "nothing was held since");
        var list = await reports.Get<HeldReports>().ListAsync();
        list.Reports.Count.ShouldBe(6);
        list.ToText().ShouldContain($"{reference}  asb  too-quick  2026-03-10 09:30:00Z");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReleaseAsync_ByTwoPeopleAtOnce_SendsItOnce(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(Submissions.WithReceipt() with { HeldReason = "too-quick" });
        await reports.Dispatcher.DispatchDueAsync();
        reports.Clock.Advance(TimeSpan.FromHours(5));

        var released =
            await Task.WhenAll(Enumerable.Range(0, 4)
                .Select(_ => Task.Run(() => reports.Get<HeldReports>().ReleaseAsync(reference, "sam"))));
        await reports.Dispatcher.DispatchDueAsync();

        released.Count(done => done).ShouldBe(1);
        (await SubjectsAsync(reports)).ShouldBe(
            ["1 report is held", $"{reference}", $"{reference}",
                "Thank you for contacting us"],
            ignoreOrder: true);
        (await reports.OutboxAsync()).Where(m => m.Kind == MessageKind.Team).ShouldAllBe(m => m.CreatedAt == reports.Clock.GetUtcNow());
        (await reports.Get<HeldReports>().ListAsync()).ToText().ShouldBe("No report is held." + Environment.NewLine);
        var audit = await reports.InDatabaseAsync(db => db.Audit.Where(a => a.Action == AuditAction.Released).SingleAsync());
        (audit.Who, audit.Reference, audit.Detail).ShouldBe(("sam", reference.ToString(), "too-quick"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AcceptAsync_SentAgainBecauseTheFirstIsHeld_IsSentAndEachNamesTheOther(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Anonymous();
        var first = await reports.AcceptAsync(submission with { HeldReason = "too-quick" });
        reports.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = await reports.AcceptAsync(submission);

        await reports.Dispatcher.DispatchDueAsync();
        (await TextAsync(again)).ShouldContain($"May be the same as {first}, which came within an hour");
        reports.Clock.Advance(TimeSpan.FromHours(3));
        (await reports.Get<HeldReports>().ReleaseAsync(first, "sam")).ShouldBeTrue();
        await reports.Dispatcher.DispatchDueAsync();
        (await TextAsync(first)).ShouldContain($"May be the same as {again}, which came within an hour");

        async Task<string> TextAsync(ReportReference reference) =>
            (await Task.WhenAll(Directory.GetFiles(reports.MailFolder).Select(ReceivedMail.ReadFileAsync)))
                .Single(mail => mail.Subject.StartsWith(reference.ToString(), StringComparison.Ordinal)).Html;
    }

    [Fact]
    public async Task ReleaseAsync_UnknownOrAccepted_IsFalse()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var accepted = await reports.AcceptAsync(Submissions.Anonymous());

        (await reports.Get<HeldReports>().ReleaseAsync(accepted, "sam")).ShouldBeFalse();
        (await reports.Get<HeldReports>().ReleaseAsync(ReportReference.New('A'), "sam")).ShouldBeFalse();
        (await reports.OutboxAsync()).Count.ShouldBe(1);
    }

    private static async Task<IEnumerable<string>> SubjectsAsync(ReportsUnderTest reports) =>
        (await Task.WhenAll(Directory.GetFiles(reports.MailFolder).Order().Select(ReceivedMail.ReadFileAsync)))
            .Select(mail => mail.Subject);
}
