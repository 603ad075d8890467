using System.Text;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Web.CaseReview.Figures;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Figures;

public class FiguresFileTests
{
    private const string Head =
        "Year,Applications,Applications on this site,Applications in other ways,Threshold not met,Reviews,Reviews with recommendations\r\n";

    [Fact]
    public void Write_TwoYears_IsALineEachWithNothingWhereNothingIsKnown() =>
        Text(
            new YearFigures(FinancialYear.Beginning(2026), 2),
            new YearFigures(FinancialYear.Beginning(2025), 1200, OtherApplications: 34, ThresholdNotMet: 0, Reviews: 9,
                ReviewsWithRecommendations: 7))
        .ShouldBe(Head + "2026-27,2,2,,,,\r\n2025-26,1234,1200,34,0,9,7\r\n");

    [Fact]
    public void Write_NoYear_IsTheHeadAlone() => Text().ShouldBe(Head);

    private static string Text(params YearFigures[] years) => Encoding.UTF8.GetString(FiguresFile.Write(years));
}
