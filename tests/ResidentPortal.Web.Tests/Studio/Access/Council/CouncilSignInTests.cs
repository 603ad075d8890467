using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests.Hosting;
using ResidentPortal.Web.Tests.Studio.Access.Fresh;
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
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) =
            ("kim-1", "Kim@Council.Test", ["unknown", "group-editors", "group-readers"], null);
        var browser = council.Studio.Anonymous();
        (await browser.OpenAsync("/studio/sign-in")).Body.ShouldContain("Sign in with your council account");
        (await GoAsync(browser, "/studio/sign-in/council?return=%2Fstudio%2Faccount")).Location.ShouldBe("/studio/account");
        var account = (await browser.OpenAsync("/studio/account")).Page();
        account.QuerySelector("main")!.TextContent.ShouldContain("kim@council.test");
        (await PersonAsync("kim@council.test")).Roles.ShouldBe([Roles.Editor, Roles.TeamMember]);
        (await browser.OpenAsync("/studio")).Status.ShouldBe(HttpStatusCode.OK, "The council's sign-in counts as a second factor.");

        Provider.Groups = ["group-authors"];
        (await GoAsync(council.Studio.Anonymous())).Location.ShouldBe("/studio");
        (await PersonAsync("kim@council.test")).Roles.ShouldBe([Roles.Author]);

        Provider.Groups = [];
        var refused = await GoAsync(council.Studio.Anonymous());
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Body.ShouldContain("Ask your IT service desk");

        (await council.Studio.Anonymous()
            .FillInAsync("/studio/sign-in", null, ("email", "kim@council.test"), ("password", "kettle-orbit-mustard"))).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("key")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("late")]
    [InlineData("unsigned")]
    [InlineData("signed with the secret")]
    [InlineData("without a nonce")]
    [InlineData("no id token")]
    public async Task Token_ThatCannotBeBelieved_SignsNobodyIn(string mistake)
    {
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) = ("sam-1", "sam@council.test", ["group-admins"], mistake);
        var browser = council.Studio.Anonymous();
        (await GoAsync(browser)).Location.ShouldBe("/studio/sign-in/council/failed");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");
        (await FindAsync("sam@council.test")).ShouldBeNull();
    }

    [Fact]
    public async Task Start_ProviderThatDoesNotAnswer_SaysSoAndOffersTheOtherWay()
    {
        var gone = await SignInProvider.StartAsync();
        using var studio = Council.With(gone);
        await gone.DisposeAsync();
        var answer = await studio.Anonymous().OpenAsync("/studio/sign-in/council");
        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Body.ShouldContain("We could not sign you in");
        answer.Page().QuerySelector("main a[href='/studio/sign-in']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Token_OfAnotherBrowser_SignsNobodyIn()
    {
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) = ("lee-1", "lee@council.test", ["group-admins"], null);
        var (one, other) = (council.Studio.Anonymous(), council.Studio.Anonymous());
        await other.OpenAsync("/studio/sign-in/council");
        var answer = await ComeBackAsync(await one.OpenAsync("/studio/sign-in/council"));
        (await other.OpenAsync(answer)).Location.ShouldBe("/studio/sign-in/council/failed");
        (await FindAsync("lee@council.test")).ShouldBeNull();
    }

    [Fact]
    public async Task Start_Council_AsksForNoMoreThanWhoItIs()
    {
        var asked = await council.Studio.Anonymous().OpenAsync("/studio/sign-in/council");
        var query = QueryHelpers.ParseQuery(new Uri(asked.Location!).Query);
        query["scope"].ToString().Split(' ').ShouldBe(["openid", "profile", "email"], ignoreOrder: true);
        query["redirect_uri"].ToString().ShouldEndWith("/studio/sign-in/council/callback");
        query["nonce"].ToString().Length.ShouldBeGreaterThan(30);
        // In the address, so that cookies that are Lax come along.
        query.GetValueOrDefault("response_mode").ToString().ShouldBeOneOf("", "query");
        query.Keys.ShouldNotContain(key => key.StartsWith("x-client", StringComparison.OrdinalIgnoreCase));
        var cookies = asked.Headers["Set-Cookie"].Split('\n');
        cookies.Length.ShouldBe(2);
        foreach (var cookie in cookies)
        {
            cookie.ShouldStartWith("studio-");
            cookie.ShouldContain("path=/studio;");
            cookie.ShouldContain("samesite=lax", Case.Insensitive);
            cookie.ShouldContain("httponly", Case.Insensitive);
        }
    }

    [Fact]
    public async Task SignIn_WithANewBrowser_IsMailedOnce()
    {
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) = ("bo-1", "bo@council.test", ["group-authors"], null);
        var browser = council.Studio.Anonymous();
        for (var time = 0; time < 2; time++)
        {
            (await GoAsync(browser)).Location.ShouldBe("/studio");
            await browser.SignOutAsync();
            (await council.Studio.NoticesAsync("bo@council.test")).ShouldHaveSingleItem().Subject
                .ShouldBe("You signed in with a new browser");
        }
        await GoAsync(council.Studio.Anonymous());
        (await council.Studio.NoticesAsync("bo@council.test")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Change_ByACouncilAccount_WaitsUntilTheCouncilSaysThatItIsThem()
    {
        (Provider.Subject, Provider.Email, Provider.Groups, Provider.Mistake) = ("ada-1", "ada@council.test", ["group-admins"], null);
        var browser = council.Studio.Anonymous();
        await GoAsync(browser);
        var asked = await browser.FillInAsync("/studio/people", null, ("name", "Ida"),
            ("email", "invited@council.test"), ("role", "Author"));
        asked.Page().QuerySelector("main a[href='/studio/sign-in/council?again']").ShouldNotBeNull();
        asked = await FreshSignInTests.ContinueAsync(browser, asked, ("confirm-password", ""));
        asked.ShouldShowProblem(HttpStatusCode.UnprocessableEntity, ConfirmPages.CouncilFirst);

        const string Again = "/studio/sign-in/council?again";
        var query = QueryHelpers.ParseQuery(new Uri((await browser.OpenAsync(Again)).Location!).Query);
        (query["prompt"].ToString(), query["max_age"].ToString()).ShouldBe(("login", "0"));
        foreach (var said in new DateTimeOffset?[] { null, DateTimeOffset.UtcNow.AddMinutes(-6) })
        {
            Provider.AuthTime = said;
            (await GoAsync(browser, Again)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
        Provider.AuthTime = DateTimeOffset.UtcNow;
        Provider.Subject = "somebody-else";
        (await GoAsync(browser, Again)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await FreshSignInTests.ContinueAsync(browser, asked, ("confirm-password", ""))).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);

        Provider.Subject = "ada-1";
        (await GoAsync(browser, Again)).Body.ShouldContain("You have signed in again");
        Provider.AuthTime = null;
        (await FreshSignInTests.ContinueAsync(browser, asked, ("confirm-password", ""))).Body.ShouldContain("/studio/welcome?key=");
        (await PersonAsync("invited@council.test")).Roles.ShouldBe([Roles.Author]);
    }

    [Fact]
    public async Task SignIn_GoodOrBad_LeavesNothingOfItInTheLog()
    {
        (Provider.Subject, Provider.Email, Provider.Groups) = ("zqx-subject", "zqx-log@council.test", ["group-authors", "zqx-group"]);
        Provider.Mistake = null;
        (await GoAsync(council.Studio.Anonymous())).Location.ShouldBe("/studio");
        foreach (var mistake in new[] { "audience", "nonce", "key", "no id token" })
        {
            Provider.Mistake = mistake;
            (await GoAsync(council.Studio.Anonymous())).Location.ShouldBe("/studio/sign-in/council/failed");
        }

        // What the address says of an error is anybody's to write.
        await council.Studio.Anonymous().OpenAsync("/studio/sign-in/council/callback?error=zqx&error_description=zqx&state=zqx");
        var browser = council.Studio.Anonymous();
        var state = QueryHelpers.ParseQuery(new Uri((await browser.OpenAsync("/studio/sign-in/council")).Location!).Query)["state"];
        await browser.OpenAsync($"/studio/sign-in/council/callback?error=zqx&error_description=zqx&state={Uri.EscapeDataString(state!)}");

        await Task.Delay(TimeSpan.FromMilliseconds(500));
        var log = string.Concat(Directory.EnumerateFiles(council.Studio.Site.LogFolder).Select(ReadOpen));
        log.ShouldContain("The council's sign-in failed: ");
        log.ShouldNotContain("zqx", Case.Insensitive);
        log.ShouldNotContain("eyJ");
    }

    [Theory]
    [InlineData("?")]
    [InlineData("?state=&code=")]
    [InlineData("?id_token=eyJhbGciOiJub25lIn0.e30.&state=x")]
    [InlineData("?access_token=x&state=x")]
    public async Task Callback_Nonsense_SignsNobodyIn(string query)
    {
        var browser = council.Studio.Anonymous();
        (await browser.OpenAsync("/studio/sign-in/council/callback" + query)).Location.ShouldBe("/studio/sign-in/council/failed");
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 600).Select(number => KeyValuePair.Create("state" + number, query)));
        using var posted = await browser.PostAsync(new Uri("/studio/sign-in/council/callback", UriKind.Relative), form);
        posted.Headers.Location?.ToString().ShouldBe("/studio/sign-in/council/failed");
    }

    [Fact]
    public async Task Callback_NobodyAskedFor_SignsNobodyIn() =>
        (await council.Studio.Anonymous()
            .OpenAsync("/studio/sign-in/council/callback?code=x&state=y")).Location.ShouldBe("/studio/sign-in/council/failed");

    [Fact]
    public async Task Start_WrongSettings_NamesEachKeyAndTheMend()
    {
        var (code, message) =
            await StartUp.RefusedAsync("Production",
                [("Studio:OpenIdConnect:Authority", "http://sign-in.test"), ("Studio:OpenIdConnect:Groups:one", "Emperor")]);
        code.ShouldBe(1);
        message.ShouldContain("Studio:OpenIdConnect:Authority: “http://sign-in.test” cannot be used. Give the whole https address");
        message.ShouldContain("Studio:OpenIdConnect:ClientId: Give");
        message.ShouldContain("Studio:OpenIdConnect:ClientSecret: Give");
        message.ShouldContain("Studio:OpenIdConnect:Groups:one: “Emperor” is not a role");
    }

    // As a browser goes: to the provider, and back with what it says, as far as the site leads.
    private static async Task<Reply> GoAsync(HttpClient browser, string start = "/studio/sign-in/council")
    {
        var callback = await browser.OpenAsync(await ComeBackAsync(await browser.OpenAsync(start)));
        return callback.Location?.Contains("/done", StringComparison.Ordinal) is true
            ? await browser.OpenAsync(callback.Location)
            : callback;
    }

    private static async Task<string> ComeBackAsync(Reply asked)
    {
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answered = await outside.GetAsync(new Uri(asked.Location!));
        return answered.Headers.Location!.PathAndQuery;
    }

    private static string ReadOpen(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
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
            Studio = With(Provider);
        }

        public static StudioUnderTest With(SignInProvider provider) => new()
        {
            Site = SiteUnderTest.InDevelopment(
                ("Studio:OpenIdConnect:Authority", provider.Authority),
                ("Studio:OpenIdConnect:ClientId", SignInProvider.ClientId),
                ("Studio:OpenIdConnect:ClientSecret", SignInProvider.ClientSecret),
                ("Studio:OpenIdConnect:Groups:group-authors", Roles.Author),
                ("Studio:OpenIdConnect:Groups:group-editors", Roles.Editor),
                ("Studio:OpenIdConnect:Groups:group-admins", Roles.Administrator),
                ("Studio:OpenIdConnect:Groups:group-readers", "TeamMember:community-safety")),
        };

        public async ValueTask DisposeAsync()
        {
            Studio.Dispose();
            await Provider.DisposeAsync();
        }
    }
}
