using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class DateQuestionTests
{
    private static readonly DateQuestion Told = new("told", "When did you tell them?") { Missing = "Enter when you told them" };

    [Theory]
    [InlineData("2 weeks ago", "7 November 2026")]
    [InlineData("3/3", "3 March 2026")]
    [InlineData("", "told: Enter when you told them")]
    [InlineData("22/11/2026", "told: The date must be today or in the past")]
    public void Read_OfADate_IsADay(string typed, string expected) => Posted.To(Told, ("told", typed)).Said(Told).ShouldBe(expected);
}
