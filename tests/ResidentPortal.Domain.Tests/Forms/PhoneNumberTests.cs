using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("020 8359 2000")]
    [InlineData("02083592000")]
    [InlineData("07700 900 000")]
    [InlineData("+44 (0)20 8359 2000")]
    [InlineData("+44.7700.900000")]
    [InlineData("07700-900-000")]
    [InlineData("0161 4960 00")]
    [InlineData("+358 40 123 4567 89")]
    [InlineData("020 8359 2000 ext 123")]
    [InlineData("020 8359 2000 x12")]
    public void IsPlausible_OfANumber_IsTrue(string text) => PhoneNumber.IsPlausible(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("8359 2000")]
    [InlineData("1234567890123456")]
    [InlineData("07700 90000O")]
    [InlineData("call me on 07700 900 000")]
    [InlineData("07700 900 000\n07700 900 001")]
    [InlineData("٠٧٧٠٠٩٠٠٠٠٠")]
    [InlineData("０７７００９０００００")]
    [InlineData("07700;900;000")]
    [InlineData("name@example.com")]
    public void IsPlausible_OfAnythingElse_IsFalse(string text) => PhoneNumber.IsPlausible(text).ShouldBeFalse();
}
