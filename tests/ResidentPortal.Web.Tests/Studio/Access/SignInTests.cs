using System.Net;
using System.Text.RegularExpressions;
using ResidentPortal.People;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>From the command that lets somebody in to the open studio, and every way that must not lead there.</summary>
public class SignInTests(StudioUnderTest studio) : IClassFixture<StudioUnderTest>
{
    private const string Password = "kettle-orbit-mustard";

    [Fact]
    public async Task FirstAdministrator_FromTheCommandOn_GetsIntoTheStudio()
    {
        var link = await AddAsync("First@Council.Test", Roles.Administrator);
        var browser = studio.Anonymous();
        (await browser.FillInAsync(link, null, ("password", Password), ("again", Password))).Location.ShouldBe("/studio/sign-in?password-set");

        var signedIn = await browser.FillInAsync("/studio/sign-in", null, ("email", " FIRST@council.test "), ("password", Password));
        signedIn.Location.ShouldBe("/studio");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/account/authenticator", "An administrator needs a second factor first.");

        var secret = (await browser.OpenAsync("/studio/account/authenticator")).Page().QuerySelector(".rp-secret")!.TextContent;
        var codes = await browser.FillInAsync("/studio/account/authenticator", null, ("code", Totp.Code(secret)));
        codes.Page().QuerySelectorAll(".rp-codes li").Length.ShouldBe(10);
        var home = await browser.OpenAsync("/studio");
        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Body.ShouldContain("first@council.test");

        (await browser.FillInAsync("/studio", "/studio/sign-out")).Location.ShouldBe("/studio/sign-in");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");

        var again = await browser.FillInAsync("/studio/sign-in?return=/studio/people", null, ("email", "first@council.test"), ("password", Password));
        again.Location.ShouldBe("/studio/sign-in/code?return=%2Fstudio%2Fpeople");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in", "A password is not enough.");
        (await browser.FillInAsync(again.Location!, null, ("code", "000000"))).ShouldShowError("code", "The code is not right, or it is too old. Enter the one that your app shows now");
        (await browser.FillInAsync(again.Location!, null, ("code", Totp.Code(secret)))).Location.ShouldBe("/studio/people");
    }

    private async Task<string> AddAsync(string email, string role)
    {
        using var output = new StringWriter();
        (await CommandLine.Find(["user", "add", email, "--role", role])!.RunAsync(studio.Services, output, default)).ShouldBe(0);
        return Regex.Match(output.ToString(), @"/studio/welcome\?key=\S+").Value;
    }
}
