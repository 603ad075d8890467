using ResidentPortal.Reports.Emails;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Emails;

public sealed class MailtoLinkTests
{
    [Theory]
    [InlineData("o'neill+a&body=x?y#z@home.example", "o%27neill%2Ba%26body%3Dx%3Fy%23z@home.example")]
    [InlineData("zoë@köln.example", "zo%C3%AB@k%C3%B6ln.example")]
    public void Href_OfAnyAddress_HoldsAddressAndSubjectOnly(string address, string escaped) =>
        new MailtoLink(address, "Your reference A-1").Href.ShouldBe($"mailto:{escaped}?subject=Your%20reference%20A-1");
}
