using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.DataProtection;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.DataProtection;

public class PersonSearchTests
{
    private static readonly PersonWords Nobody = new("", "", "", "");

    [Theory]
    [InlineData("Zoë O'Hara", "I am zoe o’hara.", true, "accents, capitals and apostrophes")]
    [InlineData("Zoe O'Hara", "O'Hara, Zoe", true, "in another order")]
    [InlineData("Anne-Marie Noor", "annemarie NOOR", true, "hyphens")]
    [InlineData("Ann Noor", "Annabel Noor", false, "part of a word")]
    [InlineData("Ann Noor", "Ann shouted", false, "one word of two")]
    [InlineData("周杰", "周杰 lives there", true, "letters of any script")]
    public void In_AName_IsFoundHoweverItIsWritten(string name, string text, bool expected, string because) =>
        new PersonSearch(Nobody with { Name = name }).In([text]).Contains(FoundBy.Name).ShouldBe(expected, because);

    [Theory]
    [InlineData("020 7946 0018", "(020) 7946-0018", true, "brackets and hyphens")]
    [InlineData("+44 20 7946 0018", "Call 02079460018 please", true, "with the code of the country")]
    [InlineData("020 7946 0018", "+442079460018", true, "the other way round")]
    [InlineData("020 7946 0018", "020 7946 0019", false, "another number")]
    [InlineData("12", "12 drunk men", false, "too short to be a number")]
    public void In_APhoneNumber_IsFoundHoweverItIsWritten(string phone, string text, bool expected, string because) =>
        new PersonSearch(Nobody with { Phone = phone }).In([text]).Contains(FoundBy.Phone).ShouldBe(expected, because);

    [Theory]
    [InlineData("12 High Road, NW9 4EW", "12 High Rd, nw94ew", true, "a street written in another way")]
    [InlineData("12 High Road, NW9 4EW", "14 High Road NW9 4EW", false, "the house next to it but one")]
    [InlineData("NW9 4EW", "Somewhere at NW9 4EW", true, "the postcode alone")]
    [InlineData("12 High Road", "it was 12 high road again", true, "without a postcode")]
    [InlineData("12 High Road", "12 Low Road", false, "another street")]
    public void In_AnAddress_IsFoundHoweverItIsWritten(string address, string text, bool expected, string because) =>
        new PersonSearch(Nobody with { Address = address }).In([text]).Contains(FoundBy.Address).ShouldBe(expected, because);

    [Fact]
    public void In_AnEmailAddress_IsFoundInAnyCapitals() =>
        new PersonSearch(Nobody with { Email = "Ada@home.example " }).In(["or ada@HOME.example"]).ShouldBe([FoundBy.Email]);

    [Fact]
    public void In_NoWords_FindsNothing() => new PersonSearch(Nobody).In(["Anything at all, 020 7946 0018, NW9 4EW"]).ShouldBeEmpty();

    [Fact]
    public void In_AnyName_IsFoundInATextThatHasIt() =>
        Prop.ForAll(Gen.Elements("Ada", "José", "Łukasz", "O'Neill", "Anne-Marie", "Ng").Two().ToArbitrary(), name =>
                new PersonSearch(Nobody with { Name = $"{name.Item1} {name.Item2}" })
                    .In([$"He, {name.Item2.ToUpperInvariant()}, {name.Item1.ToLowerInvariant()}: again."]).Contains(FoundBy.Name))
            .QuickCheckThrowOnFailure();
}
