using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using ResidentPortal.Testing.Site;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Checker;

/// <summary>Where the answers are while somebody checks: sealed in their browser, and nowhere else.</summary>
[Collection(OneCaseReviewSite.Name)]
public class CheckCookieTests(CaseReviewSite timed)
{
    private const string Mark = "ZQXMARK";

    private readonly SiteUnderTest site = timed.Site;

    [Fact]
    public async Task Cookie_OfTheAnswers_IsSealedForThisSessionOnly()
    {
        var resident = site.Checker();
        await resident.GetAsync(Checking.Start + "/danger");
        var answered = await resident.PostAsync(Checking.Start + "/danger", ("danger", "over"));
        var cookie = answered.Headers["Set-Cookie"].Split('\n').Single(line => line.StartsWith("sQ=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
        cookie.ShouldNotContain("expires");
        cookie.ShouldNotContain("max-age");
        Readable(resident.Cookies["sQ"]).ShouldNotContain("danger");
    }

    [Fact]
    public async Task Cookie_InProduction_IsForThisHostAndHttpsOnly()
    {
        await using var production = SiteUnderTest.InProduction();
        var resident = production.Checker();
        await resident.GetAsync(Checking.Start + "/danger");
        var cookie = (await resident.PostAsync(Checking.Start + "/danger", ("danger", "over"))).Headers["Set-Cookie"].Split('\n')
            .Single(line => line.Contains("sQ=", StringComparison.Ordinal));
        cookie.ShouldStartWith("__Host-sQ=");
        cookie.ShouldContain("; secure");
    }

    [Fact]
    public async Task Check_AllTheWay_LeavesNothingOnTheServer()
    {
        await site.Checker().GetAsync(Checking.Start + "/danger");
        var before = await RowsAsync();
        before.Count.ShouldBeGreaterThan(6);

        var resident = site.Checker();
        var script = Checking.ThreeReports;
        var shown = await resident.CheckAsync(script.With("reports", [.. script.On("reports"), ("reports-1-reference", Mark)]));
        (await resident.GetAsync(Checking.List)).Body.ShouldContain(Mark, customMessage: "It is there for who typed it.");
        shown.Body.ShouldNotContain(Mark);
        await resident.GetAsync(Checking.Start + "/reminder.ics");

        (await RowsAsync()).ShouldBe(before);
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
            (await TextAsync(file)).ShouldNotContain(Mark, Case.Insensitive, Path.GetFileName(file));
        resident.Cookies.Values.Select(Readable).ShouldAllBe(value => !value.Contains(Mark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("latin letters", false)]
    [InlineData("letters of the whole plane", true)]
    public async Task Cookie_OfTheMostThatCanBeTyped_FitsIntoTwo(string described, bool wide)
    {
        var random = new Random(26);
        var reports = Enumerable.Range(1, 20).SelectMany(number => new[]
        {
            ($"reports-{number}-told", random.Next(2) == 0 ? "landlord" : "council"),
            ($"reports-{number}-reference", Letters(60)),
            ($"reports-{number}-happened", Letters(wide ? 20 : 60)),
            ($"reports-{number}-reported", Letters(wide ? 20 : 60)),
            ($"reports-{number}-same-problem", random.Next(2) == 0 ? "yes" : "no"),
        });
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least
            .With("danger", ("danger", "happening-now"))
            .With("subject", ("subject", "anti-social-behaviour-and-hate"))
            .With("whose", ("whose", "someone-else"))
            .With("reports", [("reports-count", "20"), .. reports])
            .With("people", ("people", "not-known"))
            .With("ongoing", ("ongoing", "not-known"))
            .With("at-risk", [.. new[] { "child", "older", "disability", "health", "pregnant", "alone", "targeted", "afraid" }
                .Select(risk => ("vulnerability", risk))])
            .With("action", [.. new[] { "contacted", "warned", "stronger", "still-dealing", "closed" }
                .Select(action => ("action", action))]));
        resident.Cookies.Sum(cookie => cookie.Key.Length + cookie.Value.Length).ShouldBeLessThan(7_500, described);
        (await resident.GetAsync(Checking.List)).Page().QuerySelectorAll("fieldset.rp-list-item").Length.ShouldBe(20);

        string Letters(int count) =>
            string.Concat(Enumerable.Range(0, count).Select(_ => (char)(wide ? random.Next(0x4E00, 0x9FFF) : random.Next('0', 'z'))));

        // Fewer answers later, and none, leave nothing behind either.
        await resident.CheckAsync(AnswerScript.Least);
        resident.Cookies.Keys.Where(name => name.StartsWith("sQ", StringComparison.Ordinal))
            .ShouldBe(["sQ"], "No part of the longer one is left.");
        await resident.GetAsync("/exit");
        resident.HoldsAnswers().ShouldBeFalse();
    }

    [Fact]
    public async Task Exit_WithAnswers_DeletesEveryPartOfThem()
    {
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports);
        resident.HoldsAnswers().ShouldBeTrue();
        (await resident.GetAsync("/exit")).Status.ShouldBe(HttpStatusCode.Found);
        resident.HoldsAnswers().ShouldBeFalse();
        (await resident.GetAsync(Checking.Result)).Location.ShouldBe(Checking.Start + "/danger");
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "cut", "" },
        { "turned", "!" },
        { "no base64", "???" },
        { "too many parts", "chunks-3" },
        { "endless parts", "chunks-99999999" },
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task Get_WithATamperedCookie_SaysSoAndOffersAWayOn(string described, string damage)
    {
        var resident = site.Checker();
        await resident.CheckAsync(AnswerScript.Least);
        var good = resident.Cookies["sQ"];
        var bad = damage switch
        {
            "" => good[..^8],
            "!" => (good[20] == 'A' ? 'B' : 'A') is var turned ? good[..20] + turned + good[21..] : "",
            _ => damage,
        };
        foreach (var path in (string[])["/result", "/people", "/reminder.ics"])
        {
            var other = site.Checker();
            other.Headers["Cookie"] = $"sQ={bad}";
            ShouldBeGone(await other.GetAsync(Checking.Start + path), $"{described} {path}", "We cannot read your answers");
        }
    }

    [Fact]
    public async Task Get_WithACookieOfAnotherPurpose_SaysSo()
    {
        var resident = site.Checker();
        await resident.StartAsync();
        var other = site.Checker();
        other.Headers["Cookie"] = $"sQ={resident.Cookies["sC"]}";
        ShouldBeGone(await other.GetAsync(Checking.Result), "a draft's token", "We cannot read your answers");
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(24 * 60, true)]
    public async Task Get_AfterMinutesWithoutAnAnswer_IsGoneFromAnHourOn(int minutes, bool gone)
    {
        await using var own = new SiteUnderTest { Clock = new TestClock() };
        var resident = own.Checker();
        await resident.CheckAsync(Checking.ThreeReports);
        own.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var reply = await resident.GetAsync(Checking.Result);
        if (!gone)
        {
            reply.Status.ShouldBe(HttpStatusCode.OK);
            // An answer begins the hour anew.
            await resident.PostAsync(Checking.Start + "/people", ("people", "2"));
            own.Clock.Advance(TimeSpan.FromMinutes(minutes));
            (await resident.GetAsync(Checking.Result)).Status.ShouldBe(HttpStatusCode.OK);
            return;
        }
        ShouldBeGone(reply, "the result");
        resident.HoldsAnswers().ShouldBeFalse("The cookie is taken back.");
        (await resident.GetAsync(Checking.Start)).Location.ShouldBe(Checking.Start + "/danger");
    }

    [Fact]
    public async Task Post_AfterAnHour_IsGoneAndTakesNothing()
    {
        await using var own = new SiteUnderTest { Clock = new TestClock() };
        var resident = own.Checker();
        await resident.CheckAsync(Checking.ThreeReports);
        own.Clock.Advance(TimeSpan.FromMinutes(61));
        ShouldBeGone(await resident.PostAsync(Checking.Start + "/people", ("people", "2")), "an answer");

        var late = own.Checker();
        await late.CheckAsync(Checking.ThreeReports);
        own.Clock.Advance(TimeSpan.FromMinutes(61));
        var applied = await late.PostAsync(Checking.Apply);
        applied.Status.ShouldBe(HttpStatusCode.Found);
        ShouldBeGone(await late.GetAsync((await late.GetAsync(applied.Location!)).Location!), "carrying over");
        (await own.CountAsync("Drafts")).ShouldBe(0);
    }

    private static void ShouldBeGone(Reply reply, string where, string words = "We have deleted your answers")
    {
        reply.Status.ShouldBe(HttpStatusCode.Gone, where);
        var page = reply.Page();
        page.QuerySelector("h1")!.TextContent.ShouldBe(words);
        page.QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe(Checking.Start, where);
        reply.Headers["Set-Cookie"].ShouldContain("sQ=; expires=Thu, 01 Jan 1970");
    }

    /// <summary>How many rows each table of each database has.</summary>
    private async Task<IReadOnlyDictionary<string, long>> RowsAsync()
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.db"))
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            foreach (var table in await ColumnAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            {
                rows[$"{Path.GetFileName(file)} {table}"] =
                    long.Parse((await ColumnAsync(connection, $"SELECT count(*) FROM \"{table}\"")).Single(), CultureInfo.InvariantCulture);
            }
        }
        return rows;
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return values;
    }

    /// <summary>What a cookie says to somebody who knows base64.</summary>
    private static string Readable(string cookie)
    {
        var bytes = new byte[cookie.Length];
        return cookie
            + (Convert.TryFromBase64String(Uri.UnescapeDataString(cookie), bytes, out var count)
                ? Encoding.Latin1.GetString(bytes, 0, count)
                : "");
    }

    private static async Task<string> TextAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
