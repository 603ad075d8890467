using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public class AddressQuestionTests
{
    private static readonly ListedAddress Flat = new("10", "Flat 1, 12 Elm Road", "ZY1 1AA", "Hendon", "owner");
    private static readonly ListedAddress House = new("11", "14 Elm Road", "ZY1 1AA", "Hendon", "");
    private static readonly ListedAddress Other = new("12", "1 Elm Road", "ZY1 1AA", "Edgware", "");

    private static readonly AddressQuestion Question = new("where", "Where?") { Missing = "Enter where", Found = [Flat, House] };

    [Fact]
    public void Read_AnAddressOfTheList_HasItsWardAndLandlord() =>
        Read(Question, ("where-postcode", "ZY1 1AA"), ("where-picked", "10"), ("where-street", "left over")).Answer.ShouldBe(
            new PlaceAnswer("ZY1 1AA", "Flat 1, 12 Elm Road", "") { Uprn = "10", Ward = "Hendon", Landlord = "owner" });

    [Theory]
    [InlineData("999")]
    [InlineData("")]
    [InlineData("10,11")]
    [InlineData("<script>")]
    public void Read_AnAddressThatIsNotInTheList_AsksToSelectOne(string picked)
    {
        var error = Read(Question, ("where-postcode", "ZY1 1AA"), ("where-picked", picked)).Errors.ShouldHaveSingleItem();
        error.ShouldBe(new("where-picked", "Select the address, or that it is not in the list"));
    }

    [Fact]
    public void Read_NotInTheList_TakesWordsWithTheWardOfThePostcode() =>
        Read(Question, ("where-postcode", "zy11aa"), ("where-picked", "not-listed"), ("where-street", "The new flats")).Answer.ShouldBe(
            new PlaceAnswer("ZY1 1AA", "The new flats", "") { Ward = "Hendon" });

    [Fact]
    public void Read_APostcodeInTwoWards_HasNone() =>
        Read(Question with { Found = [Flat, Other] }, ("where-postcode", "ZY1 1AA"), ("where-street", "By the shops")).Answer
            .ShouldBe(new PlaceAnswer("ZY1 1AA", "By the shops", ""));

    [Theory]
    [InlineData("where-postcode", "ZY9 9AA")]
    [InlineData("where-street", "High Road")]
    [InlineData("where-landmark", "By the swings")]
    public void Read_WhatTheListHasNot_IsEnough(string field, string value) =>
        Read(Question with { Found = [] }, (field, value)).Errors.ShouldBeEmpty();

    [Fact]
    public void Read_Nothing_IsToldBesideTheFirstField()
    {
        Read(Question with { Found = [] }).Errors.ShouldBe([new("where-postcode", "Enter where")]);
        Read(Question with { Found = null }).Errors.ShouldBe([new("where-street", "Enter where")], "as without a list");
    }

    [Fact]
    public void Read_WithoutAList_IsAPlaceInWords() =>
        Read(Question with { Found = null }, ("where-postcode", "ZY1 1AA"), ("where-picked", "10"), ("where-street", "High Road")).Answer
            .ShouldBe(new PlaceAnswer("ZY1 1AA", "High Road", ""));

    [Theory]
    [InlineData("", "10 11 12")]
    [InlineData("1", "10 12")]
    [InlineData("12", "10")]
    [InlineData("flat 1", "10")]
    [InlineData("4", "10 11 12")]
    [InlineData("99", "10 11 12")]
    public void Matching_ANumber_FindsItAsAWholeOrGivesAll(string number, string expected) =>
        string.Join(' ', (Question with { Found = [Flat, House, Other] }).Matching(number).Select(address => address.Uprn))
            .ShouldBe(expected);

    [Theory]
    [InlineData("where-street", "High Road", false)]
    [InlineData("where-picked", "10", false)]
    [InlineData("where-shown", "ZY1 1AA", false)]
    [InlineData("where-shown", "ZY2 2AA", true)]
    [InlineData("where-number", "12", true)]
    public void IsToBeShown_AListThatNobodySaw_UntilThereIsAnAnswer(string field, string value, bool expected) =>
        Question.IsToBeShown(Posted.Values(("where-postcode", "ZY1 1AA"), (field, value))).ShouldBe(expected);

    [Fact]
    public void Describe_AnAddress_SaysNothingOfItsLandlord() =>
        Question.Describe(Read(Question, ("where-picked", "10")).Answer!).ShouldBe(["Flat 1, 12 Elm Road", "ZY1 1AA"]);

    private static Reading Read(AddressQuestion question, params (string, string)[] fields) =>
        question.Read(new ReadContext(Posted.Values(fields), Posted.Today));
}
