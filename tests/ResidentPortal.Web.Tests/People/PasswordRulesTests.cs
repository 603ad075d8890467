using ResidentPortal.People.Passwords;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.People;

public class PasswordRulesTests
{
    private const string Short = "Password must be 12 characters or more";
    private const string Long = "Password must be 128 characters or less";
    private const string Named = "Password must not be your email address or the name of the site. Choose one that nobody could guess";
    private const string Pattern = "Password must not be a pattern, such as the same letter or 12345. Choose one that nobody could guess";
    private const string Common = "Password is one that many people use. Choose one that nobody could guess, such as three random words";
    private const string Words =
        "Password is easy to guess from names, dates or words that many people use. Choose another, such as three random words";

    public static TheoryData<string, string, string?> Passwords => new()
    {
        { "none", "", "Enter a password" },
        { "one short", "kettle-orbi", Short },
        { "just long enough", "kettle-orbit", null },
        { "as long as may be", string.Concat(Enumerable.Repeat("kettle-orbit-mus", 8)), Pattern },
        { "three words", "kettle orbit mustard", null },
        { "any signs at all", "ключ от дома под ковриком", null },
        { "one too long", new string('x', 120) + "kettleorb", Long },
        { "one letter again and again", "aaaaaaaaaaaaaaa", Pattern },
        { "three letters in turn", "abcabcabcabcabc", Pattern },
        { "figures in order", "123456789012", Pattern },
        { "the alphabet backwards", "zyxwvutsrqpon", Pattern },
        { "the rows of a keyboard", "qwertyuiopasdf", Pattern },
        { "the columns of a keyboard", "1qaz2wsx3edc", Pattern },
        { "the address", "sam.field@council.test", Named },
        { "the address with figures", "sam.field2026!", Named },
        { "the name of the site", "AnyboroughCommunitySafety1", Named },
        { "a word of the name in a good one", "kettle Anyborough orbit", null },
        { "a common one", "manchesterunited", Common },
        { "a common one in capitals", "ManchesterUnited", Common },
        { "a common one with figures", "Password1234!", Words },
        { "a common one with signs for letters", "P@ssw0rd2026", Words },
        { "a month and a year", "september2026", Words },
        { "a first and a last name", "michael.smith", Words },
        { "a word twice", "sunshinesunshine", Words },
        { "the address with signs for letters", "s4m.f1eld@c0uncil", Named },
        { "part of the address without its dot", "SamField2026", Named },
        { "one letter, then a good one, past what is looked at", new string('a', 48) + "kettle-orbit-mustard", Pattern },
        { "a good one, then one letter", "kettle-orbit-mustard" + new string('a', 100), null },
    };

    [Theory]
    [MemberData(nameof(Passwords))]
    public void Mistake_Password_SaysWhatToDo(string what, string password, string? mistake) =>
        PasswordRules.Mistake(password, "sam.field@council.test", "Anyborough Community Safety Partnership").ShouldBe(mistake, what);

    [Fact]
    public void CommonPasswords_List_HoldsThousandsThatAreLongEnough() =>
        CommonPasswords.Count.ShouldBeGreaterThan(10_000);
}
