using System.Text.Json;
using System.Text.RegularExpressions;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Published;

public sealed partial class GlossaryLinksTests
{
    private static readonly DocumentType Glossary =
        Type("glossary", new PropertyDefinition("terms", "Terms", "Umbraco.BlockList", false, false));
    private static readonly DocumentType Article = Type("article", Rich("body"), Rich("more"));
    private static readonly DocumentType Term = Type("glossaryTerm", Rich("meaning")) with { IsElement = true };

    /// <summary>Links are written as [words>anchor], other elements as they are.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "an abbreviation", "<p>We deal with ASB.</p>", "<p>We deal with [ASB>asb].</p>" },
        { "the first time only", "<p>ASB and ASB.</p><p>ASB</p>", "<p>[ASB>asb] and ASB.</p><p>ASB</p>" },
        { "each term once", "<p>ASB, PSPO, ASB, PSPO</p>", "<p>[ASB>asb], [PSPO>pspo], ASB, PSPO</p>" },
        { "a whole word", "<p>ASBO and BASB and non-ASB</p>", "<p>ASBO and BASB and non-ASB</p>" },
        { "more than one of it", "<p>Two PSPOs.</p>", "<p>Two [PSPOs>pspo].</p>" },
        { "capital letters count", "<p>asb, Asb</p>", "<p>asb, Asb</p>" },
        { "small letters at the start of a sentence", "<p>Restorative justice helps.</p>",
            "<p>[Restorative justice>restorative-justice] helps.</p>" },
        { "small letters in between", "<p>Ask about restorative justice.</p>",
            "<p>Ask about [restorative justice>restorative-justice].</p>" },
        { "not all in capitals", "<p>RESTORATIVE JUSTICE</p>", "<p>RESTORATIVE JUSTICE</p>" },
        { "the longest wins", "<p>The CS MARAC meets. A MARAC is for abuse.</p>",
            "<p>The [CS MARAC>cs-marac] meets. A [MARAC>marac] is for abuse.</p>" },
        { "another way to write it", "<p>The Community Safety MARAC meets.</p>", "<p>The [Community Safety MARAC>cs-marac] meets.</p>" },
        { "one entry, two ways to write it", "<p>Community Safety MARAC, CS MARAC</p>",
            "<p>[Community Safety MARAC>cs-marac], CS MARAC</p>" },
        { "a word of plain English", "<p>Prevent crime. The Channel Tunnel. Channel</p>",
            "<p>Prevent crime. The Channel Tunnel. Channel</p>" },
        { "a word of plain English in a form of its own", "<p>The Channel panel met.</p>", "<p>The [Channel panel>channel] met.</p>" },
        { "switched off", "<p>An ABC was signed.</p>", "<p>An ABC was signed.</p>" },
        { "in a list and a cell", "<ul><li>ASB</li></ul><table><tbody><tr><td>PSPO</td></tr></tbody></table>",
            "<ul><li>[ASB>asb]</li></ul><table><tbody><tr><td>[PSPO>pspo]</td></tr></tbody></table>" },
        { "in emphasis", "<p>It is <strong>ASB</strong>.</p>", "<p>It is <strong>[ASB>asb]</strong>.</p>" },
        { "not in a caption, a header cell or code",
            "<table><caption>ASB</caption><tbody><tr><th>ASB</th></tr></tbody></table><p><code>ASB</code></p>",
            "<table><caption>ASB</caption><tbody><tr><th>ASB</th></tr></tbody></table><p><code>ASB</code></p>" },
        { "after a caption", "<table><caption>ASB</caption></table><p>ASB</p>", "<table><caption>ASB</caption></table><p>[ASB>asb]</p>" },
        { "explained by a heading", "<h2>What ASB is</h2><p>ASB is bad.</p>", "<h2>What ASB is</h2><p>ASB is bad.</p>" },
        { "explained in brackets", "<p>Anti-social behaviour (ASB). ASB is bad.</p>", "<p>Anti-social behaviour (ASB). ASB is bad.</p>" },
        { "explained in the same sentence", "<p>ASB</p><p>ASB is short for anti-social <em>behaviour</em>.</p>",
            "<p>ASB</p><p>ASB is short for anti-social <em>behaviour</em>.</p>" },
        { "in full elsewhere", "<p>Anti-social behaviour.</p><p>ASB</p>", "<p>Anti-social behaviour.</p><p>[ASB>asb]</p>" },
        { "explained later", "<p>ASB is bad. ASB (anti-social behaviour)</p>", "<p>ASB is bad. ASB (anti-social behaviour)</p>" },
        { "explained as an abbreviation", "<p>ASB</p><p><abbr title=\"anti-social behaviour\">ASB</abbr></p>",
            "<p>ASB</p><p><abbr title=\"anti-social behaviour\">ASB</abbr></p>" },
        { "linked by the page itself", "<p>ASB</p><p>Read <a href=\"/help\">more on ASB</a>.</p>",
            "<p>ASB</p><p>Read <a href=\"/help\">more on ASB</a>.</p>" },
        { "linked to its entry by the page itself", "<p>ASB</p><p><a href=\"/words#asb\">What is it?</a></p>",
            "<p>ASB</p><p>[What is it?>asb]</p>" },
        { "a link to where the glossary leads", "<p>ASB</p><p><a href=\"/told-here\">More</a></p>",
            "<p>ASB</p><p><a href=\"/told-here\">More</a></p>" },
        { "words that must be encoded", "<p>A &lt;b&gt; &amp; ASB</p>", "<p>A &lt;b&gt; &amp; [ASB>asb]</p>" },
        { "no term at all", "<p>Noise</p>", "<p>Noise</p>" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Html_Text_LinksTermsWhereTheyFirstOccur(string described, string written, string expected) =>
        Marked(Site(Node("A page", type: "article", properties: ("body", written))).Find("/a-page")!.Html("body"))
            .ShouldBe(expected, described);

    [Fact]
    public void Html_SecondTextOfAPage_DoesNotLinkWhatTheFirstLinks()
    {
        var page = Site(Node("A page", type: "article", properties: [("more", "<p>ASB and PSPO</p>"), ("body", "<p>ASB</p>")]))
            .Find("/a-page")!;

        Marked(page.Html("more")).ShouldBe("<p>ASB and [PSPO>pspo]</p>");
        Marked(page.Html("body")).ShouldBe("<p>[ASB>asb]</p>");
    }

    [Theory]
    [InlineData("the page is named after it", "What counts as ASB", "article")]
    [InlineData("the page has its full name", "Anti-social behaviour", "article")]
    [InlineData("the glossary leads there", "Told here", "article")]
    [InlineData("the home page", "Home", "home")]
    public void Html_PageThatExplainsIt_HasNoLink(string described, string name, string type) =>
        Site(Node(name, type: type, properties: ("body", "<p>ASB</p>"))).Pages.Single(page => page.Name == name).Html("body")
            .ShouldBe("<p class=\"govuk-body\">ASB</p>", described);

    [Fact]
    public void Html_WithoutAGlossary_IsAsItWas() =>
        PublishedSite.Build(ContentOf(Node("A page", properties: ("body", "<p>ASB</p>"))), 1).Find("/a-page")!.Html("body")
            .ShouldBe("<p class=\"govuk-body\">ASB</p>");

    [Fact]
    public void Glossary_Shipped_HasItsAnchorsAndIsLinkedInMeasure()
    {
        var site = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);
        var terms = GlossaryTerm.On(site.Find("/about/glossary")!);

        terms.Count.ShouldBeGreaterThan(30);
        terms.Select(term => term.Anchor).ShouldBeUnique();
        new[] { "asb", "cs-marac", "rag", "rolling-12-months", "vawg" }.ShouldBeSubsetOf(terms.Select(term => term.Anchor));
        foreach (var page in site.Pages)
            page.RichTexts.Sum(alias => Shown().Count(page.Html(alias))).ShouldBeLessThanOrEqualTo(8, page.Path);
        site.Pages.Sum(page => page.RichTexts.Sum(alias => Shown().Count(page.Html(alias)))).ShouldBeGreaterThan(0);
    }

