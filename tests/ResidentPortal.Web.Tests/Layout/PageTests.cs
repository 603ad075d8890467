using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using ResidentPortal.DesignSystem;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Layout;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Layout;

public sealed class PageTests
{
    [Fact]
    public void Render_Always_SaysTitleLanguageAndEmergencyNumber()
    {
        var page = Render(new() { ["Title"] = "Contact us" });

        page.Title.ShouldBe("Contact us – Barnet Community Safety Partnership");
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.DocumentElement.GetAttribute("dir").ShouldBe("ltr");
        page.QuerySelector("header")!.TextContent.ShouldContain("In an emergency call 999");
        page.QuerySelector("main h1")!.TextContent.ShouldBe("Heading");
        page.QuerySelector(".govuk-skip-link")!.GetAttribute("href").ShouldBe("#main-content");
        page.QuerySelector("#main-content").ShouldNotBeNull();
    }

    [Fact]
    public void Render_WithErrors_SaysSoFirstInTheTitle() =>
        Render(new() { ["Title"] = "Where is it?", ["HasError"] = true }).Title.ShouldStartWith("Error: Where is it? – ");

    [Fact]
    public void Render_WithExitThisPage_OffersTheWayOutTwiceAndExplainsIt()
    {
        var page = Render(new() { ["Title"] = "T", ["ExitThisPage"] = true });

        page.QuerySelectorAll("a[href='/exit']").Select(link => link.ClassName).ShouldBe(
            ["govuk-skip-link govuk-js-exit-this-page-skiplink",
                "govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"]);
        page.QuerySelectorAll("a[href='/exit']").ShouldAllBe(link => link.GetAttribute("rel") == "nofollow noreferrer");
        page.QuerySelector("a.rp-exit__explained")!.TextContent.ShouldBe("What this button does not do");
    }

    [Fact]
    public void Render_WithoutExitThisPage_HasNoWayOut() =>
        Render(new() { ["Title"] = "T" }).QuerySelector("a[href='/exit']").ShouldBeNull();

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Render_ShowNavigation_DecidesWhetherThereIsANavigation(bool show, int navigations) =>
        Render(new() { ["Title"] = "T", ["ShowNavigation"] = show })
            .QuerySelectorAll("nav, a[href='/sitemap']").Length.ShouldBe(navigations * 2);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Render_DemonstrationNotice_FollowsTheSetting(bool notice, int banners) =>
        Render(new() { ["Title"] = "T" }, WithNotice(notice))
            .QuerySelectorAll(".govuk-phase-banner").Length.ShouldBe(banners);

    [Fact]
    public void Render_NoIndexBackAndBreadcrumbs_AreThereWhenAskedFor()
    {
        var page = Render(new()
        {
            ["Title"] = "T",
            ["NoIndex"] = true,
            ["BackHref"] = "/back",
            ["Breadcrumbs"] = new List<BreadcrumbItem> { new("Home", "/"), new("Help") },
            ["Dir"] = "rtl",
        });

        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.QuerySelector(".govuk-back-link")!.GetAttribute("href").ShouldBe("/back");
        page.QuerySelectorAll(".govuk-breadcrumbs__list-item").Select(item => item.TextContent).ShouldBe(["Home", "Help"]);
        page.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
    }

    [Fact]
    public void Render_Always_HasNothingThatAStrictPolicyForbids()
    {
        var page = Render(new() { ["Title"] = "T", ["ExitThisPage"] = true });

        page.QuerySelectorAll("script").ShouldAllBe(script => script.HasAttribute("src") && script.TextContent.Length == 0);
        page.QuerySelectorAll("style, [style], [onclick]").ShouldBeEmpty();
    }

    [Fact]
    public void Render_HostileText_IsEncodedEverywhere()
    {
        const string hostile = "<script>alert(1)</script>\"'";
        var page =
            Render(new() { ["Title"] = hostile, ["BackHref"] = hostile },
                new SiteOptions { Name = hostile, Phone = hostile, Email = hostile, ExitUrl = "https://example.org/" });

        page.QuerySelectorAll("script").Length.ShouldBe(1);
        page.Title.ShouldStartWith(hostile);
    }

    private static SiteOptions WithNotice(bool notice)
    {
        var site = ShippedCouncil.Site;
        site.DemonstrationNotice = notice;
        return site;
    }

    private static IHtmlDocument Render(Dictionary<string, object?> parameters, SiteOptions? site = null)
    {
        using var context = SiteComponents.Context(site);
        parameters["ChildContent"] = (RenderFragment)(builder => builder.AddMarkupContent(0, "<h1>Heading</h1>"));
        return new HtmlParser().ParseDocument(context.Render<Page>(parameters));
    }
}
