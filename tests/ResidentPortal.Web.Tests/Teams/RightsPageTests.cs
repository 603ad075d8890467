using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>A request about personal data, from the search to the file.</summary>
public sealed class RightsPageTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public async Task Request_OfSomebodyWhoMayBeAccused_GoesThroughTwoPeopleAndLeavesNoTraceOfItsWords()
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        (await officer.FillInAsync("/teams/rights", null, ("reason", "<b>A letter</b>")))
            .ShouldShowError("name", "Enter a name, an email address, a phone number or an address to search for");
        var wrong = await officer.FillInAsync("/teams/rights", null, ("name", "drum kit"));
        wrong.ShouldShowError("reason", "Enter why you search, such as who asked and when");
        wrong.Page().GetElementById("name")!.GetAttribute("value").ShouldBe("drum kit", "nothing is lost");
        var started = await officer.FillInAsync("/teams/rights", null, ("reason", "<b>A letter</b>"), ("name", "drum kit"));
        var page = started.Location.ShouldNotBeNull();
        page.ShouldMatch("^/teams/rights\\?request=[0-9a-f-]{36}$");
        await SearchedAsync();

        var opened = await officer.OpenAsync(page);
        opened.Body.ShouldContain("&lt;b&gt;A letter&lt;/b&gt;");
        opened.Body.ShouldContain(reference);
        opened.Page().Title.ShouldNotBeNull().ShouldNotContain("drum");
        (await officer.OpenAsync($"{page}&open={reference}")).Body.ShouldContain("drum kit at three");
        (await site.Staff.Site.CountAsync("Audit", $"Action = 'Opened' AND Reference = '{reference}'")).ShouldBe(1);

        var missing = await officer.FillInAsync(page, "/teams/rights/decide", ("why", "She is the neighbour"));
        missing.Body.ShouldContain($"Select what to do with {reference}");
        missing.Body.ShouldContain("She is the neighbour", Case.Sensitive, "nothing is lost");
        var others = missing.Page().QuerySelectorAll("input[name^=of-]").Select(input => input.GetAttribute("name")!).Distinct()
            .Where(name => name != $"of-{reference}").Select(name => (name, "NotTheirs"));
        (await officer.FillInAsync(page, "/teams/rights/decide",
            [
                ("accused", "yes"), ("what", "hand-over"), ("why", "She is the neighbour"),
                ($"of-{reference}", "WithoutReporter"), .. others,
            ]))
            .Location.ShouldBe(page);
        (await officer.OpenAsync(page)).Body.ShouldContain("A second person has to agree");
        (await officer.FillInAsync("/teams/rights/agreeing", null, ("decision", "agree"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        var waiting = await manager.OpenAsync("/teams/rights/agreeing");
        waiting.Body.ShouldContain("She is the neighbour");
        waiting.Body.ShouldNotContain("drum kit", Case.Insensitive, "what was searched for is not theirs to see");
        (await manager.FillInAsync("/teams/rights/agreeing", null, ("decision", "agree"))).Location.ShouldBe("/teams/rights/agreeing");

        var form = (await officer.OpenAsync(page)).Page().QuerySelectorAll("form[action='/teams/rights/bundle'] input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await officer.PostAsync(new Uri("/teams/rights/bundle", UriKind.Relative), content);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["what-we-hold.html", $"{reference}.json"]);
        (await site.Staff.Site.CountAsync("Audit", "Detail LIKE '%drum%' OR Detail LIKE '%letter%'")).ShouldBe(0);
        (await site.Staff.Site.CountAsync("Audit", $"Action = 'HandedOut' AND Reference = '{reference}'")).ShouldBe(1);
    }

    private async Task SearchedAsync()
    {
        while (await site.Staff.Services.GetRequiredService<RightsSearcher>().SearchDueAsync())
        {
        }
    }
}
