using Microsoft.EntityFrameworkCore;
using ResidentPortal.Database;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.People;

public sealed class AppCodesTests : IDisposable
{
    // The secret of RFC 6238, appendix B, in base32.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Take_ACode_WorksOnceAndEndsTheEarlierOnes(DatabaseProvider database)
    {
        var clock = new TestClock(new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var (contexts, person) = await PersonAsync(database);
        var codes = new AppCodes(contexts, clock);
        string At(int seconds) => Totp.Code(Secret, clock.GetUtcNow().AddSeconds(seconds));

        (await codes.WasTakenAsync(person, Secret, At(0))).ShouldBeFalse();
        (await codes.TakeAsync(person, Secret, At(60))).ShouldBeFalse("two steps ahead");
        (await codes.TakeAsync(person, Secret, At(-60))).ShouldBeFalse("two steps ago");
        var now = At(0);
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => codes.TakeAsync(person, Secret, now)))))
            .Count(isTaken => isTaken).ShouldBe(1, "of four at once");
        (await codes.TakeAsync(person, Secret, At(-30))).ShouldBeFalse("an earlier one");
        (await codes.WasTakenAsync(person, Secret, At(-30))).ShouldBeTrue();
        (await codes.WasTakenAsync(person, Secret, "12345")).ShouldBeFalse();
        (await codes.TakeAsync(person, Secret, At(30))).ShouldBeTrue("the next one");
        clock.Advance(TimeSpan.FromSeconds(30));
        (await codes.TakeAsync(person, Secret, At(0))).ShouldBeFalse("it was used a moment ago");
        clock.Advance(TimeSpan.FromSeconds(30));
        (await codes.TakeAsync(person, Secret, At(0))).ShouldBeTrue();

        // An app that is set up anew begins anew.
        const string other = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        (await codes.TakeAsync(person, other, Totp.Code(other, clock.GetUtcNow()))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(20000000000, "353130")]
    public async Task Take_TheStandardsOwnExamples_AreRight(long seconds, string code)
    {
        var (contexts, person) = await PersonAsync(DatabaseProvider.Sqlite);
        (await new AppCodes(contexts, new TestClock(DateTimeOffset.FromUnixTimeSeconds(seconds))).TakeAsync(person, Secret, code))
            .ShouldBeTrue();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<(IDbContextFactory<PeopleContext> Contexts, Guid Person)> PersonAsync(DatabaseProvider database)
    {
        var contexts = await PeopleDatabase.StartAsync(database, folder);
        var person = new Person { Id = Guid.NewGuid(), UserName = "sam@council.test", NormalizedUserName = "SAM@COUNCIL.TEST" };
        await using var context = contexts.CreateDbContext();
        context.Add(person);
        await context.SaveChangesAsync();
        return (contexts, person.Id);
    }
}
