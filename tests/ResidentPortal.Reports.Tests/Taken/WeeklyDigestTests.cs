using ResidentPortal.Database;
using ResidentPortal.Reports.Digest;
using ResidentPortal.Reports.Overdue;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Taken;

/// <summary>The clock begins on Tuesday 10 March 2026; the figures are sent on Mondays at 8am.</summary>
public class WeeklyDigestTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Send_EndOfAWeek_TellsEachQueueAndOperationsOnce(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await using var other = reports.AnotherInstance();
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeFalse("A new site has no week behind it.");
        for (var i = 0; i < 3; i++)
            await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.AcceptAsync(Submissions.Anonymous() with { HeldReason = "too-quick" });
        await reports.AcceptAsync(Submissions.WithReceipt());
        await reports.Dispatcher.DispatchDueAsync();
        await reports.Get<AskedMessages>().AddAsync();
        await reports.Get<Acknowledgements>().TakeAsync(AskedReports.TokenIn(
            smtp.Received.First(mail => mail.Text.Contains("/taken/", StringComparison.Ordinal))));
        await reports.Get<QueueProofs>().ProvedAsync("police", "operator");
        var before = smtp.Received.Count;

        At(reports, new(2026, 3, 16, 7, 59, 0));
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeFalse();
        At(reports, new(2026, 3, 16, 8, 1, 0));
        var sent = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(i => Task.Run(() => (i % 2 == 0 ? reports : other).Get<WeeklyDigest>().SendIfDueAsync())));
        sent.Count(one => one).ShouldBe(1);
        await reports.Dispatcher.DispatchDueAsync();

        var digests = smtp.Received.Skip(before).Where(mail => mail.Subject.Contains("last week", StringComparison.Ordinal)).ToList();
        string.Join(' ', digests.Select(mail => mail.To).Order()).ShouldBe(
            "noise@council.example operations@council.example police@council.example", "Housing wants none.");
        Flat(digests.Single(mail => mail.To == "noise@council.example")).ShouldStartWith(
            "“Noise team”, 9 to 15 March 2026: - 4 reports came - 1 of them was taken: somebody said so with the link "
                + "- 2 reports wait too long: nobody has said that they have them - 1 report is held, and may still come");
        var operations = Flat(digests.Single(mail => mail.To == "operations@council.example"));
        operations.ShouldContain("- noise: 4 came, 1 of them taken, 2 overdue and not taken, 1 held. Last proved on 10 March 2026");
        operations.ShouldContain("- police: 0 came, 0 held. Last proved on 10 March 2026 at 9:30am.");
        operations.ShouldContain("reaches a person: housing-asb. Try each");

        At(reports, new(2026, 3, 23, 9, 0, 0));
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeTrue("The next week.");
        At(reports, new(2026, 7, 1, 9, 0, 0));
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeTrue("Weeks in which it did not run are not made up for.");
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeFalse();
        await reports.Dispatcher.DispatchDueAsync();
        Flat(smtp.Received.Last(mail => mail.To == "operations@council.example")).ShouldContain(
            "For 90 days nobody has shown that mail to these queues reaches a person: noise, housing-asb, police.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Send_ClockWasAheadByMonths_GoesOnOnceItIsRight(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.Get<WeeklyDigest>().SendIfDueAsync();
        reports.Clock.Advance(TimeSpan.FromDays(200));
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeTrue();
        reports.Clock.AdjustTime(reports.Clock.GetUtcNow().AddDays(-190));
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeTrue();
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeFalse();
        reports.Clock.AdjustTime(reports.Clock.GetUtcNow().AddDays(-6));
        (await reports.Get<WeeklyDigest>().SendIfDueAsync()).ShouldBeFalse("No week twice.");
    }

    private static string Flat(ReceivedMail mail) =>
        string.Join(' ', mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void At(ReportsUnderTest reports, DateTime london) =>
        reports.Clock.Advance(new DateTimeOffset(london, TimeSpan.Zero) - reports.Clock.GetUtcNow());
}
