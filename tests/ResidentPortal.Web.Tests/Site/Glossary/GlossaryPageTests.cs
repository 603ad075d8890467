using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site.Glossary;

public sealed class GlossaryPageTests(ContentSite site)
{
    [Fact]
    public async Task Get_Glossary_HasEachTermUnderItsGroup()
    {
        var page = await site.OpenAsync("/about/glossary");

        page.QuerySelector("#asb")!.TextContent.ShouldBe("ASB: anti-social behaviour");
        page.QuerySelector("#clares-law")!.TextContent.ShouldBe("Clare’s Law");
        page.QuerySelector("#rag")!.NextElementSibling!.TextContent.ShouldStartWith("Green means");
        page.QuerySelectorAll("main [id]").Select(element => element.Id).ShouldBeUnique();
        page.QuerySelectorAll("main .rp-term").ShouldBeEmpty();
        foreach (var link in page.QuerySelectorAll("main ul a"))
            page.QuerySelector(link.GetAttribute("href")!)!.LocalName.ShouldBe("h2");
    }

    [Fact]
    public async Task Get_OtherPage_LeadsToTheEntry()
    {
        var link = (await site.OpenAsync("/strategy/law")).QuerySelector("main .rp-term").ShouldNotBeNull();
        var glossary = await site.OpenAsync("/about/glossary");

        glossary.GetElementById(link.GetAttribute("href")!.Split('#')[1]).ShouldNotBeNull();
        link.ClassList.ShouldContain("govuk-link");
    }
}
