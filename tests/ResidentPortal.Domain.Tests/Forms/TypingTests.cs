using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class TypingTests
{
    public static TheoryData<string, string> Stories => new()
    {
        { "Persian with joiners parting its words", "می\u200cخواهم به شما بگویم" },
        { "Arabic with a mark that says how a number reads", "الرقم \u200f123\u200e هنا" },
        { "Hebrew with English", "הוא אמר \u200fstop\u200f ואז" },
        { "a family in one picture", "👨\u200d👩\u200d👧 were scared" },
        { "a picture with a colour", "❤\ufe0f and 👍🏽" },
        { "the flag of England", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F flew" },
        { "Hindi", "क्\u200dष और नमस्ते" },
        { "quotation marks and dashes", "He said “go home” – we didn’t…" },
        { "full-width letters", "ＡＢＣ １２３" },
        { "a mark of direction at the end", "עברית\u200e" },
        { "lines", "one\n\ntwo" },
    };

    [Theory, MemberData(nameof(Stories))]
    public void Words_OfAStory_StayAsTheyAre(string described, string story) => Typing.Words(story).ShouldBe(story, described);

    public static TheoryData<string, string, string> Harmful => new()
    {
        { "a no-break space", "a\u00a0b\u202fc\u3000d", "a b c d" },
        { "a zero-width space", "kn\u200bife", "knife" },
        { "a soft hyphen", "kn\u00adife", "knife" },
        { "a mark of byte order", "\ufeffhello", "hello" },
        { "turned around", "\u202eabc\u2066d\u2069", "abcd" },
        { "joiners that join nothing", "\u200d \u200cabc\u200d ", "abc" },
        { "joiners upon joiners", "a\u200d\u200d\u200db", "a\u200db" },
        { "letters that nobody sees", "a\U000E0041\U000E0042b", "ab" },
        { "line separators", "a\u2028b\u2029c", "a\nb\nc" },
        { "controls", "a\u0000b\u001bc", "abc" },
        { "nothing to see", "\u200b\u200d\u00a0\u3164\u2800", "" },
    };

    [Theory, MemberData(nameof(Harmful))]
    public void Words_WithWhatNobodySees_LoseIt(string described, string typed, string expected) =>
        Typing.Words(typed).ShouldBe(expected, described);

    public static TheoryData<string, string, string> Codes => new()
    {
        { "full width", "ＮＷ９　４ＥＷ", "NW9 4EW" },
        { "dashes of all lengths", "2026‐03‑03–04—05−06", "2026-03-03-04-05-06" },
        { "curly quotation marks", "o’neill‘s “x”", "o'neill's \"x\"" },
        { "direction marks", "\u200e020\u200f 7946\u061c 0000", "020 7946 0000" },
        { "joiners", "07\u200d700\u200c 900000", "07700 900000" },
        { "figures of other scripts", "٠٧٧٠٠ ৯০০ ०००", "07700 900 000" },
        { "keys", "0\ufe0f\u20e37\ufe0f\u20e3", "07" },
        { "lines and tabs", "a\nb\tc", "a b c" },
        { "a letter in two parts", "cafe\u0301", "caf\u00e9" },
    };

    [Theory, MemberData(nameof(Codes))]
    public void Code_HoweverTyped_IsPlain(string described, string typed, string expected) =>
        Typing.Code(typed).ShouldBe(expected, described);

    [Theory]
    [InlineData("سارة١٢@مثال.السعودية")]
    [InlineData("josé@example.com")]
    public void Address_InAnotherScript_KeepsItsLettersAndFigures(string typed) => Typing.Address(typed).ShouldBe(typed);

    [Theory]
    [InlineData("ｓａｍ＠ｅｘａｍｐｌｅ．ｃｏｍ", "sam@example.com")]
    [InlineData("\u200esam@example.com\u200b", "sam@example.com")]
    [InlineData("o’neill@example。com", "o'neill@example.com")]
    public void Address_HoweverTyped_IsPlain(string typed, string expected) => Typing.Address(typed).ShouldBe(expected);

    [Theory]
    [InlineData("pa\u00a0ss\u200bwörd\u00ad\u200d\u200d ", "pa\u00a0ss\u200bwörd\u00ad\u200d\u200d")]
    [InlineData("\u202epass\u0000word\r\n", "password")]
    [InlineData(null, "")]
    public void Secret_OfAPassword_StaysAsItWasChosen(string? typed, string expected) => Typing.Secret(typed).ShouldBe(expected);

    [Fact]
    public void Typing_OfAnything_CleanedTwiceIsTheSame() => Prop.ForAll(
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements("a", "\u200d", "\u200b", " ", "\u3164", "\U000E0067", "🏴", "é", "e\u0301", "\u202e", "\r\n", "٣", "Ａ", "\ud800",
                "\u200f")
                .ListOf(8).Select(string.Concat)).ToArbitrary(),
        text =>
        {
            foreach (var clean in new Func<string?, string>[] { Typing.Words, Typing.Code, Typing.Address })
                clean(clean(text)).ShouldBe(clean(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>Every kind of question that takes a code takes it from any keyboard.</summary>
    [Theory]
    [InlineData(TextKind.Phone, "tel:+44\u00a020\u20117946\u20110000", "+44 20-7946-0000")]
    [InlineData(TextKind.Phone, "Tel: 020 7946 0000", "020 7946 0000")]
    [InlineData(TextKind.Phone, "０７７００９０００００", "07700900000")]
    [InlineData(TextKind.Phone, "٠٧٧٠٠٩٠٠٠٠٠", "07700900000")]
    [InlineData(TextKind.Postcode, "nw9\u00a04ew\u200b", "NW9 4EW")]
    [InlineData(TextKind.Postcode, "ｎｗ９４ｅｗ", "NW9 4EW")]
    [InlineData(TextKind.Email, "MAILTO:sam@example.com", "sam@example.com")]
    [InlineData(TextKind.Email, "\u200fsam@example.com\u00a0", "sam@example.com")]
    [InlineData(TextKind.Reference, "CAD\u00a01234／21ＮＯＶ", "CAD 1234/21NOV")]
    public void TextQuestion_ForACode_ReadsItFromAnyKeyboard(TextKind kind, string typed, string expected)
    {
        var question = new TextQuestion("code", "What is it?") { Kind = kind };
        Posted.To(question, ("code", typed)).Said(question).ShouldBe(expected);
    }

    [Fact]
    public void ContactAndPlace_FromAnyKeyboard_AreRead()
    {
        var contact = new ContactQuestion("contact", "Contact");
        Posted.To(contact, ("contact-email", "mailto:sam@example.com\u200b"), ("contact-phone", "tel:020\u00a07946\u00a00000"))
            .Said(contact)
            .ShouldBe("sam@example.com | 020 7946 0000");
        var place = new PlaceQuestion("place", "Place");
        Posted.To(place, ("place-postcode", "ＮＷ９\u00a0４ＥＷ")).Said(place).ShouldBe("NW9 4EW");
    }

    [Fact]
    public void List_OfInvisibleMarks_IsBlank()
    {
        var list = new ListQuestion("list", "Which?", "one", [new TextQuestion("a", "A") { Missing = "Enter a" }]) { Optional = true };
        Posted.To(list, ("list-1-a", "\u200b\u00a0")).Said(list).ShouldBe("Not given");
    }

    [Fact]
    public void Reference_FromAnyKeyboard_IsKnown()
    {
        var reference = ReportReference.New('A');
        var typed = "\u200e" + reference.ToString().Replace("-", "\u2011", StringComparison.Ordinal).Replace('A', 'Ａ') + "\u200b";
        ReportReference.TryParse(typed, out var read).ShouldBeTrue();
        read.ShouldBe(reference);
    }
}
