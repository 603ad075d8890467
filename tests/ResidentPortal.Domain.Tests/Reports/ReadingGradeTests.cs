using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class ReadingGradeTests(ITestOutputHelper output)
{
    // Short labels and options would hide hard sentences in an average, so they are left out of it.
    private const int WordsOfASentence = 6;
    private const double HighestOfAForm = 4;
    private const double HighestOfAParagraph = 9;

    public static TheoryData<string> Forms => EveryForm.Ids;

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("police", 2)]
    [InlineData("happened", 2)]
    [InlineData("wanted", 2)]
    [InlineData("anonymous", 4)]
    [InlineData("emergency", 4)]
    public void Syllables_OfAWord_AreCounted(string word, int expected) => ReadingGrade.Syllables(word).ShouldBe(expected);

    [Fact]
    public void Of_OfficialEnglish_IsHigh() =>
        ReadingGrade.Of(
            ["The perpetrators’ identities should be communicated to the designated authority in accordance with applicable legislation."])
            .ShouldBeGreaterThan(15);

    [Theory, MemberData(nameof(Forms))]
    public void Of_AWholeForm_IsThatOfANineYearOld(string form)
    {
        var grade = ReadingGrade.Of(EveryForm.TextsOf(EveryForm.Find(form)).Where(text => ReadingGrade.Words(text) >= WordsOfASentence));
        output.WriteLine($"{form}: Flesch-Kincaid grade {grade:0.0}");
        grade.ShouldBeLessThanOrEqualTo(HighestOfAForm);
    }

    [Theory, MemberData(nameof(Forms))]
    public void Of_EachParagraph_IsNotHard(string form) =>
        EveryForm.TextsOf(EveryForm.Find(form))
            .Where(text => ReadingGrade.Words(text) >= 12)
            .Where(text => ReadingGrade.Of([text]) > HighestOfAParagraph)
            .ShouldBeEmpty();
}
