using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Notices;

/// <summary>Who gets what stands on the privacy page as the routing has it, and nobody wrote it.</summary>
public sealed class PrivacyPageTests(ContentSite site)
{
    private static readonly string File =
        System.IO.File.ReadAllText(RepositoryRoot.Combine("umbraco-content", "Content", "privacy.config"));

    [Theory]
    [InlineData("asb")]
    [InlineData("hate-crime")]
    [InlineData("case-review")]
    public async Task Page_OfAForm_NamesExactlyThoseWhomTheRoutingReaches(string form)
    {
        var forms = site.Services.GetRequiredService<ReportForms>();
        var table = site.Services.GetRequiredService<CurrentRouting>().Table;
        var reached = EveryCombination.Reachable(forms.Names).Where(facts => facts.FormId == form)
            .SelectMany(facts => table.Decide(facts).Destinations).Select(told => told.Queue.Id).ToHashSet();

        var list = (await site.OpenAsync("/privacy")).GetElementById(form);
        while (list is not null && list.LocalName != "ul")
            list = list.NextElementSibling;
        var items = list!.QuerySelectorAll("li").Select(item => item.TextContent).ToList();

        foreach (var queue in table.Queues)
        {
            var named = items.Exists(item => item == queue.Name || item.StartsWith($"{queue.Name}, ", StringComparison.Ordinal));
            named.ShouldBe(reached.Contains(queue.Id) || queue == table.Restricted, $"{form}: {queue.Name}");
        }
        items.ShouldAllBe(item => !item.Contains("[[", StringComparison.Ordinal));
        items.Count(item => item.Contains("only if you say", StringComparison.Ordinal)).ShouldBe(
            table.Queues.Count(queue => queue.IsOutside && reached.Contains(queue.Id)) + (form is "case-review" ? 3 : 1));
    }

    [Fact]
    public void File_OfThePage_NamesNobodyByHand()
    {
        foreach (var form in site.Services.GetRequiredService<ReportForms>().All)
        {
            var part = File[File.IndexOf($"<h2 id=\"{form.Slug}\">", StringComparison.Ordinal)..];
            var who = part[part.IndexOf("<h3>Who gets it</h3>", StringComparison.Ordinal)..];
            who.ShouldStartWith($"<h3>Who gets it</h3>\n<p>[[who gets it: {form.Slug}]]</p>");
        }
        foreach (var queue in site.Services.GetRequiredService<CurrentRouting>().Table.Queues)
            File.ShouldNotContain(queue.Name, Case.Sensitive);
    }

    [Fact]
    public async Task Page_SaysHowLong_AsThePeriodsHaveIt()
    {
        var periods = site.Services.GetRequiredService<RetentionPeriods>();
        var list = (await site.OpenAsync("/privacy")).GetElementById("how-long")!.NextElementSibling!.TextContent;
        list.ShouldContain($"{periods.DraftMinutes} minutes after you last used it");
        list.ShouldContain("Anti-social behaviour: for 12 months after you sent it.");
        var review = site.Services.GetRequiredService<ReportForms>().Find(CaseReviewApplication.Id)!.ShortName;
        list.ShouldContain($"{review}: for 6 years after you sent it.");
        list.ShouldContain($"for {periods.SpamDays} days after we found out");
        File.ShouldContain("<h2 id=\"how-long\">How long we keep it</h2>\n<p>[[how long]]</p>\n", Case.Sensitive, "and nobody wrote it");
    }

    [Fact]
    public async Task Pages_OfACouncilWithOtherPeriods_SayThose()
    {
        using var other = SiteUnderTest.InDevelopment(
            ("Retention:DraftMinutes", "45"), ("Retention:Forms:hate-crime:MonthsAfterReceipt", "36"), ("Retention:SpamDays", "7"));
        var page = await other.OpenAsync("/privacy");
        page.GetElementById("how-long")!.NextElementSibling!.TextContent.ShouldContain("45 minutes after you last used it");
        page.GetElementById("how-long")!.NextElementSibling!.TextContent.ShouldContain("for 3 years after you sent it");
        (await other.OpenAsync("/report/asb")).QuerySelector("main")!.TextContent.ShouldContain("leave it for 45 minutes");
        other.Services.GetRequiredService<DraftStore>().IdleLimit.ShouldBe(TimeSpan.FromMinutes(45));
    }

    [Fact]
    public async Task Page_OfEachBody_SaysWhatItGets()
    {
        var text = (await site.OpenAsync("/privacy")).QuerySelector("main")!.TextContent;
        text.ShouldContain("Victim Support, only if you say yes. They get your name, how to contact you safely, and what happened.");
        text.ShouldContain("Police, through an officer who passes it on, only if you say yes. They get what you told us");
        text.ShouldContain("Your landlord or agent, only if you say that it is safe. Who passes it on: Community safety team");
        text.ShouldContain("The health service, only if you say yes. Who passes it on: CS MARAC coordinator");
    }
}
