using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests;

/// <summary>
/// A report in which everything typed or sent along carries a mark of its own; afterwards the marks are looked for in
/// every place that is not encrypted.
/// </summary>
public sealed class PrivacyTests : IDisposable
{
    private const string Mark = "ZQXMARK";

    private readonly SiteUnderTest site = SiteUnderTest.InDevelopment();
    private readonly ConcurrentBag<Reply> seen = [];
    private readonly TextWriter console = Console.Out;
    private readonly StringWriter written = new();

    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    [InlineData("case-review")]
    public async Task Report_EverythingMarked_LeavesNoMarkOutsideTheAnswers(string form)
    {
        Console.SetOut(TextWriter.Synchronized(written));
        site.Replace = BrokenInside.Add;
        var resident = site.Resident(form);
        resident.Headers["User-Agent"] = Mark + "-agent";
        resident.Headers["Referer"] = $"https://{Mark}-referer.example/";
        resident.Headers["X-Forwarded-For"] = "203.0.113.77";
        resident.Headers["Accept-Language"] = Mark;
        await resident.GetAsync($"{resident.Start}?q={Mark}-query");
        await resident.GetAsync(resident.Page(Mark + "-path"));
        await resident.GetAsync($"/{Mark}-page?{Mark}");
        await resident.GetAsync($"/search?q={Mark}");

        await SendMarkedAsync(resident, form);

        // A defect of our own, and refusals of every kind, on the way.
        resident.Headers[BrokenInside.Header] = "1";
        (await resident.PostAsync($"{resident.Start}?q={Mark}-broken", ("typed", Mark))).Status.ShouldBe(
            HttpStatusCode.InternalServerError);
        resident.Headers.Remove(BrokenInside.Header);
        await resident.PostAsync(resident.Start, ("__RequestVerificationToken", Mark), ("typed", Mark));
        await resident.PostAsync(resident.CheckAnswers, [.. Enumerable.Range(0, 600).Select(index => (Mark + index, Mark))]);
        await resident.SendAsync(new HttpRequestMessage(new HttpMethod(Mark), new Uri(resident.Start, UriKind.Relative)));
        await resident.GetAsync("/exit?" + Mark);

        var mail = await site.MailAsync();
        mail.Count(message => message.Text.Contains(Mark, StringComparison.Ordinal))
            .ShouldBeGreaterThan(0, "The teams get what was typed.");
        foreach (var message in mail)
        {
            message.Subject.ShouldNotContain(Mark);
            foreach (var header in message.Headers.Where(header => header.Key is not ("To" or "X-Receiver")))
                header.Value.ShouldNotContain(Mark, Case.Insensitive, header.Key);
        }

        foreach (var reply in seen)
        {
            reply.Headers.Values.ShouldAllBe(value => !value.Contains(Mark, StringComparison.OrdinalIgnoreCase));
            if (reply.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal))
                reply.Page().Title.ShouldNotBeNull().ShouldNotContain(Mark);
        }

