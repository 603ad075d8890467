using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ResidentPortal.Database.Integrity;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests.Integrity;

/// <summary>Damage is found without anybody reading the row, and shown until it is put right.</summary>
public sealed class IntegrityTests : IDisposable
{
    private static readonly DatabaseDescription About = new("Reports", "the reports", "");

    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("reports.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Damage_WholeDatabase_IsNone()
    {
        Fill();
        DatabaseIntegrity.Damage(Database, IntegrityCheck.Quick).ShouldBeNull();
        DatabaseIntegrity.Damage(Database, IntegrityCheck.Full).ShouldBeNull();
    }

    [Fact]
    public void Damage_PagesOverwritten_IsFoundQuickly()
    {
        Fill();
        Overwrite();
        DatabaseIntegrity.Damage(Database, IntegrityCheck.Quick).ShouldNotBeNull();
    }

    [Fact]
    public void Damage_NoDatabase_IsFound()
    {
        File.WriteAllBytes(Database, Enumerable.Repeat((byte)7, 8192).ToArray());
        DatabaseIntegrity.Damage(Database, IntegrityCheck.Quick).ShouldBe("file is not a database");
    }

    [Fact]
    public void Damage_RowThatPointsNowhere_IsFoundFully()
    {
        Fill();
        Execute("CREATE TABLE Child (Parent INTEGER REFERENCES Parent(Id)); INSERT INTO Child VALUES (-1)");
        DatabaseIntegrity.Damage(Database, IntegrityCheck.Quick).ShouldBeNull();
        DatabaseIntegrity.Damage(Database, IntegrityCheck.Full).ShouldBe("rows of Child point at rows that are not there");
    }

    [Fact]
    public async Task Watch_FromTheStartAndEachNight_IsSeenInHealth()
    {
        var clock = new FakeTimeProvider(new(2026, 3, 10, 22, 0, 0, TimeSpan.Zero));
        var database = new Given();
        var findings = new IntegrityFindings();
        using var watch = new IntegrityWatch([database], findings, clock, NullLogger<IntegrityWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        await database.LookedAsync(1);
        (await HealthAsync(findings)).Status.ShouldBe(HealthStatus.Healthy);

        database.Damage = "page 7 is never used";
        clock.Advance(TimeSpan.FromHours(3.9));
        database.Looks.Count.ShouldBe(1);
        await UntilAsync(async () =>
        {
            clock.Advance(TimeSpan.FromMinutes(6));
            return (await HealthAsync(findings)).Status is HealthStatus.Unhealthy;
        });
        database.Looks.ShouldBe([IntegrityCheck.Quick, IntegrityCheck.Full]);
        (await HealthAsync(findings)).Description.ShouldBe("The database of the reports is damaged: stop the site and restore the last "
            + "backup.");
        await watch.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("2026-03-10T01:59:00Z", 1)]
    [InlineData("2026-03-10T02:00:00Z", 24 * 60)]
    [InlineData("2026-03-10T22:00:00Z", 4 * 60)]
    public void UntilNight_AnyMoment_IsTheNextTwoOClock(string now, int minutes) =>
        IntegrityWatch.UntilNight(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(TimeSpan.FromMinutes(minutes));

    private static Task<HealthCheckResult> HealthAsync(IntegrityFindings findings) => new IntegrityHealth(findings).CheckHealthAsync(new());

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(20);
        }
    }

    private void Fill()
    {
        Execute("CREATE TABLE Parent (Id INTEGER PRIMARY KEY, Words TEXT); CREATE INDEX Words ON Parent (Words)");
        Execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
            INSERT INTO Parent SELECT i, hex(randomblob(40)) FROM n
            """);
    }

    private void Overwrite()
    {
        using var file = File.OpenWrite(Database);
        file.Position = 3 * 4096;
        file.Write(Enumerable.Repeat((byte)0xAB, 10 * 4096).ToArray());
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private sealed class Given : IDatabaseIntegrity
    {
        public DatabaseDescription About => IntegrityTests.About;

        public string? Damage { get; set; }

        public List<IntegrityCheck> Looks { get; } = [];

        public Task<string?> DamageAsync(IntegrityCheck check, CancellationToken cancellationToken = default)
        {
            Looks.Add(check);
            return Task.FromResult(Damage);
        }

        public Task LookedAsync(int times) => UntilAsync(() => Task.FromResult(Looks.Count >= times));
    }
}
