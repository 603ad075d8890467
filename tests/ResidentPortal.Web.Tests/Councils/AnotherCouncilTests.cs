using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Councils;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.DevelopmentMailbox;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Councils;

/// <summary>
/// A council that is none of those that are shipped: its folder alone decides the words, the landlords, the numbers, where
/// reports go and what is promised. Today is Thursday 2 April 2026: Easter follows, and Fenwick is closed on the Tuesday after.
/// </summary>
public sealed class AnotherCouncilTests(AnotherCouncilTests.FenwickSite fenwick) : IClassFixture<AnotherCouncilTests.FenwickSite>
{
    private static readonly AnswerScript Tenant = AnswerScript.Least.With("home", ("home", "our-tenant"));

    private static readonly AnswerScript Named = AnswerScript.Widest.With("home", ("home", "rented"));

    private readonly SiteUnderTest site = fenwick.Site;

    [Fact]
    public async Task Asb_InAFlatOfTheCouncils_GoesToItsLandlordWithItsPromise()
    {
        var text = await SentAsync("asb", Tenant);
        text.ShouldContain("Fenwick Living will read it by ");
        text.ShouldNotContain("call you by", customMessage: "The tenant is anonymous.");
        text.ShouldContain("01632 960 001");
        (await LastMailAsync()).Select(Mailbox).ShouldBe(["living@example.org", "safer@example.org"], ignoreOrder: true);
    }

    [Fact]
    public async Task Asb_Elsewhere_AsksForNoConsentAndCountsTheCouncilsOwnClosures()
    {
        // Four working days after Maundy Thursday: Wednesday to Monday, with Good Friday, Easter Monday and the closed Tuesday left out.
        (await SentAsync("asb", Named.With("danger", ("danger", "over"))))
            .ShouldContain("Safer Fenwick will read it by Monday 13 April 2026.");
        fenwick.Pages.All.ShouldNotContain(page => page.Address.Contains("/report/asb/share-", StringComparison.Ordinal));
        (await LastMailAsync()).Select(Mailbox).ShouldContain("safer@example.org");
    }

    [Fact]
    public async Task Asb_SomebodyInDanger_HasThePromiseOfTheTeamThatLeads() =>
        (await SentAsync("asb", Tenant.With("danger", ("danger", "danger")))).ShouldContain("Fenwick Living will read it first, by ");

    [Fact]
    public async Task Asb_HappeningNow_SaysThatThereIsNoNoiseLine()
    {
        var text = (await fenwick.Resident("asb").GoToAsync("happening-now", Tenant.With("danger", ("danger", "happening-now")))).Page()
            .QuerySelector("main")!.TextContent;
        text.ShouldContain("The council has no noise line to call at night or at weekends.");
        text.ShouldNotContain("8359");
    }

    [Theory]
    [InlineData("They came with a pitchfork.", true)]
    [InlineData("Mae cyllell ganddo.", true)]
    [InlineData("He has a gun.", false)]
    public async Task Asb_WordsThatAlarm_AreThoseOfItsOwnList(string story, bool alarms)
    {
        var page = (await fenwick.Resident("asb").GoToAsync("check-answers",
            Tenant.With("what-happened", ("what-happened", story), ("when", "today")))).Page();
        (page.QuerySelector("main .rp-callout") is not null).ShouldBe(alarms);
        if (alarms)
            (await SentAsync("asb", Tenant.With("what-happened", ("what-happened", story), ("when", "today"))))
                .ShouldContain("Fenwick Living will read it first, by ");
    }

    [Fact]
    public async Task Asb_ReportedBefore_NamesTheCouncilsOwnThreshold() =>
        (await SentAsync("asb", Named)).ShouldContain("In Fenwick you can ask after two reports about the same problem in 12 months.");

