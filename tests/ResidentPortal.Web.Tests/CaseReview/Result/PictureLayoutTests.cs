using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Tests.CaseReview;
using ResidentPortal.Web.CaseReview.Result;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Result;

public sealed class PictureLayoutTests
{
    [Fact]
    public void Of_ThreeReports_CoversWholeMonthsFromTheFirstDateToTheLast()
    {
        var layout = Layout("three reports in time");

        layout.Axis.ShouldBe(new DateSpan(new(2026, 4, 1), new(2027, 5, 31)));
        layout.Months.Count.ShouldBe(14);
        layout.Months[0].X.ShouldBe(0);
        layout.Months.Where(month => month.WithYear).Select(month => month.First).ShouldBe([new(2026, 4, 1), new(2027, 1, 1)]);
        layout.Months.Count(month => month.OnSmallScreens).ShouldBeLessThanOrEqualTo(6);
    }

    public static TheoryData<DateOnly, DateOnly> FirstDays => new()
    {
        { new(2026, 9, 9), new(2026, 3, 10) },
        { new(2026, 2, 28), new(2025, 8, 29) },
        { new(2026, 11, 21), new(2026, 5, 22) },
        { new(2026, 8, 31), new(2026, 3, 1) },
    };

    [Theory]
    [MemberData(nameof(FirstDays))]
    public void Window_Application_BeginsOnTheFirstDayThatStillCounts(DateOnly today, DateOnly first)
    {
        var assessment = Eligibility.Assess(new(), Presets.Usual, today);

        PictureLayout.Of(assessment, today).Window.ShouldBe(new DateSpan(first, today));
        StatutoryPeriod.Includes(first, 6, today).ShouldBeTrue();
        StatutoryPeriod.Includes(first.AddDays(-1), 6, today).ShouldBeFalse();
    }

    [Fact]
    public void Window_FirstReport_RunsForwardFromTheReportThatBeganIt()
    {
        var assessment = Cases.All["counted from the first report"];
        var window = Layout("counted from the first report").Window.ShouldNotBeNull();

        window.ShouldBe(new DateSpan(new(2026, 6, 12), new(2026, 12, 11)));
        assessment.Verdicts.Where(verdict => verdict.Counting is Counting.Counts)
            .ShouldAllBe(verdict => window.Includes(verdict.Report.Reported.Earliest));
    }

    [Fact]
    public void Window_FirstReportWithoutReports_IsNone() =>
        PictureLayout.Of(Cases.Assess(new(), Presets.Find("Ealing")), Cases.Today).Window.ShouldBeNull();

    [Fact]
    public void Row_ReportThatCounts_HasABarFromItToTheLastDay()
    {
        var layout = Layout("three reports in time");
        var row = layout.Rows[1];

        row.Bar.ShouldNotBeNull().From.ShouldBe(layout.Across(new DateOnly(2026, 6, 12)).From);
        row.Bar.ShouldNotBeNull().To.ShouldBe(layout.Across(new DateOnly(2026, 12, 11)).To);
        row.Happened.ShouldBe(layout.Across(new DateOnly(2026, 6, 12)));
    }

    [Fact]
    public void Row_OnlyTheMonthIsKnown_SpansTheMonth()
    {
        var layout = Layout("dates not remembered");

        layout.Rows[0].Reported.ShouldBe(layout.Across(new DateSpan(new(2026, 5, 1), new(2026, 5, 31))));
    }

    [Fact]
    public void Row_DatesNotKnown_SaysSo()
    {
        var layout = Layout("dates not remembered");

        layout.Rows[0].Notes.ShouldBeEmpty();
        layout.Rows[2].Notes.ShouldBe(["Dates not known"]);
        layout.Rows[2].HasTrack.ShouldBeFalse();
        layout.Rows[3].Notes.ShouldBe(["Date it happened not known"]);
        layout.Rows[3].Reported.ShouldNotBeNull();
    }

    [Fact]
    public void Row_DoesNotCount_SaysWhy() =>
        Layout("every verdict").Rows.Where(row => row.Verdict.Counting is Counting.DoesNotCount).Select(row => row.Notes[0]).ShouldBe(
            ["Same as report 1", "Too long ago", "Reported too late", "Another problem", "Made without a name", "The dates do not fit"]);

    [Fact]
    public void Row_AnyAssessment_HasRoomOnASmallPhone() =>
        Cases.Random(300).SelectMany(assessment => PictureLayout.Of(assessment, Cases.Today).Rows)
            .SelectMany(row => row.Notes.Append(CaseReviewText.InPicture(row.Verdict)))
            .ShouldAllBe(words => words.Length <= 27);

    [Fact]
    public void Row_ImpossibleDates_AreNotDrawn()
    {
        var row = Layout("every verdict").Rows.Single(row => row.Verdict.Why is Why.Impossible);

        (row.Happened, row.Reported, row.Bar).ShouldBe((null, null, null));
        row.Notes.ShouldBe(["The dates do not fit"]);
    }

    [Fact]
    public void Rows_OldReports_AreLeftOutAndCounted()
    {
        var layout = Layout("every verdict");

        layout.TooOld.ShouldBe(1);
        layout.Rows.ShouldNotContain(row => row.Verdict.Number == 12);
        CaseReviewText.LeftOut(layout).ShouldBe(["One report is more than about a year old and not in the picture."]);
    }

    [Fact]
    public void Rows_SixtyReports_AreTheTwentyThatMatterMost()
    {
        var layout = Layout("sixty reports");

        layout.Rows.Count.ShouldBe(20);
        layout.Rows.ShouldAllBe(row => row.Verdict.Counting == Counting.Counts);
        (layout.Rows.Count + layout.TooOld + layout.TooMany).ShouldBe(60);
        CaseReviewText.LeftOut(layout).Last().ShouldStartWith("There is room for 20 reports. ");
    }

    [Fact]
    public void Of_AnyAssessment_KeepsEverythingInsideAndNothingOnTopOfAnother()
    {
        foreach (var assessment in Cases.Random(1000))
        {
            var layout = PictureLayout.Of(assessment, Cases.Today);

            (layout.Rows.Count + layout.TooOld + layout.TooMany).ShouldBe(assessment.Verdicts.Count);
            layout.Today.ShouldBeInRange(0, 100);
            layout.Months.Count.ShouldBeInRange(1, 24);
            layout.Months.Where(month => month.OnSmallScreens || month.WithYear).ShouldAllBe(month => month.X < 88);
            var bottom = PictureLayout.HeadHeight;
            foreach (var row in layout.Rows)
            {
                row.Top.ShouldBe(bottom, 0.001);
                bottom = row.Top + row.Height;
                foreach (var extent in new[] { row.Happened, row.Reported, row.Bar }.OfType<Extent>())
                {
                    extent.From.ShouldBeInRange(0, 100);
                    extent.To.ShouldBeInRange(extent.From, 100);
                }
            }
            layout.Height.ShouldBe(bottom + PictureLayout.FootHeight, 0.001);
        }
    }

    [Fact]
    public void Of_FewReports_LeavesOutNoneThatCountsOrMayCount() =>
        Cases.Random(1000).Where(assessment => assessment.Verdicts.Count <= PictureLayout.MostRows)
            .ShouldAllBe(assessment => assessment.Counting + assessment.MayCount
                == PictureLayout.Of(assessment, Cases.Today).Rows.Count(row => row.Verdict.Counting != Counting.DoesNotCount));

    private static PictureLayout Layout(string name) => PictureLayout.Of(Cases.All[name], Cases.Today);
}