        site.Stop();
        var log = await LogsAsync();
        log.ShouldContain("InvalidOperationException < FormatException", customMessage: "The log has the kinds of failures.");
        foreach (var text in new[] { log, written.ToString() })
        {
            text.ShouldContain(resident.Start, customMessage: "The log has the requests' patterns.");
            text.ShouldNotContain(Mark, Case.Insensitive);
            text.ShouldNotContain("203.0.113.77");
            text.ShouldNotContain("07700");
        }
    }

    [Fact]
    public async Task Database_AfterAMarkedReport_HoldsNoMarkInAnyFile()
    {
        var sent = site.Resident();
        await SendMarkedAsync(sent, "asb");
        await sent.GetAsync(sent.Page("equality"));
        await sent.PostAsync(sent.Page("equality"), ("age", "65-or-over"), ("religion", "sikh"));
        await site.Resident("hate-crime").GoToAsync("who", Marked("hate-crime"));
        await site.MailAsync();

        var tables = (await site.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table'")).Select(row => (string)row[0]).ToList();
        tables.Count.ShouldBeGreaterThan(6);
        foreach (var table in tables)
        {
            foreach (var value in (await site.QueryAsync($"SELECT * FROM \"{table}\"")).SelectMany(row => row))
            {
                var text = value is byte[] bytes
                    ? Encoding.Latin1.GetString(bytes)
                    : Convert.ToString(value, CultureInfo.InvariantCulture)!;
                foreach (var secret in (string[])[Mark, "07700", "sikh", "@marked", "council-landlord"])
                    text.ShouldNotContain(secret, Case.Insensitive, table);
            }
        }

        // The files as they are on the disk: also what was deleted, and what waits in the write-ahead log.
        // With somebody in each database, or its log goes away when another test empties the pools.
        var open = Directory.EnumerateFiles(site.Folder, "*.db").Select(OpenAsync).ToList();
        await Task.WhenAll(open);
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.db*")
            .Concat(Directory.EnumerateFiles(Path.Combine(site.Folder, "logs"))))
            (await TextAsync(file)).ShouldNotContain(Mark, Case.Insensitive, Path.GetFileName(file));
        foreach (var connection in open)
            await (await connection).DisposeAsync();
    }

    public void Dispose()
    {
        Console.SetOut(console);
        site.Dispose();
    }

    private async Task SendMarkedAsync(Resident resident, string form)
    {
        seen.Add(await resident.GoToAsync("check-answers", Marked(form)));
        seen.Add(await resident.PostAsync(resident.Page("what-happened"), ("when", "today"),
            ("what-happened", Mark + new string('x', 5000))));
        seen.Add(await resident.SubmitAsync());
        seen.Add(await resident.GetAsync(resident.Page("received.txt")));
        (await site.CountAsync("Reports")).ShouldBe(1);
        seen.ShouldContain(reply => reply.Body.Contains(Mark, StringComparison.Ordinal), "What was typed is shown to who typed it.");
    }

    private static AnswerScript Marked(string form) =>
        ShippedCouncil.Forms.Find(form)!.Form.Steps.Aggregate(AnswerScript.Widest, (script, step) => step.Slug switch
    {
        "where" => script.With("where", ("where-street", Mark + " Road"), ("where-landmark", "by " + Mark)),
        "what-happened" => script.With("when", ("when", "not-sure"), ("when-words", Mark + " spring"))
            .With("what-happened", ("what-happened", $"{Mark} shouted")),
        "safe-contact" => script.With("contact-details",
            ("contact-name", Mark + " Field"), ("contact-email", Mark + "@marked.example.com"), ("contact-phone", "07700 900 123"),
            ("contact-address", $"1 {Mark} Road")),
        "earlier-reports" => script.With("earlier-reports",
            ("earlier-reports-count", "1"), ("earlier-reports-1-told-who", "other"), ("earlier-reports-1-told-other", Mark),
            ("earlier-reports-1-told-reference", Mark)),
        "home" => script.With("home", ("home", "housing-association"), ("housing-association", Mark + " Homes")),
        "access-needs" => script.With("access-needs", ("access-needs", "interpreter"), ("language", Mark)),
        "their-consent" => script.With("their-consent", ("their-name", Mark + " Hill"), ("their-link", Mark), ("their-consent", "not-yet")),
        "reports" => script.With("reports",
            ("reports-count", "1"), ("reports-1-told", "police"), ("reports-1-reference", Mark), ("reports-1-happened", "last month"),
            ("reports-1-reported", "last month"), ("reports-1-same-problem", "yes")),
        "taking-part" => script.With("taking-part", ("taking-part", "represented"), ("speaker", Mark)),
        "how-often" => script.With("how-often", ("pattern", Mark)),
        "their-agreement" => script.With("their-agreement", ("their-agreement", "agreed"), ("their-link", Mark)),
        _ when step.Questions.OfType<LongTextQuestion>().FirstOrDefault() is { } text =>
            script.With(step.Slug, [.. script.On(step.Slug).Where(field => field.Field != text.Id), (text.Id, $"{Mark} {step.Slug}")]),
        _ => script,
    });

    private async Task<string> LogsAsync() =>
        string.Concat(await Task.WhenAll(Directory.EnumerateFiles(site.LogFolder).Select(TextAsync)));

    private static async Task<SqliteConnection> OpenAsync(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
        await command.ExecuteScalarAsync();
        return connection;
    }

    private static async Task<string> TextAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
