using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Machine;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>Whoever watches over the site reads what is the matter, a line for each part.</summary>
public class HealthTests
{
    [Fact]
    public async Task Ready_OnASiteThatRuns_HasALineForEachPart()
    {
        using var site = new SiteUnderTest();

        var (status, lines) = await ReadyAsync(site);

        status.ShouldBe(HttpStatusCode.OK);
        lines[0].ShouldBeOneOf("Healthy", "Degraded");
        foreach (var part in new[]
        {
            "Database of the reports", "Database of the pages", "Database of the accounts of staff",
            "Keys of the reports", "Keys of the accounts of staff", "Space", "Clock", "Queue of mail", "Reports taken",
            "Integrity of the databases",
        })
            lines.ShouldContain(line => line.StartsWith(part + ": ", StringComparison.Ordinal));
        lines.Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith("Space", StringComparison.Ordinal))
            .ShouldAllBe(line => line.EndsWith(": Healthy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ready_OnAFullDisk_IsUnhealthyUntilThereIsSpace()
    {
        Assert.SkipWhen(SmallDisk.Missing is not null, SmallDisk.Missing ?? "");
        using var disk = SmallDisk.OfMegabytes(60);
        using var site = SiteUnderTest.InDevelopment(("Storage:Folder", disk.Path));
        site.Clock = new TestClock();
        (await ReadyAsync(site)).Status.ShouldBe(HttpStatusCode.OK);

        disk.Fill();
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        var (status, lines) = await ReadyAsync(site);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        lines[0].ShouldBe("Unhealthy");
        // One of them may still have room in what its file holds already.
        lines.ShouldContain(line => line.StartsWith("Database of the ", StringComparison.Ordinal)
            && line.EndsWith(" cannot grow because the disk is full: make space.", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("Space: Degraded. 0 MB are left of the 500", StringComparison.Ordinal));
        string.Join('\n', lines).ShouldNotContain(disk.Path, Case.Sensitive, "Anybody can ask.");

        disk.MakeSpace();
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        (await ReadyAsync(site)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_AskedByMany_IsLookedAtOnceInFiveSeconds()
    {
        var looks = new Counted();
        using var site = new SiteUnderTest
        {
            Clock = new TestClock(),
            Replace = services => services.AddHealthChecks().AddCheck("Counted", looks),
        };
        using var client = site.Client();
        Task<string> AskAsync() => client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync()));
        site.Clock.Advance(TimeSpan.FromSeconds(4.9));
        (await AskAsync()).ShouldContain("Counted: Healthy");
        looks.Count.ShouldBe(1);

        site.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await AskAsync();
        looks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ready_WithTheClockSetBack_SaysHowFar()
    {
        using var site = new SiteUnderTest();
        site.Clock = new TestClock();
        await site.Resident().ReportAsync(Testing.Site.AnswerScript.Least);
        site.Stop();
        using var back = SiteUnderTest.InDevelopment(("Storage:Folder", site.Folder));
        back.Clock = new TestClock(new TestClock().GetUtcNow().AddHours(-1));

        var (status, lines) = await ReadyAsync(back);

        status.ShouldBe(HttpStatusCode.OK, "Reports can be taken.");
        lines[0].ShouldBe("Degraded");
        lines.ShouldContain("Clock: Degraded. The clock is 60 minutes behind the newest report: set it.");
    }

    private static async Task<(HttpStatusCode Status, string[] Lines)> ReadyAsync(SiteUnderTest site)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class Counted : IHealthCheck
    {
        private int _count;

        public int Count => _count;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            // Long enough for the others to ask meanwhile.
            await Task.Delay(200, cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
