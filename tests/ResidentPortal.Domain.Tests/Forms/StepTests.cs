using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class StepTests
{
    private static readonly Step Home = SmallForm.Form.First;
    private static readonly Step Names = SmallForm.Form.Find("names")!;

    [Fact]
    public void Read_OfAPage_KeepsTheAnswersToOthers() =>
        Names.Read(Posted.Values(("first", "Kim")), SmallForm.Rented, Posted.Today).Answers
            .ShouldBe(SmallForm.Rented.With(SmallForm.First, new TextAnswer("Kim")));

    [Fact]
    public void Read_OfAnotherOption_ForgetsWhatItHides() =>
        Home.Read(Posted.Values(("home", "own"), ("which", "")), SmallForm.Rented, Posted.Today).Answers.Has(SmallForm.Which)
            .ShouldBeFalse();

    [Fact]
    public void Read_WithAnError_ChangesNothing()
    {
        var reading = Home.Read(Posted.Values(("home", "rented")), SmallForm.Rented, Posted.Today);
        reading.Errors.ShouldBe([new FieldError("which", "Enter which landlord")]);
        reading.Answers.ShouldBe(SmallForm.Rented);
    }

    [Fact]
    public void Read_OfAnswersThatDoNotGoTogether_SaysSoBesideTheField()
    {
        var reading = Names.Read(Posted.Values(("first", "Kim"), ("second", "Kim")), SmallForm.Rented, Posted.Today);
        reading.Errors.ShouldBe([new FieldError("second", "The names must differ")]);
        reading.Answers.ShouldBe(SmallForm.Rented);
    }

    [Fact]
    public void Read_OfAnEmptyPost_NamesEachMissingAnswer() =>
        Names.Read(FieldValues.Empty, Answers.None, Posted.Today).Errors.ShouldBe([new FieldError("first", "Enter your first name")]);
}
