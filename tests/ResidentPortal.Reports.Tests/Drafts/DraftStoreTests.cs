using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Drafts;

public class DraftStoreTests
{
    private static readonly Answers Some = Answers.None.With("words", new TextAnswer("Music all night"));
    private static readonly Answers More = Some.With("what", new ChoiceAnswer("noise"));

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_SavedTwice_HasTheLastAnswers(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = DraftToken.New();

        (await reports.Drafts.SaveAsync(token, "asb", Some)).ShouldBeTrue();
        (await reports.Drafts.SaveAsync(token, "asb", More)).ShouldBeTrue();

        (await reports.Drafts.FindAsync(token, "asb")).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(More);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"words\":{\"$type\":\"an answer of another version\"}}")]
    [InlineData("{\"words\":7}")]
    [InlineData("cut off {")]
    public async Task FindAsync_AnswersThatSayNothingToThisVersion_AreUnreadable(string stored)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Some);
        var payload = reports.Get<IDataProtectionProvider>().CreateProtector("ResidentPortal.Reports").CreateProtector("draft answers")
            .Protect(Encoding.UTF8.GetBytes(stored));
        await reports.InDatabaseAsync(db => db.Drafts.ExecuteUpdateAsync(d => d.SetProperty(x => x.Payload, payload)));

        (await reports.Drafts.FindAsync(token, "asb")).ShouldBeOfType<DraftLookup.Unreadable>();
    }

    [Theory, OnPostgreSql]
    public async Task FindAsync_AfterItsHourOnAFullDisk_IsExpiredAllTheSame(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Some);
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER refuse BEFORE DELETE ON "Drafts" FOR EACH ROW EXECUTE FUNCTION refuse();
            """));
        reports.Clock.Advance(reports.Drafts.IdleLimit);

        (await reports.Drafts.FindAsync(token, "asb")).ShouldBe(new DraftLookup.Expired());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_TwoFormsInOneBrowser_DoNotMix(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Some);

        (await reports.Drafts.FindAsync(token, "hate-crime")).ShouldBe(new DraftLookup.None());
        await reports.Drafts.SaveAsync(token, "hate-crime", More);

        (await reports.Drafts.FindAsync(token, "asb")).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(Some);
        (await reports.Drafts.FindAsync(token, "hate-crime")).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(More);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("'; DROP TABLE \"Drafts\"; --aaaaaaaaaaaaaaaaaa")]
    public async Task FindAsync_NoToken_IsNone(string? token)
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        (await reports.Drafts.FindAsync(token, "asb")).ShouldBe(new DraftLookup.None());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task FindAsync_IdleForAnHour_SaysExpiredAndKeepsNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Some);

        reports.Clock.Advance(TimeSpan.FromMinutes(59));
        (await reports.Drafts.FindAsync(token, "asb"))
            .ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(Some, "reading a page keeps a draft alive");
        reports.Clock.Advance(TimeSpan.FromMinutes(60));

        (await reports.Drafts.FindAsync(token, "asb")).ShouldBe(new DraftLookup.Expired());
        (await reports.InDatabaseAsync(db => db.Drafts.CountAsync())).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SweepAsync_SomeIdle_DeletesOnlyThose(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var (old, young) = (DraftToken.New(), DraftToken.New());
        await reports.Drafts.SaveAsync(old, "asb", Some);
        reports.Clock.Advance(TimeSpan.FromMinutes(30));
        await reports.Drafts.SaveAsync(young, "asb", Some);
        reports.Clock.Advance(TimeSpan.FromMinutes(30));

        (await reports.Drafts.SweepAsync()).ShouldBe(1);

        (await reports.Drafts.FindAsync(old, "asb")).ShouldBe(new DraftLookup.Expired());
        (await reports.Drafts.FindAsync(young, "asb")).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(Some);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task DeleteAsync_OnExit_LeavesNoneOfTheBrowsersDrafts(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var (token, other) = (DraftToken.New(), DraftToken.New());
        await reports.Drafts.SaveAsync(token, "asb", Some);
        await reports.Drafts.SaveAsync(token, "hate-crime", Some);
        await reports.Drafts.SaveAsync(other, "asb", Some);

        await reports.Drafts.DeleteAsync(token);

        (await reports.InDatabaseAsync(db => db.Drafts.CountAsync())).ShouldBe(1);
        (await reports.Drafts.FindAsync(other, "asb")).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(Some);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task KeepPageAsync_OfADraftThatIsAsItWasRead_KeepsItBesideTheAnswers(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Some);
        var read = (await reports.Drafts.PeekAsync(token, "asb")).ShouldBeOfType<DraftLookup.Open>();

        (await reports.Drafts.KeepPageAsync(token, "asb", read, Half(read, "He"))).ShouldBeTrue();
        (await reports.Drafts.KeepPageAsync(token, "asb", read, Half(read, "He shouted"))).ShouldBeFalse("It was changed since.");

        var kept = (await reports.Drafts.FindAsync(token, "asb")).ShouldBeOfType<DraftLookup.Open>();
        kept.Answers.ShouldBe(Some);
        kept.Form.On(Page)!.Fields["words"].ShouldBe(["He"]);
        (await reports.Drafts.SaveAsync(token, "asb", More)).ShouldBeTrue();
        (await reports.Drafts.KeepPageAsync(token, "asb", kept, Half(kept, "He shouted"))).ShouldBeFalse("An answer is not taken back.");
        (await reports.Drafts.FindAsync(token, "asb")).ShouldBeOfType<DraftLookup.Open>().Answers.ShouldBe(More);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task KeepPageAsync_OfADraftThatIsGoneOrSent_StoresNothing(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var (left, sent) = (DraftToken.New(), DraftToken.New());
        var submission = Submissions.Anonymous();
        await reports.Drafts.SaveAsync(left, submission.FormId, Some);
        await reports.Drafts.SaveAsync(sent, submission.FormId, submission.Answers);
        var reads = new Dictionary<string, DraftLookup.Open>();
        foreach (var token in new[] { left, sent })
            reads[token] = (await reports.Drafts.FindAsync(token, submission.FormId)).ShouldBeOfType<DraftLookup.Open>();
        await reports.Drafts.DeleteAsync(left);
        await reports.Intake.AcceptAsync(submission, sent);

        foreach (var (token, read) in reads)
            (await reports.Drafts.KeepPageAsync(token, submission.FormId, read, Half(read, "He"))).ShouldBeFalse();

        (await reports.Drafts.FindAsync(left, submission.FormId)).ShouldBe(new DraftLookup.Expired());
        (await reports.Drafts.FindAsync(sent, submission.FormId)).ShouldBeOfType<DraftLookup.Submitted>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task PeekAsync_WithinTheHour_DoesNotBeginItAnew(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Some);
        reports.Clock.Advance(TimeSpan.FromMinutes(59));
        (await reports.Drafts.PeekAsync(token, "asb")).ShouldBeOfType<DraftLookup.Open>();
        reports.Clock.Advance(TimeSpan.FromMinutes(1));
        (await reports.Drafts.PeekAsync(token, "asb")).ShouldBe(new DraftLookup.Expired());
    }

    private static readonly Step Page = Step.Asking("what-happened", "", new LongTextQuestion("words", "What happened?"));

    private static UnfinishedForm Half(DraftLookup.Open read, string typed) =>
        read.Form.WithPage(Page, new FieldValues(new Dictionary<string, string[]> { ["words"] = [typed] }), posted: false)!;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SaveAsync_AfterSubmitting_DoesNotOpenItAgain(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var submission = Submissions.Anonymous();
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);
        var accepted = await reports.Intake.AcceptAsync(submission, token);

        (await reports.Drafts.SaveAsync(token, submission.FormId, More)).ShouldBeFalse();

        var found = (await reports.Drafts.FindAsync(token, submission.FormId)).ShouldBeOfType<DraftLookup.Submitted>();
        found.Reference.ShouldBe(accepted.Reference);
        found.Facts.ShouldBe(submission.ReceivedFacts);
    }

    [Fact]
    public void New_Token_IsLongRandomAndFitsACookie()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => DraftToken.New()).ToHashSet();
        tokens.Count.ShouldBe(1000);
        tokens.ShouldAllBe(token => DraftToken.IsWellFormed(token));
        tokens.First().ShouldMatch("^[A-Za-z0-9_-]{43}$");
    }
}