    private static PublishedSite Site(ContentNode page) => PublishedSite.Build(ContentSet.Empty with
    {
        DocumentTypes = [Home, Glossary, Article, Term],
        Nodes = [page, Node("Words", type: "glossary", properties: ("terms", Terms(
            ("asb", "ASB", "anti-social behaviour", "", ""),
            ("abc", "ABC", "", "", "1"),
            ("pspo", "PSPO", "", "", ""),
            ("marac", "MARAC", "", "", ""),
            ("cs-marac", "CS MARAC", "", "CS MARAC\nCommunity Safety MARAC", ""),
            ("channel", "Channel", "", "Channel panel", ""),
            ("prevent", "Prevent", "", "Prevent duty", ""),
            ("restorative-justice", "Restorative justice", "", "restorative justice", ""))))],
    }, 1);

    private static string Terms(params (string Anchor, string Term, string InFull, string WrittenAs, string Off)[] terms)
    {
        var blocks = terms.Select(term => new
        {
            contentTypeKey = Term.Key,
            key = Guid.NewGuid(),
            values = new[]
            {
                new { alias = "anchor", value = term.Anchor },
                new { alias = "term", value = term.Term },
                new { alias = "inFull", value = term.InFull },
                new { alias = "writtenAs", value = term.WrittenAs },
                new { alias = "doNotLink", value = term.Off },
                new { alias = "meaning", value = "<p>See <a href=\"/told-here\">more</a>. ASB</p>" },
            },
        }).ToList();
        return JsonSerializer.Serialize(new
        {
            contentData = blocks,
            layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = blocks.Select(block => new { contentKey = block.key }) },
        });
    }

    private static DocumentType Type(string alias, params PropertyDefinition[] properties) =>
        new(Guid.NewGuid(), alias, alias, true, false, [], [], properties);

    private static PropertyDefinition Rich(string alias) => new(alias, alias, "Umbraco.RichText", false, false);

    // The classes of the design system are tested elsewhere.
    private static string Marked(string html) => Class().Replace(Shown().Replace(html, "[$2>$1]"), "");

    [GeneratedRegex("<a (?:class=\"[^\"]*\" )?href=\"(?:/words|/about/glossary)#([\\w-]+)\"(?: class=\"[^\"]*\")?>([^<]*)</a>")]
    private static partial Regex Shown();

    [GeneratedRegex(" class=\"[^\"]*\"")]
    private static partial Regex Class();
}
