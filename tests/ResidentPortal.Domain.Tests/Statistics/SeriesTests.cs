using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Statistics;

public class SeriesTests
{
    private static readonly Source Older = new(new(2021, 1, 22), "item 10");
    private static readonly Source Newer = new(new(2022, 7, 22), "item 6");

    [Fact]
    public void Of_SeveralPapers_AreTheYearsInTheirOrder()
    {
        var series = Series.Of([Figure("May 2022", 10, "May 2021", 15, Newer), Figure("May 2020", 9, "May 2019", 8, Older)])
            .ShouldHaveSingleItem();
        series.Points.Select(point => point.Count.Value).ShouldBe([8, 9, 15, 10]);
        (series.Highest.Count.Value, series.Lowest.Count.Value).ShouldBe((15, 8));
        (series.Overlaps, series.HasGaps).ShouldBe((false, false));
        series.Differing.ShouldBeEmpty();
    }

    [Fact]
    public void Of_TwoPapersOfOneYear_TakesTheNewerAndKeepsWhatDiffers()
    {
        var series = Series.Of(
            [Figure("May 2021", 14, "May 2020", 9, Older), Figure("May 2022", 10, "May 2021", 15, Newer)]).ShouldHaveSingleItem();
        series.Points.Select(point => point.Count.Value).ShouldBe([9, 15, 10]);
        series.Differing.ShouldHaveSingleItem().ShouldBe(new(new("12 months to May 2021", 14), series.Points[1].Period, Older));
    }

    [Theory]
    [InlineData("May 2022", "March 2022", "March 2021", true, false, "some of the months are in both")]
    [InlineData("May 2022", "May 2021", "March 2020", false, true, "nobody tells of two months")]
    [InlineData("May 2022", "March 2022", "January 2020", true, true, "both")]
    public void Years_BesideEachOther_OverlapOrLeaveGaps(
        string third, string second, string first, bool overlaps, bool gaps, string because)
    {
        var series = Series.Of([Figure(third, 3, second, 2, Newer), Figure(first, 1, null, 0, Older)]).ShouldHaveSingleItem();
        (series.Overlaps, series.HasGaps).ShouldBe((overlaps, gaps), because);
    }

    [Fact]
    public void Of_FewerThanThreeYears_IsNone() => Series.Of([Figure("May 2022", 10, "May 2021", 15, Newer)]).ShouldBeEmpty();

    [Fact]
    public void Of_SharesGroupsAndOtherUnits_LeavesThemOut() =>
        Series.Of(
        [
            Figure("May 2022", 10, "May 2021", 15, Newer), Figure("May 2020", 9, null, 0, Older) with { Unit = Unit.Percent },
            Figure("May 2019", 9, null, 0, Older) with { Whole = new("All", 10) },
            Figure("May 2018", 9, null, 0, Older) with { Group = "Kinds" },
        ]).ShouldBeEmpty();

    private static Figure Figure(string later, decimal value, string? earlier, decimal before, Source source) => new()
    {
        Name = "Calls",
        Counts = "How many calls there were.",
        Later = new($"12 months to {later}", value),
        Earlier = earlier is null ? null : new($"12 months to {earlier}", before),
        Source = source,
    };
}
