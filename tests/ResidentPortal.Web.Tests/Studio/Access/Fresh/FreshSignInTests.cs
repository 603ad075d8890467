using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Access;
using ResidentPortal.Studio.Access.Account;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Studio.Access.Notices;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access.Fresh;

/// <summary>What lets people in is changed only by somebody who has just shown that it is them, and the person is told.</summary>
public sealed class FreshSignInTests : IDisposable
{
    private const string Email = "admin@council.test";

    private static readonly TimeSpan TooLong = FreshSignIn.Lifetime + TimeSpan.FromSeconds(1);

    private readonly TestClock clock = new(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
    private readonly StudioUnderTest studio;
    private string secret = "";

    public FreshSignInTests() => studio = new()
    {
        Site = new SiteUnderTest
        {
            Clock = clock,
            Replace = services =>
            {
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
                // It would send between two changes that come in one email here.
                services.Remove(services.Single(service => service.ImplementationType == typeof(NoticeWorker)));
            },
        },
    };

    /// <summary>Those that change what lets people in. The rest of the table asks for nothing.</summary>
    private static readonly string[] Changes =
    [
        .. new[] { "roles", "link", "lock", "unlock", "second-factor", "remove" }.Select(act => $"/studio/people/{Guid.Empty}/{act}"),
        "/studio/people", "/studio/account/password", "/studio/account/authenticator", "/studio/account/authenticator/recovery-codes",
        "/studio/account/passkeys", "/studio/account/passkeys/remove", "/studio/account/authenticator/remove",
    ];

    [Fact]
    public async Task Changes_FiveMinutesAndASecondLater_AskOnceMore()
    {
        var admin = await AdministratorAsync();
        clock.Advance(FreshSignIn.Lifetime);
        foreach (var address in Changes)
            Asks(await PostAsync(admin, address, ("x", "kept"), ("current", "hunter2-is-secret"))).ShouldBeFalse(address);
        // The app of the first is gone by then.
        admin = await AdministratorAsync("other@council.test");
        clock.Advance(TooLong);
        foreach (var address in Changes)
        {
            var asked = await PostAsync(admin, address, ("x", "kept"), ("current", "hunter2-is-secret"));
            Asks(asked).ShouldBeTrue(address);
            Hidden(asked).ShouldContain(KeyValuePair.Create("x", "kept"), address);
            asked.Body.ShouldNotContain("hunter2", customMessage: address);
        }
        (await PostAsync(admin, "/studio/account/sessions/end", ("session", "none"))).Location.ShouldBe("/studio/account/sessions");
    }

    [Fact]
    public async Task Invite_TooLate_KeepsWhatWasTypedUntilItIsConfirmed()
    {
        var admin = await AdministratorAsync();
        clock.Advance(TooLong);
        var asked = await admin.FillInAsync("/studio/people", null, ("name", "Noor Khan"), ("email", "  New@Council.test "),
            ("role", "Author"));
        asked.Status.ShouldBe(HttpStatusCode.OK);
        Asks(asked).ShouldBeTrue();
        var wrong = await ContinueAsync(admin, asked, ("confirm-password", "wrong"), ("confirm-code", Code()));
        wrong.ShouldShowError("confirm-password", ConfirmPages.PasswordWrong);
        wrong = await ContinueAsync(admin, wrong, ("confirm-password", Colleagues.Password), ("confirm-code", "000000"));
        wrong.ShouldShowError("confirm-code", ConfirmPages.CodeWrong);
        wrong.Body.ShouldNotContain(Colleagues.Password);

        var invited = await ContinueAsync(admin, wrong, ("confirm-password", Colleagues.Password), ("confirm-code", Code()));
        invited.Page().QuerySelector(".rp-secret")!.TextContent.ShouldContain("/studio/welcome?key=");
        (await studio.FindAsync("new@council.test")).ShouldSatisfyAllConditions(
            person => person.Roles.ShouldBe([Roles.Author]), person => person.Name.ShouldBe("Noor Khan"));

        clock.Advance(FreshSignIn.Lifetime - TimeSpan.FromSeconds(2));
        Asks(await PostAsync(admin, "/studio/account/authenticator/recovery-codes")).ShouldBeFalse("it holds for five minutes");
        clock.Advance(TimeSpan.FromSeconds(3));
        Asks(await PostAsync(admin, "/studio/account/authenticator/recovery-codes")).ShouldBeTrue();
    }

    [Fact]
    public async Task Confirmation_OfSomebodyElse_IsNotTaken()
    {
        var (admin, other) = (await AdministratorAsync(), await AdministratorAsync("other@council.test"));
        clock.Advance(TooLong);
        var confirmed = await ContinueAsync(other, await PostAsync(other, "/studio/account/authenticator/recovery-codes"),
            ("confirm-password", Colleagues.Password), ("confirm-code", Code()));
        var cookie = confirmed.Headers["Set-Cookie"].Split('\n').Single(line => line.StartsWith("studio-fresh=", StringComparison.Ordinal));
        foreach (var part in new[] { "path=/studio;", "samesite=lax", "httponly", "max-age=300" })
            cookie.ShouldContain(part, Case.Insensitive);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/studio/record/people/csv");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var answer = await admin.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Password_TooLate_IsAskedOnceAndNotCarried()
    {
        var admin = await AdministratorAsync();
        clock.Advance(TooLong);
        var asked = await admin.FillInAsync("/studio/account", "/studio/account/password", ("current", Colleagues.Password));
        Asks(asked).ShouldBeTrue();
        Hidden(asked).ShouldNotContain(field => field.Value == Colleagues.Password);
        (await ContinueAsync(admin, asked, ("confirm-password", Colleagues.Password), ("confirm-code", Code()))).Location
            .ShouldNotBeNull().ShouldStartWith("/studio/welcome?key=");
        (await admin.FillInAsync("/studio/account", "/studio/account/password", ("current", "wrong")))
            .ShouldShowError("current", AccountPages.Wrong);
    }

    [Fact]
    public async Task PeopleRecord_TooLate_IsSentOnceItIsConfirmed()
    {
        var admin = await AdministratorAsync();
        const string File = "/studio/record/people/csv?action=Added";
        (await admin.OpenAsync(File)).Status.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TooLong);
        var confirm = (await admin.OpenAsync(File)).Location.ShouldNotBeNull();
        confirm.ShouldStartWith("/studio/account/confirm?return=");
        (await admin.FillInAsync(confirm, null, ("confirm-password", Colleagues.Password), ("confirm-code", Code()))).Location
            .ShouldBe(File);
        (await admin.OpenAsync(File)).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.OpenAsync("/studio/record/csv")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RecoveryCode_InPlaceOfTheApps_IsTakenOnce()
    {
        var admin = await AdministratorAsync();
        var codes = await PostAsync(admin, "/studio/account/authenticator/recovery-codes");
        var code = codes.Page().QuerySelector(".rp-codes li")!.TextContent;
        for (var time = 0; time < 2; time++)
        {
            clock.Advance(TooLong);
            var asked = await admin.OpenAsync("/studio/account/confirm?return=/studio/people");
            var answer = await ContinueAsync(admin, asked, ("confirm-password", Colleagues.Password),
                ("confirm-code", code.ToLowerInvariant()));
            if (time == 0)
                answer.Location.ShouldBe("/studio/people");
            else
                answer.ShouldShowError("confirm-code", ConfirmPages.CodeWrong);
        }
    }

    [Fact]
    public async Task WrongPasswords_OfAThiefOfTheSession_AreThrottledAndMailed()
    {
        var admin = await AdministratorAsync();
        clock.Advance(TooLong);
        var asked = await PostAsync(admin, "/studio/account/authenticator/remove");
        for (var wrong = 0; wrong < 10; wrong++)
            (await ContinueAsync(admin, asked, ("confirm-password", "guess")))
                .ShouldShowError("confirm-password", ConfirmPages.PasswordWrong);
        (await ContinueAsync(admin, asked, ("confirm-password", Colleagues.Password), ("confirm-code", Code())))
            .ShouldShowError("confirm-password", ConfirmPages.TooMany);
        (await studio.FindAsync(Email)).TwoFactorEnabled.ShouldBeTrue();
        (await studio.NoticesAsync(Email)).ShouldContain(mail => mail.Text.Contains("10 times", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Passkey_AloneAsSecondFactor_ConfirmsAndThePasswordDoesNot()
    {
        var browser = studio.Anonymous();
        await studio.SetUpAsync(browser, "key@council.test");
        await browser.SignInAsync("key@council.test");
        using var passkey = new SoftPasskey();
        await passkey.AddAsync(browser);
        var other = studio.Anonymous();
        await studio.SetUpAsync(other, "thief@council.test");
        await other.SignInAsync("thief@council.test");
        using var foreign = new SoftPasskey();
        await foreign.AddAsync(other);

        clock.Advance(TooLong);
        var asked = await browser.OpenAsync((await browser.OpenAsync("/studio/account/passkeys")).Location!);
        asked.Page().QuerySelector("input[type=password]").ShouldBeNull();
        (await ContinueAsync(browser, asked, ("confirm-password", Colleagues.Password)))
            .ShouldShowProblem(HttpStatusCode.UnprocessableEntity, ConfirmPages.PasswordWrong);
        (await ContinueAsync(browser, asked, ("confirm-credential", foreign.Answer(await AskAsync(browser)))))
            .ShouldShowProblem(HttpStatusCode.UnprocessableEntity, ConfirmPages.PasskeyWrong);
        (await ContinueAsync(browser, asked, ("confirm-credential", "nonsense")))
            .ShouldShowProblem(HttpStatusCode.UnprocessableEntity, ConfirmPages.PasskeyWrong);
        (await ContinueAsync(browser, asked, ("confirm-credential", passkey.Answer(await AskAsync(browser))))).Location
            .ShouldBe("/studio/account/passkeys");
        (await browser.OpenAsync("/studio/account/passkeys")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Change_OfWhatLetsSomebodyIn_IsMailedToThem()
    {
        var admin = await AdministratorAsync();
        var first = (await studio.NoticesAsync(Email)).Single();
        first.Subject.ShouldBe("Your account was changed");
        foreach (var part in new[] { "A new password was set.", "An authenticator app was set up.", "New recovery codes were made." })
            first.Text.ShouldContain(part);
        var person = studio.Anonymous();
        await studio.SetUpAsync(person, "kim@council.test");
        await studio.NoticesAsync("kim@council.test");
        var page = $"/studio/people/{(await studio.FindAsync("kim@council.test")).Id}";

        await admin.FillInAsync(page, page + "/roles", ("role", "Editor"));
        await admin.FillInAsync(page, page + "/second-factor");
        var told = (await studio.NoticesAsync("kim@council.test"))[^1];
        told.Text.ShouldContain("What you may do was changed. You are now: Editor.");
        told.Text.ShouldContain("Your second factor was removed");
        told.Text.ShouldContain("tell one of the administrators of the site at once");
        told.Subject.ShouldBe("Your account was changed");
        (await studio.NoticesAsync(Email)).Count.ShouldBe(1, "it is not about the administrator");

        await PostAsync(admin, "/studio/account/authenticator/remove");
        (await studio.NoticesAsync(Email))[^1].Text.ShouldContain("The authenticator app was removed.");
    }

    public void Dispose() => studio.Dispose();

    private async Task<HttpClient> AdministratorAsync(string email = Email)
    {
        var browser = studio.Anonymous();
        await studio.SetUpAsync(browser, email, Roles.Administrator);
        await browser.SignInAsync(email);
        secret = await browser.AddAppAsync(clock.GetUtcNow());
        return browser;
    }

    // Each is taken once.
    private string Code()
    {
        clock.Advance(TimeSpan.FromMilliseconds(1));
        return Totp.Code(secret, clock.GetUtcNow());
    }

    private static bool Asks(Reply reply) => reply.Body.Contains("Confirm that it is you", StringComparison.Ordinal);

    private static Task<System.Text.Json.Nodes.JsonNode> AskAsync(HttpClient browser) =>
        SoftPasskey.AskAsync(browser, "/studio/account", "/studio/account/confirm/options");

    private static async Task<Reply> PostAsync(HttpClient browser, string address, params (string Name, string Value)[] fields) =>
        await browser.SendFormAsync(address,
        [
            KeyValuePair.Create(FormPost.AntiforgeryField, (await browser.OpenAsync("/studio/account/sessions")).Page()
                .QuerySelector($"input[name={FormPost.AntiforgeryField}]")!.GetAttribute("value")!),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);

    /// <summary>Answers the page that asks, with the hidden fields of its form.</summary>
    internal static Task<Reply> ContinueAsync(HttpClient browser, Reply asked, params (string Name, string Value)[] fields) =>
        browser.SendFormAsync(Form(asked).GetAttribute("action")!,
            [.. Hidden(asked).Where(field => !field.Key.StartsWith("confirm-", StringComparison.Ordinal)),
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private static IHtmlFormElement Form(Reply asked) =>
        (IHtmlFormElement)asked.Page().QuerySelectorAll("main form[method=post]")[0];

    private static List<KeyValuePair<string, string>> Hidden(Reply asked) =>
        [.. Form(asked).Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden")
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))];
}
