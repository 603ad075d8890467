using ResidentPortal.Domain.Routing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

public sealed class MailboxAddressTests
{
    [Theory]
    [InlineData("a team", "noise@council.example", true)]
    [InlineData("with a mark", "o'brien+asb@council.example", true)]
    [InlineData("nothing", "", false)]
    [InlineData("no host", "noise", false)]
    [InlineData("a host without a dot", "noise@council", false)]
    [InlineData("a display name", "Noise <noise@council.example>", false)]
    [InlineData("two of them", "a@council.example,b@council.example", false)]
    [InlineData("a line end", "noise@council.example\r\nBcc: a@b.example", false)]
    [InlineData("what does not print, in quotes", "\"\" ; \u0016 \"@team\"", false)]
    [InlineData("what does not print, in a name", "no\u0016ise@council.example", false)]
    public void IsValid_OfAnAddress_IsWhetherItIsOneMailbox(string described, string text, bool expected) =>
        MailboxAddress.IsValid(text).ShouldBe(expected, described);
}
