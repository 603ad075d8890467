using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Layout;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Site.Article;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Layout;

/// <summary>Wherever a number to call stands, somebody who cannot hear or speak on the phone finds a way, too.</summary>
public sealed class ReachUsTests(SiteUnderTest site)
{
    private const string Us = "020 8359 2000 (Relay UK: 18001 020 8359 2000) or email BarnetCST@barnet.gov.uk";

    [Fact]
    public void NeedHelp_OnEveryStep_IsTwoShortSentences() =>
        Words(Render<NeedHelp>())
            .ShouldBe($"If anyone is in danger, call 999 or use 999 BSL. If you cannot use this form, call us on {Us}.");

    [Fact]
    public void CallUs_OnPagesThatFail_HasEveryWayAsALink()
    {
        var shown = Render<CallUs>();
        Words(shown).ShouldBe($"Or call us on {Us}. If anyone is in danger, call 999 or use 999 BSL.");
        shown.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["tel:02083592000", "tel:1800102083592000", "mailto:BarnetCST@barnet.gov.uk", "tel:999", "https://999bsl.co.uk"]);
    }

    [Theory]
    [InlineData("Call 999 now. Do not wait.", "tel:999")]
    [InlineData("Use the 999 BSL app.", "https://999bsl.co.uk")]
    [InlineData("Call the police on 101. By text relay, call 18001 101.", "tel:101 tel:18001101")]
    [InlineData("Use a textphone on 18000.", "tel:18000")]
    [InlineData("Press 55.", "")]
    public void LinkedNumbers_InALine_AreLinksAndTheWordsStay(string line, string links)
    {
        var shown = Render<LinkedNumbers>(("Text", line));
        shown.TextContent.ShouldBe(line);
        string.Join(' ', shown.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))).ShouldBe(links);
    }

    [Theory]
    [InlineData("020 8359 2000", "18001 020 8359 2000", "tel:1800102083592000")]
    [InlineData("+44 20 8359 2000", "18001 020 8359 2000", "tel:1800102083592000")]
    public void TextRelay_OfANumber_IsAsDialledInTheCountry(string phone, string shown, string href) =>
        (TextRelay.Number(phone), TextRelay.Href(phone)).ShouldBe((shown, href));

    [Theory]
    [InlineData("/")]
    [InlineData("/help/contact")]
    [InlineData("/report/asb")]
    [InlineData("/no-such-page")]
    public async Task Page_AnyWithANumber_HasTextRelayAnEmailAndBsl(string path)
    {
        var page = (await site.Resident().GetAsync(path)).Page();
        page.QuerySelector("a[href^='tel:020']").ShouldNotBeNull();
        foreach (var way in (string[])["tel:1800102083592000", "mailto:BarnetCST@barnet.gov.uk", "https://999bsl.co.uk"])
            page.QuerySelector($"a[href='{way}']").ShouldNotBeNull(way);
    }

    [Fact]
    public async Task Received_BesideItsNumber_HasTextRelayAndAnEmailAddress()
    {
        var resident = new Resident(site.Client(), "asb") { LoadsPages = false };
        var check = await resident.GoToAsync("check-answers",
            AnswerScript.Least.With("what-happened", ("what-happened", "Said without a voice.")));
        check.Page().QuerySelector(".rp-need-help a[href='tel:1800102083592000']").ShouldNotBeNull();
        var main = (await resident.SubmitAsync()).Page().QuerySelector("main")!;
        Words(main).ShouldContain($"call {Us} and give your reference number.");
    }

    private static string Words(INode shown) =>
        string.Join(' ', shown.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Render<TComponent>(params (string Name, object Value)[] parameters)
        where TComponent : IComponent
    {
        using var context = SiteComponents.Context();
        var html = context.Render<TComponent>(parameters.ToDictionary(one => one.Name, one => (object?)one.Value));
        return new HtmlParser().ParseDocument(html).Body!;
    }
}
