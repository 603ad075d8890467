using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class RoughDateQuestionTests
{
    private static readonly RoughDateQuestion Happened = new("happened", "When did it happen?") { Missing = "Enter when it happened" };

    [Theory]
    [InlineData("3/3", "3 March 2026")]
    [InlineData("about 3/3", "about 3 March 2026")]
    [InlineData("  last month ", "October 2026")]
    [InlineData("I don’t know", "do not know")]
    [InlineData("３/３/２０２６", "3 March 2026")]
    [InlineData("٣/٣/٢٠٢٦", "3 March 2026")]
    [InlineData("3\u2013March\u20132026", "3 March 2026")]
    [InlineData("\u200e3\u00a0March\u202f2026\u200b", "3 March 2026")]
    [InlineData("the other day", "the other day (7 to 20 November 2026)")]
    [InlineData("28/11/27", "happened: Check the year. 27 means 2027, which is in the future. Enter the year in full, like 2026")]
    [InlineData("", "happened: Enter when it happened")]
    [InlineData("22/11/2026", "happened: The date must be today or in the past")]
    public void Read_OfADate_IsAsExactAsItWasTyped(string typed, string expected) =>
        Posted.To(Happened, ("happened", typed)).Said(Happened).ShouldBe(expected);

    [Theory]
    [InlineData("when he moved in", true)]
    [InlineData("when he moved in, or after", false)]
    [InlineData("他搬进来的时候", false)]
    [InlineData("他搬进来时", true)]
    [InlineData("a couple of weeks ago", true)]
    [InlineData("a couple of weeks ago (31 October to 14 November 2026)", true)]
    public void Read_WhereThereIsLittleRoom_TakesFewWords(string typed, bool taken)
    {
        var reading = Posted.To(Happened with { MostBytes = 20 }, ("happened", typed));
        (reading.Errors.Count == 0).ShouldBe(taken);
    }

    [Fact]
    public void Read_OfBlank_IsNotGivenWhereItMayBe() =>
        Posted.To(Happened with { Optional = true }).Answers.Raw("happened").ShouldBe(NotGiven.Instance);
}
