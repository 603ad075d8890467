using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing.Machine;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>While nothing can be stored, people are told just that, keep what they typed and get the phone number.</summary>
public sealed class OutageTests(OutageTests.OnASmallDisk full) : IClassFixture<OutageTests.OnASmallDisk>
{
    private readonly SiteUnderTest site = full.Site;

    [Fact]
    public async Task Start_OnAFullDisk_SaysThatReportsCannotBeTaken()
    {
        var resident = site.Resident();
        await resident.GetAsync(resident.Start);

        using (full.Now())
            ShouldBeHonest(await resident.PostAsync(resident.Start), "We cannot take a report online at the moment");

        resident.Cookies.Keys.ShouldNotContain(name => name.StartsWith('s'), "No draft was begun.");
        (await resident.PostAsync(resident.Start)).Location.ShouldBe(resident.Page("danger"));
    }

    [Fact]
    public async Task StartAnew_OnAFullDisk_KeepsWhatWasTypedBefore()
    {
        var resident = site.Resident();
        await resident.GoToAsync("safe-contact", AnswerScript.Least);

        using (full.Now())
            ShouldBeHonest(await resident.PostAsync(resident.Start), "We cannot take a report online at the moment");

        (await resident.GetAsync(resident.Page("what-happened"))).Body.ShouldContain("Somebody did something.");
    }

    [Fact]
    public async Task Answer_OnAFullDisk_KeepsWhatWasTyped()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        var typed = "They shouted at the door again. " + new string('x', 2000);

        using (full.Now())
        {
            var told = await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", typed));
            ShouldBeHonest(told, "We could not save your answers. They are still on this page");
            told.Body.ShouldContain(typed);
        }

