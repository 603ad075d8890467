using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Statistics;

public class FigureTextTests
{
    [Theory]
    [InlineData(513, 604, "From 513 to 604: up 17.7% (2021).", "up 91, or 17.7%")]
    [InlineData(5, 0, "From 5 to 0: down 100% (2021).", "down 5, or 100%")]
    [InlineData(0, 5, "From 0 to 5: up 5 (2021).", "up 5")]
    [InlineData(7, 7, "From 7 to 7: no change (2021).", "no change")]
    [InlineData(0, 0, "From 0 to 0: no change (2021).", "no change")]
    [InlineData(10000, 10001, "From 10,000 to 10,001: up by less than 0.1% (2021).", "up 1, or less than 0.1%")]
    public void Sentence_OfTwoNumbers_SaysTheChange(int earlier, int later, string sentence, string difference)
    {
        var figure = Of(earlier, later);
        FigureText.Sentence(figure).ShouldBe(sentence);
        FigureText.Difference(figure.Change!).ShouldBe(difference);
    }

    [Theory]
    [InlineData(7, 7, Direction.Up, "The paper says “increase”. But both numbers are 7, so we say “no change”.")]
    [InlineData(7, 8, Direction.NoChange, "The paper says “in line”. But 8 is more than 7, so we say “up”.")]
    public void Contradictions_OfTheDirection_SayWhatWeSay(int earlier, int later, Direction stated, string note) =>
        FigureText.Contradictions(Of(earlier, later) with { Stated = new(stated, null) }).ShouldBe([note]);

    [Fact]
    public void Contradictions_OfBoth_AreTwo() =>
        FigureText.Contradictions(Of(0, 5) with { Stated = new(Direction.Down, 12) }).ShouldBe(
            ["The paper says “decrease”. But 5 is more than 0, so we say “up”.", "The paper says 12%. From 0 and 5 we get no percentage."]);

    [Theory]
    [InlineData("B", "It got better.")]
    [InlineData("BB", "It got better in each of these times.")]
    [InlineData("W", "It got worse.")]
    [InlineData("WW", "It got worse in each of these times.")]
    [InlineData("WWWB", "It got worse in nearly all of these times.")]
    [InlineData("S", "It did not change.")]
    [InlineData("BW", "It did not go one way only.")]
    public void Meaning_OfARating_SaysWhatHappened(string letters, string meaning)
    {
        Effect[] effects = [.. letters.Select(letter => letter switch { 'B' => Effect.Better, 'W' => Effect.Worse, _ => Effect.Same })];
        FigureText.Meaning(Rating.Of(effects)!.Value, effects).ShouldBe(meaning);
    }

    [Theory]
    [InlineData(Unit.Number, Direction.Down, "19", "2,942 (2021). The paper says: down 19%.")]
    [InlineData(Unit.Number, Direction.NoChange, "0", "2,942 (2021). The paper says: no change.")]
    [InlineData(Unit.Percent, Direction.Down, "1.4", "2942% (2021). The paper says: down 1.4 points.")]
    [InlineData(Unit.Percent, Direction.Up, "1", "2942% (2021). The paper says: up 1 point.")]
    [InlineData(Unit.Number, Direction.Down, null, "2,942 (2021).")]
    public void Sentence_OfANumberAlone_GivesThePapersWordAsItsOwn(Unit unit, Direction said, string? percent, string sentence)
    {
        var figure = Of(0, 2942) with
        {
            Earlier = null,
            Unit = unit,
            Stated = new(said, percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)),
        };
        FigureText.Sentence(figure).ShouldBe(sentence);
        FigureText.Contradictions(figure).ShouldBeEmpty();
        FigureText.Notes(new("Calls", [figure])).ShouldBe(percent is null
            ? []
            : ["The paper does not give the earlier number. So we cannot check how far it changed."]);
    }

    [Fact]
    public void Sentence_OfTwoPercentages_TellsTheChangeInPoints()
    {
        var figure = Of(22, 20) with { Unit = Unit.Percent, Stated = new(Direction.Up, 3) };
        FigureText.Sentence(figure).ShouldBe("From 22% to 20%: down 2 points (2021).");
        FigureText.Named(figure).ShouldBe("Calls: from 22% to 20%, down 2 points (2021).");
        FigureText.Difference(figure).ShouldBe("down 2 points");
        FigureText.Contradictions(figure).ShouldBe(
            ["The paper says “increase”. But 20% is less than 22%, so we say “down”.",
                "The paper says 3 points. From 22% and 20% we get 2."]);
    }

    [Fact]
    public void Notes_OfRanks_SayAmongHowMany() =>
        FigureText.Notes(new("Calls", [Of(1, 2) with { LondonRank = 29, SimilarRank = 14 }])).ShouldBe(
            ["The borough was number 29 of the 32 boroughs in London. Number 1 has the lowest rate.",
                "Of 15 areas that are alike, it was number 14."]);

    private static Figure Of(int earlier, int later) => new()
    {
        Name = "Calls",
        Counts = "Calls.",
        Later = new("2021", later),
        Earlier = new("2020", earlier),
        Source = new(new(2022, 7, 22), "item 6"),
    };
}
