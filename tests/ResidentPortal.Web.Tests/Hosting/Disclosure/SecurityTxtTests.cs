using System.Net;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Testing;
using ResidentPortal.Web.Hosting.Disclosure;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting.Disclosure;

/// <summary>Whoever finds a hole in the site finds out whom to tell (RFC 9116).</summary>
public class SecurityTxtTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);

    private static readonly SiteOptions Site = new() { Email = "safety@council.internal", BaseUrl = "https://safety.council.internal/" };

    [Fact]
    public async Task File_OfTheShippedSite_NamesTheCouncilAndItself()
    {
        using var site = new SiteUnderTest { Clock = new TestClock(Now) };
        var file = await site.Resident().GetAsync("/.well-known/security.txt");

        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Headers["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        file.Headers.ShouldNotContainKey("Set-Cookie");
        file.Body.ShouldBe($"""
            Contact: mailto:{ShippedCouncil.Site.Email}
            Expires: 2026-06-08T00:00:00Z
            Canonical: http://localhost:5080/.well-known/security.txt
            Preferred-Languages: en

            """.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData(null, "Contact: mailto:safety@council.internal\r\n")]
    [InlineData("holes@council.internal", "Contact: mailto:holes@council.internal\r\n")]
    [InlineData("https://council.internal/holes", "Contact: https://council.internal/holes\r\n")]
    public void Contact_OfTheSettings_IsAnAddress(string? contact, string line) =>
        SecurityTxt.Write(new() { Contact = contact }, Site, Now).ShouldStartWith(line);

    [Fact]
    public void Policy_OfTheSettings_IsNamed() => SecurityTxt.Write(new() { Policy = "https://council.internal/policy" }, Site, Now)
        .ShouldEndWith("\r\nPolicy: https://council.internal/policy\r\n");

    [Theory]
    [InlineData(1, "2026-03-11T00:00:00Z")]
    [InlineData(365, "2027-03-10T00:00:00Z")]
    public void Expires_CountsFromTheDay(int days, string expires) =>
        SecurityTxt.Write(new() { ValidDays = days }, Site, Now.AddHours(9)).ShouldContain($"\r\nExpires: {expires}\r\n");
}
