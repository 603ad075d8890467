using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Overdue;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Reports.Tests.Taken;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;
using static ResidentPortal.Reports.Tests.Care.CareUnderTest;

namespace ResidentPortal.Reports.Tests.Care;

public class HandingOverTests
{
    private const string Reason = "Bottles,\nnot noise <script>";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task HandOver_ToAnotherTeam_MailsBothAndTheNewOneAnswersForIt(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await StartAsync(database, smtp);
        var reference = await reports.DeliveredAsync();
        await reports.Get<ReportCare>().OwnAsync(reference, Ann, Ann, 0);
        (await reports.Get<ReportOpening>().OpenAsync(reference, Sue)).ShouldBeNull();
        // Longer than a link holds: the new team's begins when it is handed over.
        reports.Clock.Advance(TimeSpan.FromDays(60));

        (await reports.Get<HandingOver>().HandOverAsync(reference, Ann, new("street", Reason), 1)).ShouldBe(CareOutcome.Done);
        await reports.Dispatcher.DispatchDueAsync();

        var mail = smtp.Received.Single(one => one.To == "street@council.example");
        mail.Text.ShouldContain("Handed over by Noise team: Bottles, not noise");
        mail.Text.ShouldContain("Please tell us that you have this report");
        var told = smtp.Received.Where(one => one.To == "noise@council.example").Select(one => one.Text)
            .Single(text => text.Contains("was handed over from", StringComparison.Ordinal));
        told.ShouldNotContain("Bottles");
        var row = await reports.RowAsync(reference);
        (row.Progress, row.Owner, row.Version).ShouldBe((ReportProgress.HandedOver, null, 2));

        var opened = (await reports.Get<ReportOpening>().OpenAsync(reference, Sue)).ShouldNotBeNull();
        opened.Words.Who.ShouldContain("You lead on it.");
        (opened.As, opened.MayTake).ShouldBe(("Street team", true));
        (await reports.Get<ReportOpening>().OpenAsync(reference, Ann)).ShouldNotBeNull("whoever had it keeps it");
        (await reports.Get<WaitingReports>().OfAsync(Sue)).Overdue.Count.ShouldBe(0, "its promise begins with the hand-over");
        await reports.Get<AskedMessages>().AddAsync();
        (await reports.Get<WaitingReports>().OfAsync(Sue)).Later.Count.ShouldBe(1);
        (await reports.Get<NotTakenReports>().TellAsync()).ShouldBe(0);
        await reports.Get<ReportTaking>().TakeAsync(reference, Ann);
        (await reports.RowAsync(reference)).Progress.ShouldBe(ReportProgress.HandedOver, "another team said so");
        await reports.Get<Acknowledgements>().TakeAsync(AskedReports.TokenIn(mail));
        (await reports.RowAsync(reference)).Progress.ShouldBe(ReportProgress.Taken);
        (await reports.AuditOfAsync(reference)).ShouldContain($"HandedOver {Ann.Who} noise street");
        (await reports.OneNoteAsync(reference, Sue)).Text.ShouldBe(Reason, "it was written for them");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task HandOver_SeveralAtOnceOnTwoServers_IsDoneOnce(DatabaseProvider database)
    {
        await using var reports = await StartAsync(database);
        var reference = await reports.DeliveredAsync();
        await using var other = reports.AnotherInstance().WithStreet();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            (i % 2 == 0 ? reports : other).Get<HandingOver>().HandOverAsync(reference, Ann, new("street", Reason), 0))));

        outcomes.Count(outcome => outcome is CareOutcome.Done).ShouldBe(1);
        (await reports.OutboxAsync()).Count.ShouldBe(3, "the first team's, the new one's, and what tells the first");
        (await reports.InDatabaseAsync(db => db.Notes.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task HandOver_ToABodyOutside_NeedsConsentOrAManagersLegalBasis()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await StartAsync(DatabaseProvider.Sqlite, smtp);
        var over = reports.Get<HandingOver>();
        var refused = await reports.DeliveredAsync();
        var agreed = await reports.DeliveredAsync(Submissions.Anonymous() with
        {
            Answers = Answers.None.With("share-police", new ChoiceAnswer("yes")),
        });

        (await over.HandOverAsync(refused, Ann, new("police", Reason), 0)).ShouldBe(CareOutcome.NotAgreed);
        (await over.HandOverAsync(refused, Ann, new("police", Reason, "Crime and Disorder Act 1998 s115"), 0))
            .ShouldBe(CareOutcome.NotAgreed, "she is no manager");
        (await over.HandOverAsync(refused, Manager, new("police", Reason), 0)).ShouldBe(CareOutcome.NotAgreed, "nothing is recorded");
        (await over.HandOverAsync(refused, Manager, new("police", Reason, "Crime and Disorder Act 1998 s115"), 0))
            .ShouldBe(CareOutcome.Done);
        (await over.HandOverAsync(agreed, Ann, new("police", Reason), 0)).ShouldBe(CareOutcome.Done);
        await reports.Dispatcher.DispatchDueAsync();

        var mail = smtp.Received.Where(one => one.To == "police@council.example").ToList();
        mail.Count.ShouldBe(2);
        mail.Single(one => one.Text.Contains("s115", StringComparison.Ordinal)).Text.ShouldContain("was not asked, or did not agree");
        mail.ShouldAllBe(one => !one.Text.Contains("Music all night", StringComparison.Ordinal), "at its own level");
        (await reports.AuditOfAsync(refused)).ShouldContain($"HandedOver {Manager.Who} noise police legal-basis");
        (await reports.AuditOfAsync(agreed)).ShouldContain($"HandedOver {Ann.Who} noise police agreed");
        var row = await reports.RowAsync(refused);
        row.Routing.ShouldNotContain("s115");
        (await reports.OneNoteAsync(refused, Manager)).LegalBasis.ShouldBe("Crime and Disorder Act 1998 s115");
    }

    [Fact]
    public async Task HandOver_ToTheManagers_IsRestrictedFromThenOn()
    {
        await using var reports = await StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.DeliveredAsync();
        var boss = Member("boss@council.example", "housing-asb");

        (await reports.Get<HandingOver>().HandOverAsync(reference, Ann, new("housing-asb", "A colleague lives there"), 0))
            .ShouldBe(CareOutcome.Done);

        (await reports.Get<ReportOpening>().OpenAsync(reference, Ann)).ShouldBeNull();
        (await reports.Get<ReportOpening>().OpenAsync(reference, Manager)).ShouldBeNull();
        (await reports.Get<HandingOver>().HandOverAsync(reference, Ann, new("street", Reason), 1)).ShouldBe(CareOutcome.NotThere);
        (await reports.Get<ReportOpening>().OpenAsync(reference, boss)).ShouldNotBeNull().IsRestricted.ShouldBeTrue();
        (await reports.Get<HandingOver>().HandOverAsync(reference, boss, new("street", Reason), 1)).ShouldBe(CareOutcome.Done);
        (await reports.Get<ReportOpening>().OpenAsync(reference, Sue)).ShouldBeNull("it stays seen by the manager alone");
        await reports.Dispatcher.DispatchDueAsync();
        (await reports.OutboxAsync()).ShouldContain(m => m.QueueId == "street" && m.State == MessageState.Delivered);
    }

    [Fact]
    public async Task HandOver_BackToWhoHadIt_MailsThemAnew()
    {
        await using var reports = await StartAsync(DatabaseProvider.Sqlite);
        var reference = await reports.DeliveredAsync();
        (await reports.Get<HandingOver>().HandOverAsync(reference, Ann, new("street", Reason), 0)).ShouldBe(CareOutcome.Done);
        (await reports.Get<HandingOver>().HandOverAsync(reference, Sue, new("noise", "It is noise"), 1)).ShouldBe(CareOutcome.Done);
        await reports.Dispatcher.DispatchDueAsync();

        (await reports.OutboxAsync()).Count(m => m.Kind == MessageKind.Team && m.QueueId == "noise").ShouldBe(2);
        var opened = (await reports.Get<ReportOpening>().OpenAsync(reference, Ann)).ShouldNotBeNull();
        opened.Words.Reason.ShouldContain("Handed over by Street team: It is noise");
        opened.Words.Who.ShouldContain("You lead on it.");
        opened.MayTake.ShouldBeTrue();
    }
}
