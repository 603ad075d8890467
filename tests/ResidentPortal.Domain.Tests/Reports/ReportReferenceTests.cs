using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public class ReportReferenceTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly int[] Places = [2, 3, 4, 5, 7, 8, 9, 10];

    private static readonly Arbitrary<ReportReference> References =
        Gen.Choose('A', 'Z').Select(letter => ReportReference.New((char)letter)).ToArbitrary();

    [Fact]
    public void New_AnyForm_IsWrittenInTwoGroupsAndReadsBack() =>
        Prop.ForAll(References, reference =>
        {
            reference.ToString().ShouldMatch("^[A-Z]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$");
            ReportReference.Parse(reference.ToString()).ShouldBe(reference);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_OneCharacterWrong_IsAlwaysNoticed() =>
        Prop.ForAll(References, reference =>
        {
            foreach (var place in Places)
                foreach (var wrong in Alphabet.Where(c => c != reference.ToString()[place]))
                    Reads(With(reference, place, wrong)).ShouldBeFalse();
            foreach (var letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(c => c != reference.FormLetter))
                Reads(With(reference, 0, letter)).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_TwoCharactersSwapped_IsAlwaysNoticed() =>
        Prop.ForAll(References, reference =>
        {
            var text = reference.ToString();
            foreach (var a in Places)
                foreach (var b in Places.Where(b => b > a && text[b] != text[a]))
                    Reads(With(With(reference, a, text[b]), b, text[a])).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();

    public static TheoryData<string, Func<string, string>> WaysToWriteIt => new()
    {
        { "lower case", text => text.ToLowerInvariant() },
        { "no hyphens", text => text.Replace("-", "", StringComparison.Ordinal) },
        { "spaces around and between", text => $"  {text.Replace("-", "  ", StringComparison.Ordinal)} " },
        { "long dashes", text => text.Replace('-', '–') },
        { "letter O for zero", text => text[..2] + text[2..].Replace('0', 'O') },
        { "letter I for one", text => text[..2] + text[2..].Replace('1', 'I') },
        { "small letter l for one", text => text[..2] + text[2..].Replace('1', 'l') },
    };

    [Theory]
    [MemberData(nameof(WaysToWriteIt))]
    public void TryParse_AsPeopleWriteIt_IsForgiven(string way, Func<string, string> write)
    {
        for (var i = 0; i < 200; i++)
        {
            var reference = ReportReference.New('H');
            ReportReference.TryParse(write(reference.ToString()), out var read).ShouldBeTrue(way);
            read.ShouldBe(reference);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1-7K3M-92QF")]
    [InlineData("A-UUUU-UUUU")]
    [InlineData("A-0000-00000")]
    [InlineData("<script>")]
    public void TryParse_SomethingElse_IsRefused(string? text) => Reads(text).ShouldBeFalse();

    [Theory]
    [InlineData('a')]
    [InlineData('7')]
    [InlineData('É')]
    public void New_NotALetter_Throws(char letter) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ReportReference.New(letter));

    private static bool Reads(string? text) => ReportReference.TryParse(text, out _);

    private static string With(ReportReference reference, int place, char character) =>
        With(reference.ToString(), place, character);

    private static string With(string text, int place, char character) => text[..place] + character + text[(place + 1)..];
}
