using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Statistics;

public class ShareTests
{
    [Theory]
    [InlineData(644, 2541, 25.3, "domestic abuse detections, 28 April 2017, item 5")]
    [InlineData(110, 807, 13.6, "domestic abuse suspects, 22 January 2021, item 5")]
    [InlineData(0, 5, 0, "none")]
    [InlineData(5, 5, 100, "all")]
    public void Of_PartAndWhole_IsAPercentage(int part, int whole, double percent, string because) =>
        Share.Of(part, whole).Percent.ShouldBe((decimal)percent, because);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Of_WhatIsNoPart_Throws(int part, int whole) => Should.Throw<ArgumentOutOfRangeException>(() => Share.Of(part, whole));
}
