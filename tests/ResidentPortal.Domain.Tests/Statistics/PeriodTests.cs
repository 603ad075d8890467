using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Statistics;

public class PeriodTests
{
    [Theory]
    [InlineData("12 months to May 2022", "2021-06-01", "2022-05-31", true)]
    [InlineData("12 months to February 2016", "2015-03-01", "2016-02-29", true)]
    [InlineData("12 months to 7 Jan 2021", "2020-01-08", "2021-01-07", true)]
    [InlineData("12 months to 10 August 2021", "2020-08-11", "2021-08-10", true)]
    [InlineData("April 2016 to March 2017", "2016-04-01", "2017-03-31", true)]
    [InlineData("2019", "2019-01-01", "2019-12-31", true)]
    [InlineData("3 months to May 2022", "2022-03-01", "2022-05-31", false)]
    [InlineData("January to June 2016", null, null, false)]
    [InlineData("The later time", null, null, false)]
    [InlineData("March 2017 to April 2016", null, null, false)]
    [InlineData("2020, up to October", null, null, false)]
    [InlineData("12 months to whenever", null, null, false)]
    [InlineData("", null, null, false)]
    public void Read_LabelOfAFigure_IsFromDayToDay(string label, string? first, string? last, bool isYear)
    {
        var period = Period.Read(label);
        (period?.First, period?.Last).ShouldBe((Day(first), Day(last)));
        (period?.IsYear ?? false).ShouldBe(isYear);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
