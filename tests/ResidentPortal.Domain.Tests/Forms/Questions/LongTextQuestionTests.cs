using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class LongTextQuestionTests
{
    private static readonly LongTextQuestion Story = new("story", "What happened?") { MaxLength = 10, Missing = "Enter what happened" };

    [Theory]
    [InlineData("One\r\ntwo", "One | two")]
    [InlineData("One\u0008", "One")]
    [InlineData("0123456789", "0123456789")]
    [InlineData("01234\r\n6789", "01234 | 6789")] // a line end counts as one character, as in the browser's count
    [InlineData("0123456789A", "story: Your answer must be 10 characters or less. Take out 1 character")]
    [InlineData("0123456789ABC", "story: Your answer must be 10 characters or less. Take out 3 characters")]
    [InlineData(" \r\n ", "story: Enter what happened")]
    public void Read_OfLines_KeepsThem(string typed, string expected) => Posted.To(Story, ("story", typed)).Said(Story).ShouldBe(expected);
}
