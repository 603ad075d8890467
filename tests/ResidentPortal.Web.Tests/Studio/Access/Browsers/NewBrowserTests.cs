using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Studio.Access.Notices;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access.Browsers;

/// <summary>Who signs in with a browser that nobody has used for the account is told to its owner, once, and whatever mail does.</summary>
public sealed class NewBrowserTests : IDisposable
{
    private const string Email = "pat@council.test";
    private const string Subject = "You signed in with a new browser";
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly TestClock clock = new(new DateTimeOffset(2026, 7, 6, 8, 5, 0, TimeSpan.Zero));
    private readonly SlowMail mail = new();
    private readonly StudioUnderTest studio;

    public NewBrowserTests() => studio = new()
    {
        Site = new SiteUnderTest { Clock = clock, Replace = services => services.AddSingleton<IMailTransport>(mail) },
    };

    [Fact]
    public async Task SignIn_WithANewBrowser_IsMailedOnce()
    {
        var own = studio.Browser("198.51.100.9");
        await studio.SetUpAsync(own, Email);
        await own.SignInAsync(Email);
        (await MailedAsync()).ShouldBeEmpty("the link was used in it");

        var other = studio.Browser("203.0.113.5");
        other.DefaultRequestHeaders.Add("User-Agent", Firefox);
        await other.SignInAsync(Email, Colleagues.WrongPassword);
        (await MailedAsync()).ShouldBeEmpty();
        (await other.SignInAsync(Email)).Location.ShouldBe("/studio");
        var told = (await MailedAsync()).ShouldHaveSingleItem();
        (told.To, told.Subject).ShouldBe((Email, Subject));
        told.Text.ShouldContain("6 July 2026 at 9:05am: Somebody signed in to your account with Firefox on Windows");
        told.Text.ShouldContain("If it was not you: sign in, open “Your account”, end that session and choose a new password.");
        told.Text.ShouldContain("/studio/account");
        told.Html.ShouldContain("Firefox on Windows");
        (told.Subject + told.Text + told.Html).ShouldNotContain("203.0.113");

        await other.SignOutAsync();
        await other.SignInAsync(Email);
        (await MailedAsync()).ShouldHaveSingleItem("it is known now");

        // A new password: whoever got hold of the old one is known no more.
        await own.SetPasswordAsync(await studio.RunAsync("link", Email));
        (await own.SignInAsync(Email)).Location.ShouldBe("/studio");
        (await other.SignInAsync(Email)).Location.ShouldBe("/studio");
        (await MailedAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Browser_OfTwoPeople_IsKnownToEachByItself()
    {
        var shared = studio.Anonymous();
        await studio.SetUpAsync(shared, "one@council.test");
        await studio.SetUpAsync(studio.Anonymous(), Email);
        await shared.SignInAsync(Email);
        await shared.SignOutAsync();
        await shared.SignInAsync("one@council.test");
        (await MailedAsync()).Select(message => message.To).ShouldBe([Email]);
    }

    [Fact]
    public async Task Notice_TheMailServerDoesNotTake_IsSentLater()
    {
        await studio.SetUpAsync(studio.Anonymous(), Email);
        await MailedAsync();
        mail.Outcome = new(SendResult.Temporary, "greylisted");
        await studio.Anonymous().SignInAsync(Email);
        (await MailedAsync()).Count.ShouldBe(1, "it was tried");
        mail.Outcome = SendOutcome.Accepted;
        (await MailedAsync()).Count.ShouldBe(1, "and is claimed for a while");
        clock.Advance(TimeSpan.FromMinutes(6));
        var twice = await MailedAsync();
        twice.Count.ShouldBe(2);
        twice[0].MessageId.ShouldBe(twice[1].MessageId);
        clock.Advance(TimeSpan.FromHours(1));
        (await MailedAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Notice_OnTwoServersAtOnce_IsClaimedByOne()
    {
        await studio.SetUpAsync(studio.Anonymous(), Email);
        await MailedAsync();
        await studio.Anonymous().SignInAsync(Email);
        var notices = studio.Services.GetRequiredService<AccountNotices>();
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => notices.ClaimDueAsync(default)))))
            .SelectMany(claimed => claimed).ShouldHaveSingleItem().Email.ShouldBe(Email);
    }

    [Fact]
    public async Task Notice_ForNobodyOrTooOld_IsDropped()
    {
        var audit = studio.Services.GetRequiredService<PeopleAudit>();
        await audit.WriteAsync(PeopleAction.RolesChanged, who: null, "gone@council.test", Roles.Author);
        await studio.SetUpAsync(studio.Anonymous(), Email);
        await MailedAsync();
        await audit.WriteAsync(PeopleAction.RolesChanged, who: null, Email, Roles.Author);
        clock.Advance(TimeSpan.FromDays(4));
        var before = mail.Sent.Count;
        await studio.Services.GetRequiredService<NoticeMail>().SendDueAsync(default);
        mail.Sent.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Worker_ByItself_SendsWhatIsDue()
    {
        await studio.SetUpAsync(studio.Anonymous(), Email, Roles.Editor);
        // The clock of the test stands still, its timers do not.
        for (var wait = 0; !mail.Sent.Exists(message => message.To == Email); wait++)
        {
            wait.ShouldBeLessThan(600, "Nothing was sent.");
            await Task.Delay(100);
        }
    }

    public void Dispose() => studio.Dispose();

    private async Task<IReadOnlyList<MailMessageContent>> MailedAsync()
    {
        await studio.Services.GetRequiredService<NoticeMail>().SendDueAsync(default);
        return [.. mail.Sent.Where(message => message.Text.Contains("Somebody signed in to your account", StringComparison.Ordinal))];
    }

    private sealed class SlowMail : IMailTransport
    {
        private readonly Lock writing = new();
        private readonly List<MailMessageContent> sent = [];

        public SendOutcome Outcome { get; set; } = SendOutcome.Accepted;

        public List<MailMessageContent> Sent
        {
            get
            {
                lock (writing)
                    return [.. sent];
            }
        }

        public TimeSpan Limit => TimeSpan.FromSeconds(30);

        public Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken)
        {
            lock (writing)
                sent.Add(message);
            return Task.FromResult(Outcome);
        }
    }
}
