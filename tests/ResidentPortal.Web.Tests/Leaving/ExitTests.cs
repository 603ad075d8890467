using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Leaving;

/// <summary>Whoever leaves is elsewhere at once, and with no trace in the browser, whatever the database does.</summary>
public class ExitTests
{
    private const string Broken =
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'Drafts'; PRAGMA writable_schema=RESET";

    [Fact]
    public async Task Exit_WithTheDatabaseLocked_AnswersAtOnceAndDeletesLater()
    {
        using var site = new SiteUnderTest();
        var resident = site.Resident();
        await resident.GoToAsync("who", AnswerScript.Least);
        await using (var database = await OpenAsync(site))
        {
            await ExecuteAsync(database, "BEGIN IMMEDIATE");
            var lockedAt = Stopwatch.GetTimestamp();
            await ShouldLeaveAtOnceAsync(resident);
            (await site.CountAsync("Drafts")).ShouldBe(1);
            await Task.Delay(TimeSpan.FromSeconds(8) - Stopwatch.GetElapsedTime(lockedAt), TestContext.Current.CancellationToken);
            await ExecuteAsync(database, "ROLLBACK");
        }
        await site.DraftsLeftAsync(0);
    }

    [Fact]
    public async Task Exit_WithTheDatabaseBroken_AnswersAtOnce()
    {
        using var site = new SiteUnderTest();
        var resident = site.Resident();
        await resident.GoToAsync("who", AnswerScript.Least);
        await using (var database = await OpenAsync(site))
            await ExecuteAsync(database, Broken);

        await ShouldLeaveAtOnceAsync(resident);
    }

    [Theory]
    [InlineData("a link that is fetched ahead", "Sec-Purpose", "prefetch")]
    [InlineData("a page that is drawn ahead", "Sec-Purpose", "prefetch;prerender")]
    [InlineData("an older browser", "Purpose", "prefetch")]
    [InlineData("Firefox", "X-Moz", "prefetch")]
    public async Task Exit_AskedAhead_DoesNothing(string what, string header, string value)
    {
        using var site = new SiteUnderTest();
        var resident = site.Resident();
        await resident.GoToAsync("who", AnswerScript.Least);

        resident.Headers[header] = value;
        var reply = await resident.GetAsync("/exit");
        reply.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, what);
        reply.Headers.GetValueOrDefault("Set-Cookie").ShouldBeNull(what);

        resident.Headers.Remove(header);
        (await resident.GetAsync(resident.Page("who"))).Status.ShouldBe(HttpStatusCode.OK, what);
        await ShouldLeaveAtOnceAsync(resident);
    }

    [Fact]
    public async Task Exit_ByALinkOnAnotherSite_LeadsAwayAndDeletesNothing()
    {
        using var site = new SiteUnderTest();
        var resident = site.Resident();
        await resident.GoToAsync("who", AnswerScript.Least);

        resident.Headers["Sec-Fetch-Site"] = "cross-site";
        (await resident.GetAsync("/exit")).Location.ShouldNotBeNull();

        (await resident.GetAsync(resident.Page("who"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ShouldLeaveAtOnceAsync(Resident resident)
    {
        var began = Stopwatch.GetTimestamp();
        var left = await resident.GetAsync("/exit");
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        left.Status.ShouldBe(HttpStatusCode.Found);
        left.Location.ShouldBe("https://www.bbc.co.uk/weather");
        resident.Cookies.Keys.ShouldNotContain(name => name.StartsWith('s') || name == "f");
    }

    private static async Task<SqliteConnection> OpenAsync(SiteUnderTest site)
    {
        var database = new SqliteConnection($"Data Source={site.Database};Pooling=False");
        await database.OpenAsync();
        return database;
    }

    private static async Task ExecuteAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
