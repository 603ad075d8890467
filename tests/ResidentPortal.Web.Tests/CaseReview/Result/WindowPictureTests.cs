using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Tests.CaseReview;
using ResidentPortal.Web.CaseReview.Result;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Result;

public sealed class WindowPictureTests
{
    public static TheoryData<string> Names => [.. Cases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_Always_IsAnImageWithNameAndDescription(string name)
    {
        var page = Render(Cases.All[name]);
        var picture = page.QuerySelector("svg.rp-window__picture")!;

        picture.GetAttribute("role").ShouldBe("img");
        picture.ParentElement!.GetAttribute("dir").ShouldBe("ltr");
        page.GetElementById(picture.GetAttribute("aria-labelledby")!)!.TextContent.ShouldNotBeNullOrWhiteSpace();
        page.GetElementById(picture.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain(CaseReviewText.Tally(Cases.All[name]));
        page.QuerySelectorAll("style, [style], script").ShouldBeEmpty();
    }

    [Fact]
    public void Render_EveryRow_IsInThePictureByShapeAndWordAndInTheListInWords()
    {
        foreach (var assessment in Cases.All.Values.Concat(Cases.Random(100)))
        {
            var layout = PictureLayout.Of(assessment, Cases.Today);
            var page = Render(assessment);

            var rows = page.QuerySelectorAll(".rp-window__row[class*='rp-window__row--']").ToList();
            rows.Select(row => row.QuerySelector("text")!.TextContent)
                .ShouldBe(layout.Rows.Select(row => $"{row.Verdict.Number}. {CaseReviewText.InPicture(row.Verdict)}"));
            rows.Select(row => row.QuerySelectorAll(".rp-window__note").Select(note => note.TextContent).ToList())
                .ShouldAllBe(notes => layout.Rows.Any(row => row.Notes.SequenceEqual(notes)));
            rows.Select(row => row.ClassName).ShouldBe(layout.Rows.Select(row => row.Verdict.Counting switch
            {
                Counting.Counts => "rp-window__row rp-window__row--counts",
                Counting.MayCount => "rp-window__row rp-window__row--may",
                Counting.DoesNotCount => "rp-window__row rp-window__row--not",
            }));
            rows.Select(Shape).ShouldBe(layout.Rows.Select(row => row.Verdict.Counting));
            page.QuerySelectorAll(".rp-window__words li").Select(item => item.TextContent).ShouldBe(layout.Rows.Select(CaseReviewText.Row));
        }
    }

    [Theory]
    [InlineData("three reports in time", "Reports made from 22 May 2026 to today, 21 November 2026, can count.")]
    [InlineData("counted from the first report",
        "Reports made from 12 June 2026 to 11 December 2026 can count: that is 6 months from the first of them.")]
    public void Render_Window_IsSaidInWords(string name, string sentence) =>
        Render(Cases.All[name]).QuerySelector(".rp-window__words")!.TextContent.ShouldContain(sentence);

    [Fact]
    public void Render_WorkedExample_CountsThreeOfFive()
    {
        var assessment = WorkedExample.Assess(Presets.Usual);
        assessment.Outcome.ShouldBe(Outcome.LikelyMet);
        assessment.Verdicts.Select(verdict => verdict.Why).ShouldBe([Why.TooLongAgo, Why.InTime, Why.SameIncident, Why.InTime, Why.InTime]);
        using var context = SiteComponents.Context();
        var page = new HtmlParser().ParseDocument(context.Render<WorkedExample>([]));
        page.QuerySelectorAll(".rp-window__words li").Length.ShouldBe(5);
        page.Body!.TextContent.ShouldContain("Report 1 is too long ago.");
    }

    private static Counting Shape(IElement row) =>
        row.QuerySelector(".rp-sign__filled") is not null ? Counting.Counts
        : row.QuerySelector(".rp-sign__empty")!.GetAttribute("d")!.StartsWith("M8", StringComparison.Ordinal) ? Counting.MayCount
        : Counting.DoesNotCount;

    private static IHtmlDocument Render(Assessment assessment)
    {
        using var context = SiteComponents.Context();
        return new HtmlParser().ParseDocument(context.Render<WindowPicture>(new()
        {
            ["Assessment"] = assessment,
            ["Layout"] = PictureLayout.Of(assessment, Cases.Today),
        }));
    }
}
