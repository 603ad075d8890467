using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>Words that alarm show whom to call, are named to the team, and have a person look; they block nothing.</summary>
public sealed class AlarmTests(ReceivedTests.BeforeEaster easter) : IClassFixture<ReceivedTests.BeforeEaster>
{
    private readonly SiteUnderTest site = easter.Site;

    [Theory]
    [InlineData("asb", "He has a knife and says he will kill me.", "If anyone is in danger, call 999 now.", false)]
    [InlineData("asb", "I cannot go on. I will kill myself.", "Your life matters. You can talk to someone now.", true)]
    [InlineData("hate-crime", "Mówi, że mnie zabije, i ma nóż.", "If anyone is in danger, call 999 now.", false)]
    [InlineData("hate-crime", "أريد أن أموت", "Your life matters. You can talk to someone now.", true)]
    public async Task CheckAnswers_WordsThatAlarm_SaysWhomToCall(string form, string story, string warning, bool samaritans)
    {
        var page = (await CheckAsync(form, story)).Page();
        var box = page.QuerySelector("main .rp-callout")!;
        box.TextContent.ShouldContain(warning);
        box.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("tel:999");
        box.QuerySelectorAll("a[href='tel:116123']").Length.ShouldBe(samaritans ? 1 : 0);
        box.TextContent.Contains("It is free, at any time of day or night.", StringComparison.Ordinal).ShouldBe(samaritans);
        page.QuerySelector("main form button")!.TextContent.ShouldContain("Send");
    }

    [Fact]
    public async Task CheckAnswers_WithoutThem_IsAsItWas() =>
        (await CheckAsync("asb", "Loud music.")).Page().QuerySelector("main .rp-callout").ShouldBeNull();

    [Theory]
    [InlineData("asb", "danger", "over")]
    [InlineData("asb", "danger", "happening-now")]
    [InlineData("hate-crime", "danger", "over")]
    public async Task Received_WordsThatAlarm_PromisesThatSomebodyReadsItFirst(string form, string field, string danger)
    {
        var story = $"He has a knife and says he will kill me. {Guid.NewGuid():N}";
        var resident = new Resident(site.Client(), form) { LoadsPages = false };
        var check = await resident.GoToAsync("check-answers",
            AnswerScript.Least.With("what-happened", ("what-happened", story), ("when", "today")).With("danger", (field, danger)));
        check.Page().QuerySelectorAll("main form li").Select(item => item.TextContent).ShouldContain("Community safety team");
        var page = (await resident.SubmitAsync()).Page();
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("Call 999 now if anyone is in danger");
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("A community safety officer will read your report before any other, by midday on Thursday 2 April 2026.");
        page.QuerySelector("main a[href='tel:116123']").ShouldBeNull();

        var mail = (await site.MailAsync()).Where(message => message.Text.Contains(story[^32..], StringComparison.Ordinal)).ToList();
        mail.ShouldContain(message => message.To.Contains("community-safety@", StringComparison.Ordinal));
        foreach (var message in mail)
        {
            message.Subject.ShouldStartWith("Urgent: ");
            var words = message.Text.ReplaceLineEndings(" ");
            words.ShouldContain("Words in this report alarm: “knife”, “kill”. They may mean something harmless. Read it before others");
            words.ShouldNotContain("Someone was in danger when this was sent");
        }
    }

    [Fact]
    public async Task Received_WordsOfSuicide_NamesSamaritansBeside999()
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        await resident.GoToAsync("check-answers", AnswerScript.Least.With("effect", ("effect", "I feel suicidal about it.")));
        var page = (await resident.SubmitAsync()).Page();
        page.QuerySelector("main a[href='tel:116123']").ShouldNotBeNull();
        (await site.MailAsync()).ShouldContain(message => message.Text.ReplaceLineEndings(" ").Contains(
            "Words in this report alarm: “suicidal”.", StringComparison.Ordinal)
                && message.Text.ReplaceLineEndings(" ").Contains("and Samaritans on 116 123", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("They were killing time.")]
    [InlineData("Please kill the noise!")]
    [InlineData("I gave them a knife crime leaflet.")]
    public async Task Received_FalseFriends_AreSentLikeAnyOther(string story)
    {
        await CheckAsync("asb", story, out var resident);
        (await resident.SubmitAsync()).Reference.ShouldNotBeNull();
    }

    [Fact]
    public async Task Step_WordsThatAlarm_ShowsNothingBeforeCheckAnswers()
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        var page =
            (await resident.GoToAsync("where", AnswerScript.Least.With("what-happened", ("what-happened", "a knife"), ("when", "today"))))
            .Page();
        page.QuerySelector("main .rp-callout").ShouldBeNull();
    }

    [Theory]
    [InlineData("suicide", true, "/help/victim-support")]
    [InlineData("kill myself", true, "/help/victim-support")]
    [InlineData("he has a knife", false, null)]
    [InlineData("my neighbour is threatening to kill me", false, null)]
    public async Task Search_WordsThatAlarm_SaysWhomToCallAtTheTop(string query, bool samaritans, string? first)
    {
        var page = (await site.Resident().GetAsync("/search?q=" + Uri.EscapeDataString(query))).Page();
        var box = page.QuerySelector("main h1 + .rp-callout")!;
        box.QuerySelectorAll("a[href='tel:999']").ShouldNotBeEmpty();
        box.QuerySelectorAll("a[href='tel:116123']").Length.ShouldBe(samaritans ? 1 : 0);
        if (first is not null)
            page.QuerySelector(".rp-search__results a")!.GetAttribute("href").ShouldBe(first);
    }

    [Fact]
    public async Task HappeningNow_Noise_NamesTheCouncilsNumberAsALink()
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        var main = (await resident.GoToAsync("happening-now", AnswerScript.Least.With("danger", ("danger", "happening-now")))).Page()
            .QuerySelector("main")!;
        main.TextContent.ShouldNotContain("website");
        main.QuerySelectorAll("form a").Select(link => link.GetAttribute("href")).ShouldContain("tel:02083592000");
        main.QuerySelectorAll("form a").Select(link => link.GetAttribute("href")).ShouldContain("tel:1800102083592000");
    }

    private Task<Reply> CheckAsync(string form, string story) => CheckAsync(form, story, out _);

    private Task<Reply> CheckAsync(string form, string story, out Resident resident)
    {
        resident = new Resident(site.Client(), form) { LoadsPages = false };
        return resident.GoToAsync("check-answers", AnswerScript.Least.With("what-happened", ("what-happened", story), ("when", "today")));
    }
}
