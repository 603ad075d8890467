using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>
/// Another process writes for long: whoever reads does not wait, and what is posted meanwhile is taken or stays on the page.
/// </summary>
public sealed class LockedDatabaseTests(DraftTests.Timed timed) : IClassFixture<DraftTests.Timed>
{
    private readonly SiteUnderTest site = timed.Site;

    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    [InlineData("case-review")]
    public async Task Get_EveryPageOfAnIdleDraft_AnswersAtOnce(string form)
    {
        var resident = site.Resident(form);
        await resident.GoToAsync("check-answers", AnswerScript.Widest);
        var pages = await ReachedAsync(resident, form);
        site.Clock!.Advance(TimeSpan.FromMinutes(2));
        await using (await LockAsync())
        {
            foreach (var page in pages.Append(resident.CheckAnswers))
            {
                var began = Stopwatch.GetTimestamp();
                (await resident.GetAsync(page)).Status.ShouldBe(HttpStatusCode.OK, page);
                Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(3), page);
            }
        }
        // Renewed as soon as it can be.
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await resident.GetAsync(pages[0]);
        site.Clock!.Advance(TimeSpan.FromMinutes(59));
        (await resident.GetAsync(pages[0])).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_AfterItsHour_SaysSoAtOnce()
    {
        var resident = site.Resident();
        await resident.GoToAsync("where", AnswerScript.Least);
        site.Clock!.Advance(TimeSpan.FromMinutes(60));
        await using (await LockAsync())
        {
            var began = Stopwatch.GetTimestamp();
            (await resident.GetAsync(resident.Page("where"))).Status.ShouldBe(HttpStatusCode.Gone);
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        }
    }

    [Fact]
    public async Task Post_EveryPageWhileItIsLockedForMoments_IsTaken()
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Widest);
        var pages = await ReachedAsync(resident, "asb");
        Task<Reply>[] posts;
        await using (await LockAsync())
        {
            posts =
                [.. pages.Select(page =>
                    Task.Run(() => resident.PostAsync(page, AnswerScript.Widest.On(page[(page.LastIndexOf('/') + 1)..]), default)))];
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
        (await Task.WhenAll(posts)).ShouldAllBe(reply => reply.Status == HttpStatusCode.Found);
    }

    [Fact, Trait(Lane.Name, Lane.Lengthy)]
    public async Task Post_LongerThanItWaits_KeepsWhatWasTypedAndSaysSo()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        await using (await LockAsync())
        {
            foreach (var (typed, mistake) in new[] { ("They shouted.", false), (new string('x', 5000), true) })
            {
                var told = await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", typed));
                told.ShouldShowProblem(HttpStatusCode.ServiceUnavailable, "We could not save your answers. They are still on this page");
                told.Page().Standing("what-happened").ShouldBe([typed]);
                (told.Page().GetElementById("what-happened-error") is not null).ShouldBe(mistake);
            }
        }
        (await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "They shouted."))).Location
            .ShouldBe(resident.Page("where"));
    }

    private static async Task<IReadOnlyList<string>> ReachedAsync(Resident resident, string form)
    {
        var pages = new List<string>();
        foreach (var step in ShippedCouncil.Forms.Find(form)!.Form.Steps)
        {
            if ((await resident.GetAsync(resident.Page(step.Slug))).Status is HttpStatusCode.OK)
                pages.Add(resident.Page(step.Slug));
        }
        return pages;
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var database = new SqliteConnection($"Data Source={site.Database};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return database;
    }
}
