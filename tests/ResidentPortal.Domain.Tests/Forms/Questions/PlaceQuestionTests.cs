using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms.Questions;

public sealed class PlaceQuestionTests
{
    private static readonly PlaceQuestion Where = new("where", "Where did it happen?") { Missing = "Enter where it happened" };

    public static TheoryData<string, (string, string)[], string> Cases => new()
    {
        { "nothing", [], "where-street: Enter where it happened" },
        { "a street", [("where-street", "High Road")], "High Road" },
        { "a postcode", [("where-postcode", "nw94ew")], "NW9 4EW" },
        { "a landmark in two lines", [("where-landmark", "the park\r\nby the pond")], "the park | by the pond" },
        { "all of them", [("where-street", "High Road"), ("where-postcode", "n3 1aa"), ("where-landmark", "the park")],
            "High Road | N3 1AA | the park" },
        { "half a postcode", [("where-street", "High Road"), ("where-postcode", "NW9")], "where-postcode: " + Postcode.Wrong },
        { "a long street", [("where-street", new string('x', 201))], "where-street: Street or building must be 200 characters or less" },
        { "a long landmark", [("where-landmark", new string('x', 501))],
            "where-landmark: The description of the place must be 500 characters or less" },
        { "the phone’s location", [("where-latitude", "51.6019"), ("where-longitude", "-0.2353123456")],
            "Phone’s location: 51.6019, -0.23531" },
        { "half a location", [("where-latitude", "51.6019")], "where-street: Enter where it happened" },
        { "no place on earth", [("where-latitude", "91"), ("where-longitude", "0")], "where-street: Enter where it happened" },
        { "no number", [("where-latitude", "NaN"), ("where-longitude", "Infinity")], "where-street: Enter where it happened" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Read_OfAPlace_TakesWhateverIsKnown(string described, (string, string)[] fields, string expected) =>
        Posted.To(Where, fields).Said(Where).ShouldBe(expected, described);
}
