using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Reviews;

public class ReviewRequestsTests
{
    private static readonly ContentNode Home = Node("Start", type: "home");
    private static readonly ContentNode Help = Node("Help", Home);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Approve_ByASecondPerson_HoldsUntilSomethingIsSaved(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var reviews = new ReviewRequests(database.Contexts, database.Clock);
        (await reviews.AskAsync(Help.Key, 2, "Ann", "Ben", "Please read it", default)).ShouldBe(ReviewOutcome.Done);
        (await reviews.WaitingForAsync("Ben", default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            review => (review.PageName, review.Version, review.Note, review.AskedBy).ShouldBe(("Help", 2, "Please read it", "Ann")));
        (await reviews.WaitingForAsync("Cat", default)).ShouldBeEmpty();

        (await reviews.ApproveAsync(Help.Key, 2, "Ben", "Fine", default)).ShouldBe(ReviewOutcome.Done);
        (await reviews.WaitingForAsync("Ben", default)).ShouldBeEmpty();
        (await reviews.OfPageAsync(Help.Key, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            review => (review.State, review.DecidedBy, review.Comment, review.HoldsForNewest)
                .ShouldBe((ReviewState.Approved, "Ben", "Fine", true)));
        (await database.SiteAsync()).Find("/help")!.Text("summary").ShouldBeEmpty("an approval publishes nothing");

        await database.Editing.SaveDraftAsync(Help.With("summary", "Newer"), 2, "Ann", default);
        (await reviews.OfPageAsync(Help.Key, default)).ShouldHaveSingleItem().HoldsForNewest.ShouldBeFalse();
        (await new ContentAudit(database.Contexts, database.Clock).ReadAsync(new(Page: Help.Key), 0, 9, default))
            .Select(entry => (entry.Who, entry.Action))
            .ShouldBe([("Ann", AuditAction.DraftSaved), ("Ben", AuditAction.Approved), ("Ann", AuditAction.ReviewAsked),
                ("Dan", AuditAction.DraftSaved)]);
    }

    [Theory]
    [InlineData("whoever asked", "Ann", 2, "", ReviewOutcome.OwnWork)]
    [InlineData("whoever saved it", "Dan", 2, "", ReviewOutcome.OwnWork)]
    [InlineData("somebody who read an earlier version", "Ben", 1, "", ReviewOutcome.Conflict)]
    [InlineData("somebody with too much to say", "Ben", 2, "long", ReviewOutcome.TooLong)]
    [InlineData("somebody else", "Ben", 2, "", ReviewOutcome.Done)]
    public async Task Approve_ByDifferentPeople_NeedsFourEyes(string described, string who, int version, string comment,
        ReviewOutcome expected)
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var reviews = new ReviewRequests(database.Contexts, database.Clock);
        (await reviews.ApproveAsync(Help.Key, 2, "Ben", "", default)).ShouldBe(ReviewOutcome.NotAsked);
        await reviews.AskAsync(Help.Key, 2, "Ann", null, "", default);
        (await reviews.ApproveAsync(Help.Key, version, who, comment == "long" ? new string('x', 4001) : comment, default))
            .ShouldBe(expected, described);
    }

    [Fact]
    public async Task SendBack_WithoutAWord_IsRefused()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var reviews = new ReviewRequests(database.Contexts, database.Clock);
        await reviews.AskAsync(Help.Key, 2, "Ann", null, "", default);
        (await reviews.SendBackAsync(Help.Key, 2, "Ben", "  ", default)).ShouldBe(ReviewOutcome.CommentMissing);
        (await reviews.SendBackAsync(Help.Key, 2, "Ben", "Shorter", default)).ShouldBe(ReviewOutcome.Done);
        (await reviews.ApproveAsync(Help.Key, 2, "Ben", "", default)).ShouldBe(ReviewOutcome.NotAsked);
        (await reviews.OfPageAsync(Help.Key, default))[0].State.ShouldBe(ReviewState.SentBack);
    }

    [Fact]
    public async Task Ask_WhatCannotBeRead_IsRefused()
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        var reviews = new ReviewRequests(database.Contexts, database.Clock);
        (await reviews.AskAsync(Guid.NewGuid(), 0, "Ann", null, "", default)).ShouldBe(ReviewOutcome.NotFound);
        (await reviews.AskAsync(Home.Key, 1, "Ann", null, "", default)).ShouldBe(ReviewOutcome.NothingToRead);
        (await reviews.AskAsync(Help.Key, 2, "Ann", "Ann", "", default)).ShouldBe(ReviewOutcome.OwnWork);
        await database.Editing.MoveToBinAsync(Help.Key, 2, "Ann", default);
        (await reviews.AskAsync(Help.Key, 3, "Ann", null, "", default)).ShouldBe(ReviewOutcome.InBin);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Publish_OrAskAnew_OvertakesWhatWaits(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var reviews = new ReviewRequests(database.Contexts, database.Clock);
        await reviews.AskAsync(Help.Key, 2, "Ann", "Ben", "", default);
        await reviews.AskAsync(Help.Key, 2, "Ann", null, "", default);
        (await reviews.WaitingForAsync("Ben", default)).ShouldHaveSingleItem().AskedOf.ShouldBeEmpty();
        (await reviews.WaitingForAsync("Ann", default)).ShouldBeEmpty();
        await database.Editing.PublishAsync(Help.Key, null, null, 2, "Cat", default);
        (await reviews.OfPageAsync(Help.Key, default)).Select(review => review.State)
            .ShouldBe([ReviewState.Overtaken, ReviewState.Overtaken]);
    }

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentOf(Home, Help));
        await database.Editing.SaveDraftAsync(Help.With("summary", "New"), 1, "Dan", default);
        return database;
    }
}
