using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Tests.Councils;
using ResidentPortal.Domain.Tests.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.CaseReview;

/// <summary>
/// Dates as people remember them decide nothing that they leave open. Today is 21 November 2026: six months that begin with 22 May end
/// today.
/// </summary>
public sealed class RoughDatesTests
{
    public static TheoryData<string, string, string, Why> Cases => new()
    {
        { "both lately", "last weekend", "last week", Why.InTime },
        { "a couple of weeks ago, and told a few days ago", "a couple of weeks ago", "a few days ago", Why.InTime },
        { "this year’s Easter, told in June", "Easter", "June", Why.ReportedTooLate },
        { "all of it last summer but one", "summer 2025", "summer 2025", Why.TooLongAgo },
        { "all of it over a year ago", "over a year ago", "over a year ago", Why.TooLongAgo },
        { "a month of which a part is in the window", "May 2026", "May 2026", Why.DatesUnclear },
        { "on a day so late that any day of the report is soon enough", "bonfire night", "soon after that", Why.InTime },
        { "every night, told last month", "every night", "last month", Why.DatesUnclear },
        { "for months, told yesterday", "since September", "yesterday", Why.DatesUnclear },
        { "words alone", "when he moved in", "when it got worse", Why.DatesUnclear },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Assess_OfRoughDates_LeavesOpenWhatTheyLeaveOpen(string described, string happened, string reported, Why expected)
    {
        var list = CaseReviewReports.List(SampleCouncil.With(Presets.Usual), askForNames: false);
        var reading = Posted.To(list, ("reports-1-told", "council"), ("reports-1-same-problem", "yes"), ("reports-1-happened", happened),
            ("reports-1-reported", reported));
        reading.Errors.ShouldBeEmpty(described);
        Eligibility.Assess(new() { Reports = CaseReviewReports.Of(reading.Answers) }, Presets.Usual, Posted.Today)
            .Verdicts.ShouldHaveSingleItem().Why.ShouldBe(expected, described);
    }
}
