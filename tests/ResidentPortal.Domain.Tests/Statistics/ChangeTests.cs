using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Statistics;

public class ChangeTests
{
    private static readonly Arbitrary<(int Earlier, int Later)> Pairs =
        Gen.Choose(0, 5000).SelectMany(earlier => Gen.Choose(0, 5000).Select(later => (earlier, later))).ToArbitrary();

    [Theory]
    [InlineData(2199, 1844, Direction.Down, 16.1, "residential burglary, 22 July 2022, item 6")]
    [InlineData(15844, 10028, Direction.Down, 36.7, "ASB calls, 22 July 2022, item 6")]
    [InlineData(5, 0, Direction.Down, 100, "guns fired, 3 months, 22 July 2022, item 6")]
    [InlineData(857, 905, Direction.Up, 5.6, "hate crimes, 20 January 2023, item 10")]
    [InlineData(16, 25, Direction.Up, 56.3, "56.25: a half goes up")]
    [InlineData(10000, 10001, Direction.Up, 0, "too little for one decimal, and still up")]
    [InlineData(7, 7, Direction.NoChange, 0, "the same")]
    public void Between_TwoNumbers_HasDirectionAndPercent(int earlier, int later, Direction direction, double percent, string because)
    {
        var change = Change.Between(earlier, later);
        change.Direction.ShouldBe(direction, because);
        change.Percent.ShouldBe((decimal)percent, because);
    }

    [Fact]
    public void Between_FromZero_HasNoPercent()
    {
        Change.Between(0, 5).Percent.ShouldBeNull();
        Change.Between(0, 5).Direction.ShouldBe(Direction.Up);
        Change.Between(0, 0).Percent.ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, -1)]
    public void Between_BelowZero_Throws(int earlier, int later) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Change.Between(earlier, later));

    [Fact]
    public void Between_AnyPair_AgreesWithItself() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
    {
        var change = Change.Between(pair.Earlier, pair.Later);
        return change.Earlier + change.Difference == change.Later
            && (change.Direction == Direction.Up) == (pair.Later > pair.Earlier)
            && (change.Direction == Direction.Down) == (pair.Later < pair.Earlier)
            && change.Percent is not < 0
            && (change.Direction != Direction.Down || change.Percent <= 100)
            // Worked back, the percentage leads to the later number, but for what rounding took away.
            && (change.Percent is not { } percent
                || Math.Abs(Math.Abs(change.Difference) - (percent * pair.Earlier / 100)) <= 0.0005m * pair.Earlier);
    }));

    [Fact]
    public void Between_TheOtherWayRound_TurnsTheDirection() => Check.QuickThrowOnFailure(Prop.ForAll(Pairs, pair =>
        (Change.Between(pair.Earlier, pair.Later).Direction, Change.Between(pair.Later, pair.Earlier).Direction) is
            (Direction.Up, Direction.Down) or (Direction.Down, Direction.Up) or (Direction.NoChange, Direction.NoChange)));
}
