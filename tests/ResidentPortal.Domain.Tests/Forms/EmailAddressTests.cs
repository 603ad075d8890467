using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("name@example.com")]
    [InlineData("first.last+tag@mail.example.co.uk")]
    [InlineData("o'neill@example.org")]
    [InlineData("UPPER@EXAMPLE.COM")]
    [InlineData("a@b.uk")]
    [InlineData("1@1-2.example")]
    [InlineData("name@xn--bcher-kva.example")]
    public void Read_OfAnAddress_KeepsIt(string text)
    {
        EmailAddress.Read(text).ShouldBe(text);
        EmailAddress.Read($"  {text}\t").ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("name@")]
    [InlineData("@example.com")]
    [InlineData("name@example")]
    [InlineData("name@example.")]
    [InlineData("name@.com")]
    [InlineData("name@-example.com")]
    [InlineData("name@example-.com")]
    [InlineData("name@exam ple.com")]
    [InlineData("na me@example.com")]
    [InlineData(".name@example.com")]
    [InlineData("name.@example.com")]
    [InlineData("na..me@example.com")]
    [InlineData("name@@example.com")]
    [InlineData("name@example.com, other@example.com")]
    [InlineData("Name <name@example.com>")]
    [InlineData("\"quoted\"@example.com")]
    [InlineData("name@example.com\nBcc: other@example.com")]
    [InlineData("name@[127.0.0.1]")]
    [InlineData("name@127.0.0.1")]
    [InlineData("nаme@exаmple.com")] // Cyrillic а
    public void Read_OfAnythingElse_IsNull(string text) => EmailAddress.Read(text).ShouldBeNull();

    [Fact]
    public void Read_OfTooLongParts_IsNull()
    {
        EmailAddress.Read(new string('a', 64) + "@example.com").ShouldNotBeNull();
        EmailAddress.Read(new string('a', 65) + "@example.com").ShouldBeNull();
        EmailAddress.Read("a@" + new string('b', 63) + ".com").ShouldNotBeNull();
        EmailAddress.Read("a@" + new string('b', 64) + ".com").ShouldBeNull();
        EmailAddress.Read("a@" + string.Concat(Enumerable.Repeat("bbbb.", 51)) + "com").ShouldBeNull();
    }
}
