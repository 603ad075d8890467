using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Paper;

/// <summary>The application's questions on paper: those of the form, and room for each answer.</summary>
public sealed class PaperFormTests : IDisposable
{
    private static readonly IReadOnlyList<Step> Asked =
        [.. ShippedCouncil.Forms.Find(CaseReviewApplication.Id)!.Form.Steps.Where(step => step.Slug is not "danger")];

    private readonly SiteUnderTest site = new();

    [Fact]
    public async Task Page_Any_AsksWhatTheFormAsks()
    {
        var main = (await site.Resident().GetAsync("/asb-case-review/printable-form")).Page().QuerySelector("main")!;
        var asked = main.QuerySelectorAll("strong").Select(label => label.TextContent).ToList();
        foreach (var question in Asked.SelectMany(step => step.AllQuestions))
            asked.ShouldContain(question.Label);
        foreach (var option in Asked.SelectMany(step => step.AllQuestions).OfType<OneChoice>().SelectMany(choice => choice.Options))
            main.TextContent.ShouldContain(option.Label);
        asked.Count(label => label == "Who was told?").ShouldBe(4, "There is room for four reports.");
    }

    [Fact]
    public async Task Page_Any_SaysWhereToSendItAndWhomToCall()
    {
        var page = (await site.Resident().GetAsync("/asb-case-review/printable-form")).Page();
        page.QuerySelectorAll("h1").ShouldHaveSingleItem();
        page.QuerySelectorAll("main form, main input, [style]").ShouldBeEmpty("It is filled in by hand.");
        var words = page.QuerySelector("main")!.TextContent;
        words.ShouldContain("NW9 4EW");
        words.ShouldContain("020 8359 2000");
        words.ShouldContain("call 999");
        words.ShouldNotContain("on this website", customMessage: "Paper fills nothing in.");
    }

    public void Dispose() => site.Dispose();
}
