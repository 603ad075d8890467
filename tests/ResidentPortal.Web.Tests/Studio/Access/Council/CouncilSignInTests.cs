using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People;
using ResidentPortal.People.Accounts;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access.Council;

/// <summary>The council's own sign-in, against a provider that runs.</summary>
public sealed class CouncilSignInTests(CouncilSignInTests.Council council) : IClassFixture<CouncilSignInTests.Council>
{
    private SignInProvider Provider => council.Provider;

    [Fact]
    public async Task Person_InAMappedGroup_NeedsNoAccountAndRolesFollowTheGroups()
    {
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) = ("kim-1", "Kim@Council.Test", ["unknown", "group-editors", "group-readers"], null);
        var browser = council.Studio.Anonymous();
        (await browser.OpenAsync("/studio/sign-in")).Body.ShouldContain("Sign in with your council account");
        (await GoAsync(browser, "/studio/sign-in/council?return=%2Fstudio%2Faccount")).Location.ShouldBe("/studio/account");
        var account = (await browser.OpenAsync("/studio/account")).Page();
        account.QuerySelector("main")!.TextContent.ShouldContain("kim@council.test");
        (await PersonAsync("kim@council.test")).Roles.ShouldBe([Roles.Editor, Roles.ReportReader]);
        (await browser.OpenAsync("/studio")).Status.ShouldBe(HttpStatusCode.OK, "The council's sign-in counts as a second factor.");

        Provider.Groups = ["group-authors"];
        (await GoAsync(council.Studio.Anonymous())).Location.ShouldBe("/studio");
        (await PersonAsync("kim@council.test")).Roles.ShouldBe([Roles.Author]);

        Provider.Groups = [];
        var refused = await GoAsync(council.Studio.Anonymous());
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Body.ShouldContain("Ask your IT service desk");

        (await council.Studio.Anonymous().FillInAsync("/studio/sign-in", null, ("email", "kim@council.test"), ("password", "kettle-orbit-mustard"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("key")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("late")]
    [InlineData("unsigned")]
    public async Task Token_ThatCannotBeBelieved_SignsNobodyIn(string mistake)
    {
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) = ("sam-1", "sam@council.test", ["group-admins"], mistake);
        var browser = council.Studio.Anonymous();
        (await GoAsync(browser)).Location.ShouldBe("/studio/sign-in/council/failed");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");
        (await FindAsync("sam@council.test")).ShouldBeNull();
    }

    [Fact]
    public async Task Callback_NobodyAskedFor_SignsNobodyIn() =>
        (await council.Studio.Anonymous().OpenAsync("/studio/sign-in/council/callback?code=x&state=y")).Location.ShouldBe("/studio/sign-in/council/failed");

    [Fact]
    public async Task Start_WrongSettings_NamesEachKeyAndTheMend()
    {
        var (code, message) = await StartUp.RefusedAsync("Production", [("Studio:OpenIdConnect:Authority", "http://sign-in.test"), ("Studio:OpenIdConnect:Groups:one", "Emperor")]);
        code.ShouldBe(1);
        message.ShouldContain("Studio:OpenIdConnect:Authority: give the whole https address");
        message.ShouldContain("Studio:OpenIdConnect:ClientId: give");
        message.ShouldContain("Studio:OpenIdConnect:ClientSecret: give");
        message.ShouldContain("Studio:OpenIdConnect:Groups:one: 'Emperor' is no role");
    }

    // As a browser goes: to the provider, and back with what it says, as far as the site leads.
    private static async Task<Reply> GoAsync(HttpClient browser, string start = "/studio/sign-in/council")
    {
        var asked = await browser.OpenAsync(start);
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answered = await outside.GetAsync(new Uri(asked.Location!));
        var callback = await browser.OpenAsync(answered.Headers.Location!.PathAndQuery);
        return callback.Location?.Contains("/done", StringComparison.Ordinal) is true ? await browser.OpenAsync(callback.Location) : callback;
    }

    private async Task<Person> PersonAsync(string email) => (await FindAsync(email)).ShouldNotBeNull();

    private async Task<Person?> FindAsync(string email)
    {
        await using var scope = council.Studio.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StaffAccounts>().FindAsync(email);
    }

    public sealed class Council : IAsyncLifetime
    {
        public SignInProvider Provider { get; private set; } = null!;

        public StudioUnderTest Studio { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Provider = await SignInProvider.StartAsync();
            Studio = new()
            {
                Site = SiteUnderTest.InDevelopment(
                    ("Studio:OpenIdConnect:Authority", Provider.Authority),
                    ("Studio:OpenIdConnect:ClientId", SignInProvider.ClientId),
                    ("Studio:OpenIdConnect:ClientSecret", SignInProvider.ClientSecret),
                    ("Studio:OpenIdConnect:Groups:group-authors", Roles.Author),
                    ("Studio:OpenIdConnect:Groups:group-editors", Roles.Editor),
                    ("Studio:OpenIdConnect:Groups:group-admins", Roles.Administrator),
                    ("Studio:OpenIdConnect:Groups:group-readers", Roles.ReportReader)),
            };
        }

        public async ValueTask DisposeAsync()
        {
            Studio.Dispose();
            await Provider.DisposeAsync();
        }
    }
}
