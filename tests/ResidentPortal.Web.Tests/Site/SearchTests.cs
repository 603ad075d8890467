using System.Net;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site;

/// <summary>The search page over the content that ships.</summary>
public sealed class SearchTests(SiteUnderTest site)
{
    [Fact]
    public async Task Search_ATask_LeadsToItFirst()
    {
        var page = (await site.Resident().GetAsync("/search?q=report+hate+crime")).Page();
        var first = page.QuerySelector(".rp-search__results a")!;
        first.GetAttribute("href").ShouldBe("/report/hate-crime");
        page.QuerySelectorAll(".rp-search__results mark").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Search_Nothing_OffersWhatMostPeopleComeFor()
    {
        foreach (var query in new[] { "", "?q=", "?q=xylophone+zzzz" })
        {
            var main = (await site.Resident().GetAsync("/search" + query)).Page().QuerySelector("main")!;
            main.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/asb-case-review", query);
            main.TextContent.ShouldContain("020 8359 2000");
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%00%ff%fe")]
    public async Task Search_AnOddQuery_IsShownAsItWasTypedAndNowhereElse(string query)
    {
        var reply = await site.Resident().GetAsync("/search?q=" + Uri.EscapeDataString(query));
        reply.Status.ShouldBe(HttpStatusCode.OK);
        var page = reply.Page();
        page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe(query);
        page.Title.ShouldStartWith("Search – ");
        page.QuerySelectorAll("main script, main img").ShouldBeEmpty();
        reply.Headers["Cache-Control"].ShouldBe("no-store");
        reply.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
    }

    [Theory, InlineData(298), InlineData(299), InlineData(300)]
    public async Task Search_CutInsideACharacter_IsAnswered(int before) =>
        (await site.Resident().GetAsync($"/search?q={new string('a', before)}{Uri.EscapeDataString("💥")}")).Status.ShouldBe(
            HttpStatusCode.OK);
}
