using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Statistics;

/// <summary>Every published figure known to contradict itself, as the papers state it and as its two numbers have it.</summary>
public class PublishedContradictionsTests
{
    public static TheoryData<string, int, int, Direction?, string?, Direction, double, bool, bool> Changes => new()
    {
        { "commercial burglary, 22 July 2022, item 6", 513, 604, Direction.Down, "17.7", Direction.Up, 17.7, true, false },
        { "personal robbery, 22 July 2022, item 6", 572, 615, Direction.Down, "7.5", Direction.Up, 7.5, true, false },
        { "violence with injury, 22 July 2022, item 6", 2160, 2294, Direction.Down, "6.2", Direction.Up, 6.2, true, false },
        { "domestic abuse violence with injury, 22 July 2022, item 6", 731, 758, Direction.Down, "3.7", Direction.Up, 3.7, true, false },
        { "London ASB calls, 22 July 2022, item 12", 516070, 288532, Direction.Down, "79", Direction.Down, 44.1, false, true },
        { "possession of weapons, 22 July 2022, item 12", 129, 127, Direction.Down, "1.9", Direction.Down, 1.6, false, true },
        { "gun crime, 28 April 2017, item 10", 79, 74, Direction.Up, "6", Direction.Down, 6.3, true, false },
        { "serious youth violence, 28 April 2017, item 10", 218, 191, Direction.NoChange, "12", Direction.Down, 12.4, true, false },
        { "ASB calls, 28 April 2017, item 10", 8237, 9271, Direction.Up, "12", Direction.Up, 12.6, false, true },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_OfAPaperThatContradictsItself_IsThatOfTheNumbers(
        string because, int earlier, int later, Direction? stated, string? percent, Direction direction, double computed,
        bool wrongDirection, bool wrongPercent)
    {
        var change = Change.Between(earlier, later);
        change.Direction.ShouldBe(direction, because);
        change.Percent.ShouldBe((decimal)computed, because);
        new Stated(stated, Number(percent)).Against(change).ShouldBe(new Contradiction(wrongDirection, wrongPercent), because);
    }

    [Fact]
    public void Share_OfDomesticViolenceDetections_IsNotThatOfThePaper()
    {
        var share = Share.Of(255, 738);
        share.Percent.ShouldBe(34.6m);
        new Stated(null, 33.2m).Against(share).ShouldBe(new Contradiction(false, true));
    }

    [Fact]
    public void Parts_OfHateCrimes_AddUpToMoreThanTheWhole()
    {
        var parts = new Parts(905, [827, 23, 68, 13]);
        parts.Sum.ShouldBe(931);
        parts.Overlap.ShouldBe(26);
        new Parts(905, [827, 23]).Overlap.ShouldBe(0);
    }

    [Theory]
    [InlineData("16", "16.1 to no decimals")]
    [InlineData("16.1", "as it is")]
    [InlineData("16.14", "16.144 to two decimals")]
    public void Against_PercentAsRoundedInThePaper_IsNoContradiction(string percent, string because) =>
        new Stated(Direction.Down, Number(percent)).Against(Change.Between(2199, 1844)).Any.ShouldBeFalse(because);

    [Theory]
    [InlineData("17")]
    [InlineData("16.0")]
    public void Against_AnotherPercent_IsAContradiction(string percent) =>
        new Stated(null, Number(percent)).Against(Change.Between(2199, 1844)).ShouldBe(new Contradiction(false, true));

    [Fact]
    public void Against_PercentOfNothing_IsAContradiction() =>
        new Stated(Direction.Up, 100).Against(Change.Between(0, 5)).ShouldBe(new Contradiction(false, true));

    [Fact]
    public void Against_APaperThatSaysNothing_IsNone() => Stated.Nothing.Against(Change.Between(1, 2)).Any.ShouldBeFalse();

    private static decimal? Number(string? text) => text is null
        ? null
        : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
