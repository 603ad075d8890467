using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting.Suspicion;

/// <summary>The challenge: who is asked, and what becomes of a report whatever the service answers.</summary>
public sealed class ReCaptchaTests(ReCaptchaTests.Asking asking) : IClassFixture<ReCaptchaTests.Asking>, IAsyncLifetime
{
    private static int sent;

    private SiteVerify google = null!;

    public static TheoryData<string, int, int, string, string> Verdicts => new()
    {
        { "solved", 2, 200, """{"success":true,"challenge_ts":"2026-03-10T09:30:00Z","hostname":"localhost"}""", "" },
        { "not solved", 2, 200, """{"success":false,"error-codes":["invalid-input-response"]}""", "challenge-failed" },
        { "sent twice", 2, 200, """{"success":false,"error-codes":["timeout-or-duplicate"]}""", "challenge-failed" },
        { "a high score", 3, 200, """{"success":true,"score":0.9,"action":"report"}""", "" },
        { "the score asked for", 3, 200, """{"success":true,"score":0.5,"action":"report"}""", "" },
        { "a low score", 3, 200, """{"success":true,"score":0.4,"action":"report"}""", "challenge-failed" },
        { "no score", 3, 200, """{"success":true}""", "challenge-failed" },
        { "an error", 2, 500, "", "challenge-failed" },
        { "too many requests", 2, 429, """{"success":true}""", "challenge-failed" },
        { "no JSON", 2, 200, "<html>Sorry</html>", "challenge-failed" },
        { "other JSON", 2, 200, """["success"]""", "challenge-failed" },
        { "JSON of the wrong kind", 2, 200, """{"success":"yes"}""", "challenge-failed" },
        { "null", 2, 200, "null", "challenge-failed" },
        { "nothing", 2, 200, "", "challenge-failed" },
    };

    public async ValueTask InitializeAsync()
    {
        google = await SiteVerify.StartAsync();
        asking.Address = google.Address;
    }

    public async ValueTask DisposeAsync() => await google.DisposeAsync();

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task Submit_Challenged_IsAcceptedOrKeptAsideNeverBlocked(string what, int version, int status, string body, string reason)
    {
        google.Answer = _ => Task.FromResult((status, body));
        var site = asking.Site(version);
        (await SendWithChallengeAsync(site, "a-response")).ShouldBe(reason, what);
        var asked = google.Asked.ShouldHaveSingleItem();
        asked.Keys.ShouldBe(["secret", "response"], ignoreOrder: true, "No address of the resident is passed on.");
        (asked["secret"].ToString(), asked["response"].ToString()).ShouldBe((SiteVerify.Secret, "a-response"));
    }

    [Fact]
    public async Task Submit_ServiceDown_IsKeptAside()
    {
        var site = asking.Site();
        await google.StopAsync();
        (await SendWithChallengeAsync(site, "a-response")).ShouldBe("challenge-failed");
    }

