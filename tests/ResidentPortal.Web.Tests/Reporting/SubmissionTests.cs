using System.Net;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>A report is accepted once, however it is sent.</summary>
[Collection(CountedSite.Name)]
public class SubmissionTests(SiteUnderTest site)
{
    [Theory]
    [InlineData("asb", true, "A-")]
    [InlineData("asb", false, "A-")]
    [InlineData("hate-crime", true, "H-")]
    [InlineData("hate-crime", false, "H-")]
    [InlineData("case-review", true, "C-")]
    [InlineData("case-review", false, "C-")]
    public async Task Report_LeastAnswers_GivesAReference(string form, bool loadsPages, string letter)
    {
        var resident = new Resident(site.Client(), form) { LoadsPages = loadsPages };
        var reference = await resident.ReportAsync(Unique());
        reference.ShouldStartWith(letter);
        (await site.CountAsync("Reports", $"Reference = '{reference}' AND State = 'Accepted'")).ShouldBe(1);
    }

    [Fact]
    public async Task Submit_Twice_GivesTheSameReferenceAndOneReport()
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", Unique());
        var before = await site.CountAsync("Reports");
        var first = await resident.SubmitAsync();
        var second = await resident.SubmitAsync();
        second.Reference.ShouldBe(first.Reference);
        (await site.CountAsync("Reports")).ShouldBe(before + 1);
        // The way back leads to the reference, not into the form.
        foreach (var page in new[] { "danger", "check-answers", "what-happened" })
            (await resident.GetAsync(resident.Page(page))).Location.ShouldBe(resident.Received);
        (await resident.PostAsync(resident.Page("what-happened"))).Location.ShouldBe(resident.Received);
    }

    [Fact]
    public async Task Submit_EightTimesAtOnce_GivesOneReference()
    {
        for (var round = 0; round < 3; round++)
        {
            var resident = site.Resident();
            await resident.GoToAsync("check-answers", Unique());
            var before = await site.CountAsync("Reports");
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => resident.PostAsync(resident.CheckAnswers))));
            replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.Found && reply.Location == resident.Received);
            (await resident.GetAsync(resident.Received)).Reference.ShouldNotBeNull();
            (await site.CountAsync("Reports")).ShouldBe(before + 1);
        }
    }

    [Fact]
    public async Task Submit_SecondReportFromOneBrowser_GetsItsOwnReference()
    {
        var resident = site.Resident();
        var first = await resident.ReportAsync(Unique());
        (await resident.ReportAsync(Unique())).ShouldNotBe(first);
    }

    [Fact]
    public async Task Submit_AnswerChangedMeanwhile_SendsWhatIsReachedOnly()
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Widest
            .With("what-happened", ("what-happened", $"{Guid.NewGuid()}"))
            .With("earlier-reports", ("earlier-reports-count", "1"), ("earlier-reports-1-told-who", "police"),
                ("earlier-reports-1-told-reference", "OLD-REF-1")));
        await resident.GetAsync(resident.Page("reported-before") + "?change=1");
        (await resident.PostAsync(resident.Page("reported-before") + "?change=1", ("reported-before", "no"))).Location.ShouldBe(
            resident.CheckAnswers);
        (await resident.GetAsync(resident.CheckAnswers)).Body.ShouldNotContain("OLD-REF-1");
        var reference = (await resident.SubmitAsync()).Reference!;
        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(reference, StringComparison.Ordinal)).ToList();
        mail.ShouldNotBeEmpty();
        mail.ShouldAllBe(message => !message.Text.Contains("OLD-REF-1", StringComparison.Ordinal));
    }

    private static AnswerScript Unique() => AnswerScript.Least.With("what-happened", ("what-happened", $"Something {Guid.NewGuid()}"));
}
