using System.Text;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Reports.Tests.Taken;
using ResidentPortal.Testing.Databases;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.RoutingVersions;

/// <summary>Routing is written by one person and published by a second one.</summary>
public class PublishingTests
{
    private const string Ann = "ann@council.example";
    private const string Ben = "ben@council.example";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Publish_ByASecondPerson_ComesIntoForceOnEachServer(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        await RenameAsync(reports, Ann, "Noise and nuisance team");
        (await PublishAsync(reports, Ann)).ShouldBe(PublishOutcome.SamePerson);
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.NoReason);
        await BecauseAsync(reports, Ann, "The team has <b>another</b> name");
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.Published);

        reports.Get<CurrentRouting>().Table.Find("noise")!.Name.ShouldBe("Noise and nuisance team");
        other.Get<CurrentRouting>().Table.Find("noise")!.Name.ShouldBe("Noise team");
        await other.Get<PublishedRouting>().RefreshAsync(default);
        other.Get<CurrentRouting>().Table.Find("noise")!.Name.ShouldBe("Noise and nuisance team");
        other.Proof.Proved.ShouldBe(0, "It was proved with the same forms.");
        (await reports.Get<RoutingDrafts>().ReadAsync()).IsBegun.ShouldBeFalse();

        var past = (await reports.Get<RoutingHistory>().ListAsync()).ShouldHaveSingleItem();
        (past.PublishedBy, past.ByOnePerson, past.Reason).ShouldBe((Ben, false, "The team has <b>another</b> name"));
        past.WrittenBy.ShouldBe([Ann]);
        past.Changes.ShouldHaveSingleItem().Words
            .ShouldBe("Queue “Noise and nuisance team”: the name was “Noise team”, and is now “Noise and nuisance team”.");
        (await reports.InDatabaseAsync(db => db.Audit.SingleAsync())).Detail.ShouldBe("version 1");
        var row = await reports.InDatabaseAsync(db => db.RoutingVersions.SingleAsync());
        Encoding.UTF8.GetString(row.Content!).ShouldNotContain("noise@council.example");
        Encoding.UTF8.GetString(row.Reason!).ShouldNotContain("another");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Publish_WhatChangedMeanwhile_IsRefused(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        await RenameAsync(reports, Ann, "Noise and nuisance team");
        await BecauseAsync(reports, Ann, "Another name");
        var seen = await reports.Get<RoutingDrafts>().ReadAsync();
        await RenameAsync(other, Ann, "Team of noise");
        (await reports.Get<RoutingPublishing>().PublishAsync(seen, 0, Ben, mayAlone: false)).ShouldBe(PublishOutcome.ChangedMeanwhile);
        var now = await reports.Get<RoutingDrafts>().ReadAsync();
        var outcomes = await Task.WhenAll(new[] { reports, other, reports, other }
            .Select(server => Task.Run(() => server.Get<RoutingPublishing>().PublishAsync(now, 0, Ben, mayAlone: false))));
        outcomes.Count(outcome => outcome is PublishOutcome.Published).ShouldBe(1);
        (await reports.InDatabaseAsync(db => db.RoutingVersions.CountAsync())).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Change_ByTwoAtOnce_LosesNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await using var other = reports.AnotherInstance();
        await Task.WhenAll(
            Task.Run(() => RenameAsync(reports, Ann, "Noise and nuisance team")),
            Task.Run(() => BecauseAsync(other, Ben, "Another name")));
        var draft = await reports.Get<RoutingDrafts>().ReadAsync();
        (draft.Options.Queues["noise"].Name, draft.Reason).ShouldBe(("Noise and nuisance team", "Another name"));
        draft.Writers.ShouldBe([Ann, Ben], ignoreOrder: true);
        (await reports.Get<RoutingDrafts>().RestoreAsync(Ann, TestRouting.Options())).ShouldBe(DraftChange.Conflict);
        (await reports.Get<RoutingDrafts>().DiscardAsync(Guid.NewGuid())).ShouldBe(DraftChange.Conflict);
        (await reports.Get<RoutingDrafts>().DiscardAsync(draft.Revision)).ShouldBe(DraftChange.Done);
    }

    [Fact]
    public async Task Publish_ByOnePerson_WhereTheSettingsAllowIt_IsRecorded()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await RenameAsync(reports, Ann, "Noise and nuisance team");
        await BecauseAsync(reports, Ann, "Another name");
        (await PublishAsync(reports, Ann, mayAlone: true)).ShouldBe(PublishOutcome.Published);
        (await reports.Get<RoutingHistory>().ListAsync())[0].ByOnePerson.ShouldBeTrue();
        (await reports.InDatabaseAsync(db => db.Audit.SingleAsync())).Detail.ShouldBe("version 1, one person");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Publish_AnotherMailbox_WaitsUntilSomebodyHasTheTest(DatabaseProvider database)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var reports = await ReportsUnderTest.StartAsync(database, smtp);
        await reports.Get<RoutingDrafts>().ChangeAsync(Ann, draft =>
        {
            draft.Options.Queues["noise"].Mailbox = "nuisance@council.example";
            draft.Reason = "It moved";
            return DraftChange.Done;
        });
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.NotClear);
        var check = await CheckAsync(reports);
        var mailbox = check.Mailboxes.ShouldHaveSingleItem();
        (mailbox.Proof.Queue.Mailbox, mailbox.Proof.LastProved, mailbox.IsFallback).ShouldBe(("nuisance@council.example", null, false));

        await reports.Get<QueueProofs>().TestAsync(mailbox.Proof.Queue);
        await reports.Dispatcher.DispatchDueAsync();
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.NotClear, "nobody has opened the link");
        var mail = smtp.Received.ShouldHaveSingleItem();
        mail.To.ShouldBe("nuisance@council.example");
        await reports.Get<Acknowledgements>().TakeAsync(AskedReports.TokenIn(mail));
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.Published);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Publish_WithoutAQueueForWhichReportsWait_IsRefused(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var reference = await reports.AcceptAsync(AskedReports.Anonymous());
        await reports.AcceptAsync(AskedReports.Anonymous() with { HeldReason = "too-quick" });
        await reports.Get<RoutingDrafts>().ChangeAsync(Ann, draft =>
        {
            draft.Options.Queues.Remove("noise");
            draft.Options.Rules[0].To.Remove("noise");
            draft.Reason = "Nobody works there";
            return DraftChange.Done;
        });
        (await CheckAsync(reports)).Waiting.ShouldBe([new("noise", "Noise team", 0, 1, 1)]);
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.NotClear);
        await reports.Dispatcher.DispatchDueAsync();
        await reports.Get<Overdue.AskedMessages>().AddAsync();
        (await CheckAsync(reports)).Waiting.ShouldBe([new("noise", "Noise team", 1, 0, 1)]);

        await reports.Get<Acknowledgements>().RecordAsync(reference, "operator");
        await reports.InDatabaseAsync(db => db.Reports.Where(r => r.State == ReportState.Held)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReportState.Spam)));
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.Published);
    }

    [Fact]
    public async Task Publish_WithMistakes_IsRefusedAndNamesThem()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await reports.Get<RoutingDrafts>().ChangeAsync(Ann, draft =>
        {
            draft.Options.Rules[0].To = ["police"];
            draft.Options.Restricted = "noise";
            draft.Reason = "A slip";
            return DraftChange.Done;
        });
        (await PublishAsync(reports, Ben)).ShouldBe(PublishOutcome.NotClear);
        (await CheckAsync(reports)).Mistakes.Select(mistake => mistake.Key).ShouldBe(["Routing:Rules", "Routing:Queues:housing-asb"]);
        await reports.Get<RoutingDrafts>().ChangeAsync(Ann, draft =>
        {
            draft.Options = TestRouting.Options();
            draft.Options.Restricted = "noise";
            return DraftChange.Done;
        });
        (await CheckAsync(reports)).Mistakes.ShouldHaveSingleItem().Key.ShouldBe("Routing:Restricted");
    }

    private static async Task RenameAsync(ReportsUnderTest reports, string who, string name) =>
        await reports.Get<RoutingDrafts>().ChangeAsync(who, draft =>
        {
            draft.Options.Queues["noise"].Name = name;
            return DraftChange.Done;
        });

    private static async Task BecauseAsync(ReportsUnderTest reports, string who, string reason) =>
        await reports.Get<RoutingDrafts>().ChangeAsync(who, draft =>
        {
            draft.Reason = reason;
            return DraftChange.Done;
        });

    private static async Task<PublishingCheck> CheckAsync(ReportsUnderTest reports) =>
        await reports.Get<RoutingPublishing>().CheckAsync((await reports.Get<RoutingDrafts>().ReadAsync()).Options);

    private static async Task<PublishOutcome> PublishAsync(ReportsUnderTest reports, string who, bool mayAlone = false) =>
        await reports.Get<RoutingPublishing>()
            .PublishAsync(await reports.Get<RoutingDrafts>().ReadAsync(), reports.Get<PublishedRouting>().Number, who, mayAlone);
}