        (await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", typed))).Status.ShouldBe(
            HttpStatusCode.Found);
        (await resident.GetAsync(resident.Page("what-happened"))).Body.ShouldContain(typed);
    }

    [Theory]
    [InlineData("asb", false)]
    [InlineData("hate-crime", false)]
    [InlineData("case-review", false)]
    [InlineData("asb", true)]
    [InlineData("hate-crime", true)]
    [InlineData("case-review", true)]
    public async Task EveryPage_OnAFullOrReadOnlyDisk_IsShownAndKeepsRightAndWrongAnswers(string form, bool readOnly)
    {
        var resident = site.Resident(form);
        await resident.GoToAsync("check-answers", AnswerScript.Widest);
        var draft = await site.Drafts.FindAsync(resident.Cookies.Single(cookie => cookie.Key.StartsWith('s')).Value, form);
        var journey = new Journey(ShippedCouncil.Forms.Find(form)!.Form, draft.ShouldBeOfType<DraftLookup.Open>().Answers);
        var steps = journey.Reached.Where(step => step.Questions.Count > 0).ToList();

        var told = new List<Reply>();
        using (readOnly ? full.ReadOnly() : full.Now())
        {
            foreach (var step in steps)
            {
                var path = resident.Page(step.Slug);
                var shown = await resident.GetAsync(path);
                // Where not even the index of the journal can grow, nothing can be read either.
                if (shown.Status is not HttpStatusCode.OK && !readOnly)
                {
                    shown.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
                    shown.Body.ShouldContain(ShippedCouncil.Site.Phone);
                }
                else
                {
                    shown.Status.ShouldBe(HttpStatusCode.OK, path);
                }
                var right = await resident.PostAsync(path, AnswerScript.Widest.On(step.Slug), default);
                // The journal may have had room for a little.
                if (right.Status is not HttpStatusCode.Found || readOnly)
                    told.Add(right);
                if (WrongAnswers.On(step).LastOrDefault() is not { } mistake)
                    continue;
                var wrong = await resident.PostAsync(path, mistake.Fields, default);
                if (shown.Status is HttpStatusCode.OK)
                    wrong.Page().QuerySelectorAll(".govuk-error-summary a").ShouldNotBeEmpty($"{path}: what is wrong is told as well.");
                if (!wrong.SeeOther || readOnly)
                    told.Add(wrong);
            }
        }
        told.ShouldNotBeEmpty();
        foreach (var reply in told)
            ShouldBeHonest(reply, "We could not save your answers. They are still on this page");
    }

    [Fact]
    public async Task Save_OnAFullDisk_IsRefusedAndDisturbsNothing()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        using (full.Now())
        {
            var refused = await resident.PostAsync(resident.Page("what-happened/typed"), ("what-happened", new string('x', 3000)));
            refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened").ShouldBe([""]);
    }

    [Fact]
    public async Task Submit_OnAFullDisk_KeepsTheReportToBeSentAgain()
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Least);

        using (full.Now())
        {
            var told = await resident.PostAsync(resident.CheckAnswers);
            // Where not even the index of the journal can grow, the answers cannot be read either: the error page says what to do.
            if (told.Page().QuerySelector("h1")!.TextContent == "Sorry, something went wrong")
            {
                told.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
                told.Body.ShouldContain("Go back and send it again");
                told.Body.ShouldContain(ShippedCouncil.Site.Phone);
            }
            else
            {
                ShouldBeHonest(told, "We could not send your report. Your answers are still here");
                told.Body.ShouldContain("Somebody did something.");
            }
        }

        (await resident.SubmitAsync()).Reference.ShouldNotBeNull();
    }

    [Fact]
    public async Task Exit_OnAFullDisk_LeavesAllTheSame()
    {
        var resident = site.Resident();
        await resident.GoToAsync("safe-contact", AnswerScript.Least);

        using (full.Now())
        {
            var left = await resident.GetAsync("/exit");
            left.Status.ShouldBe(HttpStatusCode.Found);
            left.Location.ShouldNotBeNull().ShouldStartWith("http");
        }
        resident.Cookies.Keys.ShouldNotContain(name => name.StartsWith('s'));
    }

    [Fact]
    public async Task Answer_WithTheDraftOutOfReach_KeepsWhatWasTyped()
    {
        using var broken = new SiteUnderTest();
        var resident = broken.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        await using (var database = new SqliteConnection($"Data Source={broken.Database}"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            // As near to a database that is gone as another process can bring it: the schema is not what the program knows, and its
            // number tells connections that are kept to look again.
            command.CommandText =
                "PRAGMA writable_schema=ON; UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'Drafts'; PRAGMA "
                    + "writable_schema=RESET; "
                    + "PRAGMA schema_version=10000";
            await command.ExecuteNonQueryAsync();
        }

        var told = await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "They shouted."));

        ShouldBeHonest(told, "We could not save your answers. They are still on this page");
        told.Body.ShouldContain("They shouted.");
        var shown = await resident.GetAsync(resident.Page("what-happened"));
        shown.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        shown.Body.ShouldContain("020");
    }

    private static void ShouldBeHonest(Reply told, string words)
    {
        told.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        told.Headers["Retry-After"].ShouldBe("60");
        WebUtility.HtmlDecode(told.Body).ShouldContain(words, Case.Sensitive, told.Page().QuerySelector("h1")?.TextContent);
        WebUtility.HtmlDecode(told.Body).ShouldContain($"or call us on {ShippedCouncil.Site.Phone}");
        told.Body.ShouldNotContain("<h1 class=\"govuk-heading-l\">We have deleted");
    }

    /// <summary>A site whose disk a test can fill.</summary>
    public sealed class OnASmallDisk : IDisposable
    {
        private readonly SmallDisk? disk;

        public OnASmallDisk()
        {
            Assert.SkipWhen(SmallDisk.Missing is not null, SmallDisk.Missing ?? "");
            disk = SmallDisk.OfMegabytes(60);
            Site = SiteUnderTest.InDevelopment(("Storage:Folder", disk.Path));
        }

        public SiteUnderTest Site { get; }

        /// <summary>Fills it until the result is disposed: what SQLite has set aside for itself as well.</summary>
        public IDisposable Now()
        {
            foreach (var database in Directory.EnumerateFiles(disk!.Path, "*.db"))
            {
                using var connection =
                    new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source={database};Pooling=False"));
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                command.ExecuteNonQuery();
            }
            disk.Fill();
            return new Full(disk);
        }

        /// <summary>Lets nobody write on it until the result is disposed.</summary>
        public IDisposable ReadOnly()
        {
            // The last connection would take the journal away, without which nobody can read.
            var reader =
                new SqliteConnection($"Data Source={Site.Services.GetRequiredService<StorageFolder>().Path}/reports.db;Pooling=False");
            reader.Open();
            using (var command = reader.CreateCommand())
            {
                command.CommandText = "SELECT count(*) FROM Drafts";
                command.ExecuteScalar();
            }
            disk!.LetNobodyWrite();
            SqliteConnection.ClearAllPools();
            return new Guarded(disk, reader);
        }

        public void Dispose()
        {
            Site.Dispose();
            disk?.Dispose();
        }

        private sealed class Guarded(SmallDisk disk, SqliteConnection reader) : IDisposable
        {
            public void Dispose()
            {
                disk.LetWrite();
                SqliteConnection.ClearAllPools();
                reader.Dispose();
            }
        }

        private sealed class Full(SmallDisk disk) : IDisposable
        {
            public void Dispose() => disk.MakeSpace();
        }
    }
}