    [Fact]
    public async Task Submit_ServiceSilent_IsKeptAsideAfterFiveSeconds()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        google.Answer = async cancelled =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancelled).ContinueWith(_ => { }, TaskScheduler.Default);
            return (200, """{"success":true}""");
        };
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var site = Asking.NewSite();
        site.Clock = clock;
        asking.LetAsk(site);
        var sending = SendWithChallengeAsync(site, "a-response");
        await asked.Task;

        clock.Advance(TimeSpan.FromSeconds(4.9));
        await Task.Delay(100);
        sending.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        (await sending.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe("challenge-failed");
    }

    [Fact]
    public async Task Submit_WithoutTheCheck_IsKeptAsideAndNobodyIsAsked()
    {
        var site = asking.Site();
        (await SendWithChallengeAsync(site, "")).ShouldBe("challenge-failed");
        google.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Submit_WrongSecret_IsKeptAside()
    {
        var site = asking.Site(secret: "not-the-secret-key");
        (await SendWithChallengeAsync(site, "a-response")).ShouldBe("challenge-failed");
    }

    [Theory]
    [InlineData("suspicious, keys, JavaScript", true, true, true, true)]
    [InlineData("nothing unusual", false, true, true, false)]
    [InlineData("no JavaScript", true, true, false, false)]
    [InlineData("no keys", true, false, true, false)]
    public async Task Submit_First_IsChallengedOnlyWhenAllThreeHold(string what, bool suspicious, bool keys, bool javaScript,
        bool challenged)
    {
        var site = keys ? asking.Site() : asking.Site(secret: "");
        var reports = await site.CountAsync("Reports");
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", Unique());
        var reply = await resident.PostAsync(resident.CheckAnswers, ("website", suspicious ? "x" : ""), ("js", javaScript ? "1" : ""));
        reply.Status.ShouldBe(challenged ? HttpStatusCode.OK : HttpStatusCode.Found, what);
        google.Asked.ShouldBeEmpty(what);
        if (challenged)
        {
            (await site.CountAsync("Reports")).ShouldBe(reports);
            return;
        }
        var reference = (await resident.GetAsync(resident.Received)).Reference.ShouldNotBeNull(what);
        (await site.HeldReasonAsync(reference)).ShouldBe(suspicious ? "hidden-field" : "", what);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Challenge_Page_AllowsGoogleAndNothingElse(int version)
    {
        var site = asking.Site(version);
        var resident = site.Resident();
        var checking = await resident.GoToAsync("check-answers", Unique());
        checking.Headers["Content-Security-Policy"].ShouldNotContain("http");
        var reply = await resident.PostAsync(resident.CheckAnswers, ("website", "x"), ("js", "1"));

        var policy = reply.Headers["Content-Security-Policy"];
        policy.ShouldNotContain("unsafe-");
        policy.Split([' ', ';']).Where(source => source.StartsWith("http", StringComparison.Ordinal)).Distinct().ShouldBe(
            ["https://www.google.com/recaptcha/", "https://www.gstatic.com/recaptcha/", "https://recaptcha.google.com/recaptcha/"],
            ignoreOrder: true);
        var page = reply.Page();
        page.QuerySelector(".g-recaptcha")!.GetAttribute("data-sitekey").ShouldBe("the-site-key");
        page.QuerySelectorAll("script[src^='http']").ShouldHaveSingleItem()
            .GetAttribute("src")!.ShouldStartWith("https://www.google.com/recaptcha/");
        page.QuerySelector("main")!.TextContent.ShouldContain("Send without the check");
        reply.Body.ShouldNotContain(SiteVerify.Secret);
        reply.Headers["Cache-Control"].ShouldBe("no-store");
    }

    private static AnswerScript Unique() =>
        AnswerScript.Least.With("what-happened", ("what-happened", $"{Interlocked.Increment(ref sent)}"));

    private static async Task<string> SendWithChallengeAsync(SiteUnderTest site, string response)
    {
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", Unique());
        (await resident.PostAsync(resident.CheckAnswers, ("website", "x"), ("js", "1"))).Status.ShouldBe(HttpStatusCode.OK);
        (await resident.PostAsync(resident.CheckAnswers, ("g-recaptcha-response", response), ("js", "1"))).Location.ShouldBe(
            resident.Received);
        return await site.HeldReasonAsync((await resident.GetAsync(resident.Received)).Reference!);
    }

    /// <summary>One site for each version and secret, which asks whatever stands at <see cref="Address"/> just now.</summary>
    public sealed class Asking : IDisposable
    {
        private readonly Dictionary<(int, string), SiteUnderTest> sites = [];

        public string Address { get; set; } = "";

        public SiteUnderTest Site(int version = 2, string secret = SiteVerify.Secret)
        {
            if (!sites.TryGetValue((version, secret), out var site))
                site = sites[(version, secret)] = NewSite(version, secret);
            LetAsk(site);
            return site;
        }

        public static SiteUnderTest NewSite(int version = 2, string secret = SiteVerify.Secret) => SiteUnderTest.InDevelopment(
            ("Abuse:ReCaptcha:SiteKey", secret.Length > 0 ? "the-site-key" : ""),
            ("Abuse:ReCaptcha:SecretKey", secret),
            ("Abuse:ReCaptcha:Version", $"{version}"));

        /// <summary>Starts the site.</summary>
        public void LetAsk(SiteUnderTest site) =>
            site.Services.GetRequiredService<IOptions<AbuseOptions>>().Value.ReCaptcha.VerifyUrl = Address;

        public void Dispose()
        {
            foreach (var site in sites.Values)
                site.Dispose();
        }
    }
}
