using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.RoutingVersions;

/// <summary>What a start makes of routing that was published.</summary>
public class PublishedRoutingTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Start_WithPublishedRouting_TakesItAndProvesItForOtherFormsAlone(DatabaseProvider database)
    {
        await using var reports = await PublishedAsync(database);
        await using var same = reports.AnotherInstance();
        await same.Get<PublishedRouting>().PrepareAsync(command: false, default);
        Name(same).ShouldBe("Published");
        same.Proof.Proved.ShouldBe(0);

        await using var newer = reports.AnotherInstance();
        newer.Proof.Basis = "the next version";
        await newer.Get<PublishedRouting>().PrepareAsync(command: false, default);
        Name(newer).ShouldBe("Published");
        newer.Proof.Proved.ShouldBe(1);
        (await reports.InDatabaseAsync(db => db.RoutingVersions.SingleAsync())).ProvedWith.ShouldBe("the next version");
    }

    [Fact]
    public async Task Start_WithRoutingThatDoesNotFitTheFormsAnyMore_IsRefusedAndSaysWhatToDo()
    {
        await using var reports = await PublishedAsync(DatabaseProvider.Sqlite);
        await using var newer = reports.AnotherInstance();
        newer.Proof.Basis = "the next version";
        newer.Proof.Names = TestRouting.Names with { Consents = [] };
        (await Should.ThrowAsync<StartException>(() => newer.Get<PublishedRouting>().PrepareAsync(command: false, default)))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("“routing reset”"),
                message => message.ShouldContain("Routing:Queues:police:Consent"));

        await using var command = reports.AnotherInstance();
        command.Proof.Basis = "the next version";
        command.Proof.Names = TestRouting.Names with { Consents = [] };
        await command.Get<PublishedRouting>().PrepareAsync(command: true, default);
        Name(command).ShouldBe("Noise team", "A command is what puts it right.");
        (await command.Get<RoutingPublishing>().ResetAsync("operator")).ShouldBe([]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Reset_GoesBackToTheFolderOnEachServer(DatabaseProvider database)
    {
        await using var reports = await PublishedAsync(database);
        await using var other = reports.AnotherInstance();
        (await other.Get<RoutingPublishing>().ResetAsync("operator")).ShouldBe([]);
        (await other.Get<RoutingPublishing>().ResetAsync("operator")).ShouldBeNull("It is done.");
        await reports.Get<PublishedRouting>().RefreshAsync(default);
        Name(reports).ShouldBe("Noise team");
        reports.Get<PublishedRouting>().IsFolder.ShouldBeTrue();
        var past = await reports.Get<RoutingHistory>().ListAsync();
        past.Select(one => (one.Number, one.IsFolder, one.PublishedBy)).ShouldBe([(2, true, "operator"), (1, false, "ben")]);
        (await reports.Get<RoutingHistory>().FindAsync(1))!.Queues["noise"].Name.ShouldBe("Published");
    }

    [Fact]
    public async Task Start_WhereTheKeyIsGone_TakesTheFolder()
    {
        await using var reports = await PublishedAsync(DatabaseProvider.Sqlite);
        await using var other = reports.WithOtherKeys();
        await other.Get<PublishedRouting>().PrepareAsync(command: false, default);
        Name(other).ShouldBe("Noise team");
    }

    private static string Name(ReportsUnderTest reports) => reports.Get<CurrentRouting>().Table.Find("noise")!.Name;

    private static async Task<ReportsUnderTest> PublishedAsync(DatabaseProvider database)
    {
        var reports = await ReportsUnderTest.StartAsync(database);
        await reports.Get<RoutingDrafts>().ChangeAsync("ann", draft =>
        {
            draft.Options.Queues["noise"].Name = "Published";
            draft.Reason = "To try";
            return DraftChange.Done;
        });
        (await reports.Get<RoutingPublishing>().PublishAsync(await reports.Get<RoutingDrafts>().ReadAsync(), 0, "ben", mayAlone: false))
            .ShouldBe(PublishOutcome.Published);
        return reports;
    }
}