    [Fact]
    public async Task Asb_ReportedBefore_OffersTheCouncilsLandlord()
    {
        var page = (await fenwick.Resident("asb").GoToAsync("earlier-reports", Named)).Page();
        page.QuerySelectorAll("input[name=earlier-reports-1-told-who]").Select(input => input.GetAttribute("value"))
            .ShouldBe(["council", "our-tenant", "landlord", "police", "other"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("Fenwick Living");
    }

    [Fact]
    public async Task HateCrime_Any_GoesToTheCouncil()
    {
        await SentAsync("hate-crime", Tenant);
        var mail = (await LastMailAsync()).ShouldHaveSingleItem();
        mail.To.ShouldContain("safer@example.org");
        mail.Text.ShouldContain("None: do not pass this report on without asking.");
    }

    [Theory]
    [InlineData(1, "There may not be enough reports yet")]
    [InlineData(2, "It looks like you can have an ASB case review")]
    public async Task Check_Reports_AreCountedByTheCouncilsThreshold(int reports, string heading)
    {
        var checker = fenwick.Resident("asb");
        await checker.GetAsync("/asb-case-review/check");
        (string, string, string)[] made =
            [("1 December 2025", "3 December 2025", "landlord"), ("3 January 2026", "4 January 2026", "council")];
        var script = AnswerScript.Least.WithReports(made[..reports]);
        var next = "/asb-case-review/check/danger";
        while (!next.EndsWith("/result", StringComparison.Ordinal))
        {
            await checker.GetAsync(next);
            next = (await checker.PostAsync(next, script.On(next[(next.LastIndexOf('/') + 1)..]))).Location!;
        }
        var page = (await checker.GetAsync(next)).Page();
        page.QuerySelector("h1")!.TextContent.ShouldContain(heading);
        page.Body!.TextContent.ShouldNotContain("Victim Support", customMessage: "Fenwick has no partner with a helpline.");
        page.Body!.TextContent.ShouldContain("Do it within 14 days of the day.");
    }

    [Fact]
    public async Task Application_Any_GoesToTheCouncilsPanelWithItsServiceLevels()
    {
        var text = await SentAsync("case-review", Tenant.WithReports(("1 March 2026", "2 March 2026", "landlord")));
        text.ShouldContain("10 April 2026", customMessage: "three working days, with Easter and the closed Tuesday");
        (await LastMailAsync()).Select(Mailbox).ShouldContain("reviews@example.org");
    }

    [Fact]
    public async Task Site_EveryPageAndEmail_SaysNothingOfTheShippedCouncil()
    {
        foreach (var form in (string[])["asb", "hate-crime", "case-review"])
        {
            foreach (var script in new[] { Tenant, Named, AnswerScript.Past("happening-now").With("home", ("home", "own")) })
                await SentAsync(form, script.With("what-happened", ("what-happened", $"In their own words, {Guid.NewGuid()}.")));
        }
        await Check_Reports_AreCountedByTheCouncilsThreshold(2, "It looks like");
        var visitor = fenwick.Resident("asb");
        const string finder = "/help/anti-social-behaviour/find-the-right-service";
        string[] others =
        [
            "/report", "/search", "/search?q=noise", "/sitemap", "/sitemap.xml", "/robots.txt", "/no-such-page", "/studio/sign-in",
            "/asb-case-review/printable-form", "/asb-case-review/figures", "/asb-case-review/figures.csv",
            $"{finder}?asked=1&what=noise&home=our-tenant", $"{finder}?asked=1&what=hate-crime&home=public",
        ];
        foreach (var path in site.Services.GetRequiredService<LiveSite>().Current.Pages.Select(page => page.Path).Concat(others))
            await visitor.GetAsync(path);

        fenwick.Pages.All.Count.ShouldBeGreaterThan(150);
        fenwick.Pages.All.ShouldContain(page => page.Text.Contains("Fenwick Living", StringComparison.Ordinal));
        var mail = await site.MailAsync();
        mail.Count.ShouldBeGreaterThan(9);
        var read = fenwick.Pages.All.Concat(mail.Select(message =>
            ($"email to {message.To}", $"{string.Join(' ', message.Headers.Values)} {message.Text} {message.Html}")));
        foreach (var (address, text) in read)
        {
            foreach (var name in (string[])["Barnet", "Mencap", "Victim Support", "8359", "Colindale", "0808 168"])
                text.ShouldNotContain(name, Case.Insensitive, $"{address} names {name}");
        }
    }

    private async Task<string> SentAsync(string form, AnswerScript script)
    {
        fenwick.Before = (await site.MailAsync()).Select(message => message.Id).ToHashSet();
        var resident = fenwick.Resident(form);
        await resident.GoToAsync("check-answers", script.With("who", ("who", Guid.NewGuid().ToString())));
        var text = (await resident.SubmitAsync()).Page().QuerySelector("main")!.TextContent;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<IReadOnlyList<EmlFile>> LastMailAsync() =>
        [.. (await site.MailAsync()).Where(message => !fenwick.Before.Contains(message.Id))];

    private static string Mailbox(EmlFile message) => message.To.Trim('<', '>');

    /// <summary>One site for all, whose pages are kept as they are read.</summary>
    public sealed class FenwickSite : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public FenwickSite()
        {
            Site = SiteUnderTest.InDevelopment(("Council:Folder", Fenwick.CopyTo(folder)));
            Site.Clock = new TestClock(new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.Zero));
            // Asking for them starts it.
            _ = Site.Services;
        }

        public SiteUnderTest Site { get; }

        internal ReadPages Pages { get; } = new();

        /// <summary>The messages that were there before the last report.</summary>
        public IReadOnlySet<string> Before { get; set; } = new HashSet<string>();

        private HttpClient? Client => field ??= Site.CreateDefaultClient(new Uri("http://localhost"), Pages);

        public Resident Resident(string form) => new(Client!, form);

        public void Dispose()
        {
            Site.Dispose();
            folder.Dispose();
        }
    }
}
