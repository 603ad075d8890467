using ResidentPortal.Testing.Site;
using ResidentPortal.Web.DevelopmentMailbox;
using ResidentPortal.Web.Tests.CaseReview;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>What a team reads of a report is what the resident read of it, on Thursday 2 April 2026 at 10am.</summary>
public sealed class TeamMailTests(ReceivedTests.BeforeEaster easter) : IClassFixture<ReceivedTests.BeforeEaster>
{
    private readonly SiteUnderTest site = easter.Site;

    [Fact]
    public async Task Mail_Promise_IsTheOneOnThePageForEachTeam()
    {
        var (page, mail) = await SentAsync("asb", AnswerScript.Least
            .With("problem", ("kind", "noise"), ("kind", "graffiti")).With("home", ("home", "owner")));

        foreach (var (queue, day) in new[] { ("noise@", "Thursday 9 April 2026"), ("street-scene@", "Monday 13 April 2026") })
        {
            var text = Flat(mail.Single(one => one.To.Contains(queue, StringComparison.Ordinal)).Text);
            text.ShouldContain($"Received: 2 April 2026 at 10am Look at it by: the end of {day} They were told: ");
            var told = text.Split("They were told: ")[1].Split([" Safety: ", " Kind: "], default)[0];
            told.ShouldContain($"by {day}");
            page.ShouldContain(told);
        }
    }

    [Fact]
    public async Task Mail_SomebodyInDanger_HasThePromiseForThemForEveryTeam()
    {
        var (page, mail) = await SentAsync("hate-crime", AnswerScript.Least
            .With("danger", ("danger", "danger"))
            .With("safe-contact", ("safe-ways", "email"), ("safe-ways", "text"))
            .With("contact-details", ("contact-name", "Amina Yusuf"), ("contact-email", "amina@mail.co.uk"),
                ("contact-phone", "07700 900 123"))
            .With("access-needs", ("access-needs", "bsl"), ("access-needs", "interpreter"), ("language", "Somali"))
            .With("share-police", ("share-police", "yes")).With("share-victim-support", ("share-victim-support", "yes")));

        mail.Count.ShouldBeGreaterThan(2);
        foreach (var text in mail.Select(one => Flat(one.Text)))
        {
            text.ShouldContain("Act by: midday on Thursday 2 April 2026");
            text.ShouldContain("Use email or text messages. They need an interpreter: Somali. They need British Sign Language (BSL).");
            var told = text.Split("They were told: ")[1].Split([" Safety: ", " Kind: "], default)[0];
            page.ShouldContain(told);
        }
    }

    [Theory]
    [InlineData("asb", "noise@example.org")]
    [InlineData("hate-crime", "hate-crime@example.org")]
    [InlineData("case-review", "case-review@example.org")]
    public async Task Mail_SomebodyWhoWorksForTheCouncil_GoesToAManagerAndThoseAgreedTo(string form, string team)
    {
        var script = AnswerScript.Least.With("problem", ("kind", "noise")).With("home", ("home", "owner"));
        var (_, usual) = await SentAsync(form, script);
        usual.ShouldContain(one => one.To.Contains(team, StringComparison.Ordinal));

        var (page, mail) = await SentAsync(form, script.With("sharing", ("staff", "yes")).With("staff", ("staff", "yes"))
            .With("share-police", ("share-police", "yes")));

        string[] expected = form is "case-review" ? [Manager] : [Manager, "police-liaison@example.org"];
        mail.Select(one => one.To.Trim('<', '>')).ShouldBe(expected, ignoreOrder: true);
        page.ShouldContain("Community safety manager");
        Flat(mail.Single(one => one.To.Contains(Manager, StringComparison.Ordinal)).Text).ShouldContain("It is restricted to you");
    }

    private const string Manager = "restricted-reports@example.org";

    [Fact]
    public async Task Mail_Application_IsDueWhenItIsAcknowledged()
    {
        var resident = site.Checker();
        await resident.CheckAsync(Checking.ThreeReports.With("whose", ("whose", "someone-else")));
        await resident.CarryOverAsync(AnswerScript.Least);

        var (_, mail) = await SubmitAsync(resident, "case-review");

        var text = Flat(mail.ShouldHaveSingleItem().Text);
        var acknowledged = text.Split("Application acknowledged By ")[1].Split(" 2026")[0];
        text.ShouldContain($"Look at it by: the end of {acknowledged} 2026");
        text.ShouldContain("THE PERSON IT IS FOR - Use the telephone only.");
        text.ShouldContain("Name: Robin Hill Phone: 07700 900 111");
        text.Split("07700 900 111").Length.ShouldBe(2, "Each answer stands once.");
    }

    private async Task<(string Page, IReadOnlyList<EmlFile> Mail)> SentAsync(string form, AnswerScript script)
    {
        var resident = new Resident(site.Client(), form) { LoadsPages = false };
        await resident.GoToAsync(
            "check-answers", script.With("what-happened", ("what-happened", $"{Guid.NewGuid():N}"), ("when", "today")));
        return await SubmitAsync(resident, form);
    }

    private async Task<(string Page, IReadOnlyList<EmlFile> Mail)> SubmitAsync(Resident resident, string form)
    {
        var shown = await resident.SubmitAsync();
        var reference = shown.Reference.ShouldNotBeNull();
        var mail = (await site.MailAsync())
            .Where(one => one.Subject.Contains(reference, StringComparison.Ordinal)).ToList();
        return (Flat(shown.Page().QuerySelector("main")!.TextContent), mail);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
