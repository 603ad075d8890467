using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Taken;

/// <summary>The page behind "We have this report".</summary>
public sealed partial class TakenPageTests(TakenPageTests.Asked asked) : IClassFixture<TakenPageTests.Asked>
{
    private readonly SiteUnderTest site = asked.Site;

    [Fact]
    public async Task Page_OpenedByAScanner_ChangesNothingAndShowsTheReferenceAlone()
    {
        var (reference, path) = await SentAsync();
        var staff = site.Resident();
        for (var i = 0; i < 3; i++)
            await staff.GetAsync(path);
        (await staff.SendAsync(new(HttpMethod.Head, new Uri(path, UriKind.Relative)))).Status.ShouldBe(HttpStatusCode.OK);

        var reply = await staff.GetAsync(path);

        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Headers["Cache-Control"].ShouldBe("no-store");
        reply.Headers["Referrer-Policy"].ShouldBe("no-referrer");
        reply.Headers.ShouldNotContainKey("Set-Cookie");
        var page = reply.Page();
        page.Title.ShouldNotBeNull().ShouldStartWith("Say that you have it – ");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector("main h1")!.TextContent.ShouldBe($"Do you have report {reference}?");
        page.QuerySelectorAll("main form").ShouldHaveSingleItem().QuerySelectorAll("button").ShouldHaveSingleItem()
            .TextContent.Trim().ShouldBe("We have this report");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("noise", Case.Insensitive);
        (await site.CountAsync("Audit", $"Action = 'Taken' AND Reference = '{reference}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Button_PressedTwice_SaysThatItWasRecordedAndWhen()
    {
        var (reference, path) = await SentAsync();
        var staff = site.Resident();

        var first = await staff.PostAsync(path);
        var again = await staff.PostAsync(path);

        foreach (var reply in new[] { first, again, await staff.GetAsync(path) })
        {
            var shown = reply.Status is HttpStatusCode.OK ? reply : await staff.GetAsync(reply.Headers["Location"]);
            shown.Page().QuerySelector("main")!.TextContent.ShouldContain($"Somebody has report {reference}.");
            shown.Page().QuerySelector("main")!.TextContent.ShouldContain("It was recorded on ");
            shown.Page().QuerySelectorAll("main form").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/taken/x", HttpStatusCode.BadRequest)]
    [InlineData("/taken/%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("/taken/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.BadRequest)]
    [InlineData("/taken/", HttpStatusCode.NotFound)]
    public async Task Page_AnyOtherLink_SaysWhatToDo(string path, HttpStatusCode status)
    {
        var staff = site.Resident();
        foreach (var reply in new[] { await staff.GetAsync(path), await staff.PostAsync(path) })
        {
            if (status is HttpStatusCode.NotFound && reply.Status is HttpStatusCode.MethodNotAllowed)
                continue;
            reply.Status.ShouldBe(status);
            reply.Page().QuerySelector("main")!.TextContent.ShouldContain(SiteSettingsPhone);
        }
    }

    [Fact]
    public async Task Page_TooOften_AsksToWait()
    {
        using var limited = SiteUnderTest.InDevelopment(("Abuse:PostBurst", "5"), ("Abuse:PostsPerSecond", "1"));
        var scanner = limited.Resident();
        List<HttpStatusCode> seen = [];
        for (var i = 0; i < 7; i++)
            seen.Add((await scanner.GetAsync("/taken/x")).Status);
        seen.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Log_LinkOpenedPressedAndBroken_NeverHoldsTheToken()
    {
        using var own = SiteUnderTest.InDevelopment(("Serilog:MinimumLevel:Default", "Verbose"));
        var (_, path) = await SentAsync(own);
        var token = path["/taken/".Length..];
        var staff = own.Resident();
        await staff.GetAsync(path);
        await staff.GetAsync(path + "x");
        await staff.GetAsync($"{path}/{token}?{token}");
        await staff.SendAsync(new(HttpMethod.Put, new Uri(path, UriKind.Relative)));
        staff.Headers["Referer"] = $"http://localhost{path}";
        await staff.GetAsync("/help/noise");
        await staff.PostAsync(path);
        await BreakAsync(own);
        (await staff.GetAsync(path)).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await staff.PostAsync(path)).Status.ShouldBe(HttpStatusCode.InternalServerError);

        own.Stop();
        var log = string.Concat(Directory.EnumerateFiles(own.LogFolder).Select(File.ReadAllText));
        log.ShouldContain("GET /taken/{token} 200");
        log.ShouldContain("POST /taken/{token} 302");
        log.ShouldContain("/taken/{token} failed: ");
        log.ShouldNotContain(token);
        log.ShouldNotContain(token[..20]);
    }

    private static async Task BreakAsync(SiteUnderTest site)
    {
        await using var connection = new SqliteConnection($"Data Source={site.Database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE \"Acknowledgements\" RENAME TO \"Gone\"";
        await command.ExecuteNonQueryAsync();
    }

    private const string SiteSettingsPhone = "020 8359";

    private Task<(string Reference, string Path)> SentAsync() => SentAsync(site);

    private static async Task<(string Reference, string Path)> SentAsync(SiteUnderTest site)
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least
            .With("what-happened", ("what-happened", $"{Guid.NewGuid():N}"), ("when", "today")).With("problem", ("kind", "noise"))
            .With("home", ("home", "owner")));
        var reference = (await resident.SubmitAsync()).Reference.ShouldNotBeNull();
        var mail = (await site.MailAsync()).Single(one => one.Subject.Contains(reference, StringComparison.Ordinal)
            && one.To.Contains("noise@", StringComparison.Ordinal));
        var path = Link().Match(mail.Text).Groups[1].Value;
        path.ShouldNotBeEmpty();
        return (reference, path);
    }

    [GeneratedRegex(@"http://localhost:5080(/taken/[A-Za-z0-9_-]+)")]
    private static partial Regex Link();

    public sealed class Asked : IDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.InDevelopment();

        public void Dispose() => Site.Dispose();
    }
}
