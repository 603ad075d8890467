using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Statistics;

public class RatingTests
{
    [Theory]
    [InlineData("B", Rag.Green, "all positive")]
    [InlineData("BB", Rag.Green, "all positive")]
    [InlineData("BW", Rag.Amber, "mixed")]
    [InlineData("S", Rag.Amber, "neither")]
    [InlineData("BS", Rag.Amber, "not all positive")]
    [InlineData("W", Rag.Red, "all negative")]
    [InlineData("WW", Rag.Red, "all negative")]
    [InlineData("WWB", Rag.Amber, "one of three is not nearly all")]
    [InlineData("WWWB", Rag.Red, "nearly all")]
    [InlineData("WWWWS", Rag.Red, "nearly all")]
    [InlineData("WWWBB", Rag.Amber, "two are not negative")]
    public void Of_Indicators_FollowsTheGlossary(string indicators, Rag rag, string because) =>
        Rating.Of(Effects(indicators)).ShouldBe(rag, because);

    [Fact]
    public void Of_Nothing_IsNoRating() => Rating.Of([]).ShouldBeNull();

    [Theory]
    [InlineData(Direction.Down, Wanted.Lower, Effect.Better)]
    [InlineData(Direction.Up, Wanted.Lower, Effect.Worse)]
    [InlineData(Direction.Up, Wanted.Higher, Effect.Better)]
    [InlineData(Direction.Down, Wanted.Higher, Effect.Worse)]
    [InlineData(Direction.NoChange, Wanted.Lower, Effect.Same)]
    [InlineData(Direction.NoChange, Wanted.Higher, Effect.Same)]
    [InlineData(Direction.Up, Wanted.Neither, null)]
    [InlineData(Direction.NoChange, Wanted.Neither, null)]
    public void EffectOf_Direction_DependsOnWhatIsWanted(Direction direction, Wanted wanted, Effect? effect) =>
        Rating.EffectOf(direction, wanted).ShouldBe(effect);

    [Fact]
    public void Of_InAnyOrder_IsTheSame() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 2).Select(number => (Effect)number).ListOf().ToArbitrary(),
        effects => Rating.Of([.. effects]) == Rating.Of([.. Enumerable.Reverse(effects)])
            && (Rating.Of([.. effects]) is Rag.Green) == (effects.Count > 0 && effects.All(effect => effect is Effect.Better))));

    private static Effect[] Effects(string letters) =>
        [.. letters.Select(letter => letter switch { 'B' => Effect.Better, 'W' => Effect.Worse, _ => Effect.Same })];
}
