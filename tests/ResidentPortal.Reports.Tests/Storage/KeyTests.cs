using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResidentPortal.Database;
using ResidentPortal.Database.Keys;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Storage;

/// <summary>Keys that are lost or other than the data's are found at once, and never cost a report.</summary>
public class KeyTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Check_WithTheSameKeys_PutsOutOneCanaryAndFindsItOpen(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        await reports.Get<IKeyCanaries>().CheckAsync();
        await using var again = reports.AnotherInstance();
        await again.Get<IKeyCanaries>().CheckAsync();

        (await CanariesAsync(reports)).Count.ShouldBe(1);
        (await again.Get<IKeyCanaries>().LookAsync()).IsGood.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Check_WithOtherKeys_RefusesAndSaysWhatIsAtStake(DatabaseProvider database)
    {
        await using var reports = await FilledAsync(database);
        await using var other = reports.WithOtherKeys();

        var refusal = await Should.ThrowAsync<StartException>(() => other.Get<IKeyCanaries>().CheckAsync());

        refusal.Message.ShouldContain(PlaceOf(reports));
        refusal.Message.ShouldContain(Path.Combine(reports.Folder, "other-keys"));
        refusal.Message.ShouldContain("1 report, 1 email that waits, 2 unfinished reports");
        refusal.Message.ShouldContain($"set DataProtection:LostKeys to {(await CanariesAsync(reports)).ShouldHaveSingleItem()}");
        refusal.Message.ShouldNotContain('\n');
        Directory.EnumerateFiles(Path.Combine(reports.Folder, "other-keys"))
            .ShouldBeEmpty("Nothing is added to a folder that may be the wrong one.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Accept_WithKeysGivenUp_TakesReportsAndKnowsThemAgain(DatabaseProvider database)
    {
        await using var reports = await FilledAsync(database);
        await using var other = reports.WithOtherKeys([.. await CanariesAsync(reports)]);
        await other.Get<IKeyCanaries>().CheckAsync();
        other.Get<IKeyCanaries>().Lost.ShouldNotBeNull().ShouldContain("1 report");

        var submission = Submissions.Anonymous();
        await other.AcceptAsync(submission);
        await other.AcceptAsync(submission);

        (await other.InDatabaseAsync(db => db.Reports.CountAsync())).ShouldBe(3);
        (await other.InDatabaseAsync(db => db.Reports.CountAsync(r => r.MayRepeat != null)))
            .ShouldBe(1, "A key that opens took the place of the one that does not.");
        (await other.Get<IKeyCanaries>().LookAsync()).IsGood.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Get_BySeveralAtOnce_MakesOneAndWritesOnce(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var keys = reports.Get<InstallationKeys>();
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(database is DatabaseProvider.Sqlite
            ? "CREATE TABLE written (name text); CREATE TRIGGER note BEFORE INSERT ON \"Keys\" BEGIN INSERT INTO written VALUES "
            + "(NEW.Name); END"
            : """
              CREATE SEQUENCE written;
              CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('written'); RETURN NEW; END $$;
              CREATE TRIGGER note BEFORE INSERT ON "Keys" FOR EACH ROW EXECUTE FUNCTION note()
              """));

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await keys.GetAsync("any", default))));

        made.ShouldAllBe(key => key.SequenceEqual(made[0]));
        // On PostgreSQL also what was refused is counted.
        var written = database is DatabaseProvider.Sqlite
            ? "SELECT count(*) AS \"Value\" FROM written"
            : "SELECT last_value AS \"Value\" FROM written";
        (await reports.InDatabaseAsync(db => db.Database.SqlQueryRaw<long>(written).SingleAsync())).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Get_AfterAFirstWriteThatFailed_IsNotRemembered(DatabaseProvider database)
    {
        await using var reports = await ReportsUnderTest.StartAsync(database);
        var keys = reports.Get<InstallationKeys>();
        var refuse = database is DatabaseProvider.Sqlite
            ? "CREATE TRIGGER refuse BEFORE INSERT ON \"Keys\" BEGIN SELECT RAISE(FAIL, 'full'); END"
            : "ALTER TABLE \"Keys\" ADD CONSTRAINT refuse CHECK (\"Name\" = '')";
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(refuse));
        (await keys.GetAsync("content hash", default)).Length.ShouldBe(32);
        await reports.AcceptAsync(Submissions.Anonymous());

        var allow = database is DatabaseProvider.Sqlite ? "DROP TRIGGER refuse" : "ALTER TABLE \"Keys\" DROP CONSTRAINT refuse";
        await reports.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(allow));
        var made = await keys.GetAsync("content hash", default);
        (await keys.GetAsync("content hash", default)).ShouldBe(made);
        await using var other = reports.AnotherInstance();
        (await other.Get<InstallationKeys>().GetAsync("content hash", default)).ShouldBe(made);
    }

    [Fact]
    public async Task Find_WithoutTheKeyOfTheAnswers_SaysThatTheyCannotBeRead()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var token = DraftToken.New();
        await reports.Drafts.SaveAsync(token, "asb", Submissions.Anonymous().Answers);
        await using var other = reports.WithOtherKeys();

        (await other.Drafts.FindAsync(token, "asb")).ShouldBeOfType<DraftLookup.Unreadable>();
    }

    [Fact]
    public async Task Find_WithoutTheKeyOfTheReceipt_StillHasTheReference()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        var (token, submission) = (DraftToken.New(), Submissions.Anonymous());
        await reports.Drafts.SaveAsync(token, submission.FormId, submission.Answers);
        var reference = (await reports.Intake.AcceptAsync(submission, token)).Reference;
        await using var other = reports.WithOtherKeys();

        (await other.Drafts.FindAsync(token, submission.FormId)).ShouldBeOfType<DraftLookup.Submitted>().Reference.ShouldBe(reference);
        (await other.Intake.AcceptAsync(submission, token)).ShouldBe(new(reference, AlreadyAccepted: true));
    }

    [Fact]
    public async Task Health_WhenTheKeysAreGoneFromTheFolder_IsUnhealthyBeforeTheNextStart()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        await reports.Get<IKeyCanaries>().CheckAsync();
        var health = new KeyHealth(reports.Get<IKeyCanaries>());
        (await health.CheckHealthAsync(new())).Status.ShouldBe(HealthStatus.Healthy);

        foreach (var key in Directory.EnumerateFiles(Path.Combine(reports.Folder, "keys")))
            File.Delete(key);

        var found = await health.CheckHealthAsync(new());
        found.Status.ShouldBe(HealthStatus.Unhealthy);
        found.Description.ShouldNotBeNull().ShouldContain("no longer in the key folder");
        found.Description.ShouldNotContain(reports.Folder, Case.Sensitive, "Anybody can read it.");
        Directory.EnumerateFiles(Path.Combine(reports.Folder, "keys")).ShouldBeEmpty("Looking makes no key.");
    }

    /// <summary>A report that was sent, and a draft.</summary>
    private static async Task<ReportsUnderTest> FilledAsync(DatabaseProvider database)
    {
        var reports = await ReportsUnderTest.StartAsync(database);
        await reports.Get<IKeyCanaries>().CheckAsync();
        await reports.AcceptAsync(Submissions.Anonymous());
        await reports.Drafts.SaveAsync(DraftToken.New(), "asb", Submissions.Anonymous().Answers);
        return reports;
    }

    private static Task<List<Guid>> CanariesAsync(ReportsUnderTest reports) => reports.InDatabaseAsync(async db =>
        (await db.Set<Mark>().Where(mark => mark.Name.StartsWith("canary ")).Select(mark => mark.Name).ToListAsync())
            .ConvertAll(name => Guid.Parse(name.AsSpan("canary ".Length))));

    private static string PlaceOf(ReportsUnderTest reports) => reports.Get<IWriteProof>().Settings.Place;
}
