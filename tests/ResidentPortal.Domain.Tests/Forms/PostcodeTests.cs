using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("NW9 4EW", "NW9 4EW")]
    [InlineData("nw94ew", "NW9 4EW")]
    [InlineData(" n w 9 4 e w ", "NW9 4EW")]
    [InlineData("NW9-4EW.", "NW9 4EW")]
    [InlineData("NW9\u00a04EW", "NW9 4EW")]
    [InlineData("NW9 OEW", "NW9 0EW")]
    [InlineData("N3 1AA", "N3 1AA")]
    [InlineData("N12 9QQ", "N12 9QQ")]
    [InlineData("NW11 7AB", "NW11 7AB")]
    [InlineData("EC1A 1BB", "EC1A 1BB")]
    [InlineData("W1A 0AX", "W1A 0AX")]
    [InlineData("M1 1AE", "M1 1AE")]
    [InlineData("B33 8TH", "B33 8TH")]
    [InlineData("CR2 6XH", "CR2 6XH")]
    [InlineData("DN55 1PT", "DN55 1PT")]
    [InlineData("GIR 0AA", "GIR 0AA")]
    public void Read_OfAPostcode_WritesItAsThePostOfficeDoes(string text, string expected) => Postcode.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("NW9")]
    [InlineData("NW9 4E")]
    [InlineData("NW9 4EWW")]
    [InlineData("NW9 4CW")]
    [InlineData("QW9 4EW")]
    [InlineData("NJ9 4EW")]
    [InlineData("94EW NW")]
    [InlineData("12345")]
    [InlineData("75008")]
    [InlineData("Hendon")]
    [InlineData("ＮＷ９ ４ＥＷ")]
    [InlineData("NW٩ 4EW")]
    [InlineData("💥💥💥💥💥")]
    public void Read_OfAnythingElse_IsNull(string text) => Postcode.Read(text).ShouldBeNull();
}
