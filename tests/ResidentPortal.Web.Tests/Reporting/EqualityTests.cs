using System.Net;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>The questions after a report is sent, whose answers nobody can link to it.</summary>
[Collection(CountedSite.Name)]
public sealed class EqualityTests(SiteUnderTest site)
{
    private static readonly (string, string)[] Some = [("age", "45-to-64"), ("religion", "none")];

    [Fact]
    public async Task Answer_AfterReport_IsStoredOnceAndUnlinked()
    {
        var resident = await SentAsync();
        var before = await site.CountAsync("EqualityResponses");
        (await resident.GetAsync(resident.Received)).Page().QuerySelector($"main a[href='{resident.Page("equality")}']").ShouldNotBeNull();
        (await resident.GetAsync(resident.Page("equality"))).Status.ShouldBe(HttpStatusCode.OK);

        (await resident.PostAsync(resident.Page("equality"), Some)).Location.ShouldBe(resident.Received);
        (await resident.PostAsync(resident.Page("equality"), Some)).Location.ShouldBe(resident.Received);
        (await resident.GetAsync(resident.Page("equality"))).Location.ShouldBe(resident.Received);
        (await resident.GetAsync(resident.Received)).Page().QuerySelector($"main a[href='{resident.Page("equality")}']").ShouldBeNull();
        (await site.CountAsync("EqualityResponses")).ShouldBe(before + 1);

        var answers = await site.QueryAsync("SELECT * FROM EqualityResponses");
        answers.ShouldAllBe(row => row.OfType<string>().Any(text => text.Length == 7), "The month is all that is kept of the time.");
        foreach (var report in (await site.QueryAsync("SELECT Id, Reference FROM Reports")).SelectMany(row => row))
            answers.SelectMany(row => row).ShouldNotContain(report);
    }

    [Fact]
    public async Task Answer_AtOnceFromTwoTabs_IsStoredOnce()
    {
        var resident = await SentAsync("hate-crime");
        await resident.GetAsync(resident.Page("equality"));
        var before = await site.CountAsync("EqualityResponses");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => resident.PostAsync(resident.Page("equality"), Some))));
        (await site.CountAsync("EqualityResponses")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Answer_NoSuchOption_IsToldBesideItsQuestion()
    {
        var resident = await SentAsync("hate-crime");
        await resident.GetAsync(resident.Page("equality"));
        var reply = await resident.PostAsync(resident.Page("equality"), ("age", "no-such-option"), ("religion", "jewish"));
        reply.ShouldShowError("age", "Answer this question");
        reply.Page().Standing("religion").ShouldBe(["jewish"]);
    }

    [Fact]
    public async Task Answer_BadToken_KeepsTheChoices()
    {
        var resident = await SentAsync("hate-crime");
        await resident.GetAsync(resident.Page("equality"));
        var reply = await resident.PostAsync(resident.Page("equality"), [.. Some, ("__RequestVerificationToken", "")]);
        reply.ShouldShowProblem(HttpStatusCode.BadRequest, "select the button again");
        reply.Page().Standing("age").ShouldBe(["45-to-64"]);
    }

    [Fact]
    public async Task Get_BeforeSending_LeadsBackIntoTheForm()
    {
        var resident = site.Resident();
        await resident.GoToAsync("sharing", AnswerScript.Least);
        (await resident.GetAsync(resident.Page("equality"))).Location.ShouldBe(resident.Received);
        (await resident.GetAsync(resident.Received)).Location.ShouldBe(resident.Page("sharing"));
    }

    private async Task<Resident> SentAsync(string form = "asb")
    {
        var resident = site.Resident(form);
        await resident.ReportAsync(AnswerScript.Least.With("what-happened", ("what-happened", $"{Guid.NewGuid()}")));
        return resident;
    }
}
