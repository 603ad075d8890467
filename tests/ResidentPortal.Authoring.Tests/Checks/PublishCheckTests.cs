using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using ResidentPortal.Database;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Authoring.Tests.Checks;

public class PublishCheckTests(ITestOutputHelper output)
{
    private const string TwoHundred =
        "This summary goes on and on for much longer than any list or search result could show it. It says the same things again and "
        + "again. Nobody wants to read so much before they know what the page is abouts.";
    private const string Hard = "Notwithstanding administrative difficulties, representatives endeavoured to facilitate reconciliation. ";
    private const string LongSentence =
        "one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.";

    [Fact]
    public void Check_AGoodPage_FindsNothing() => Draft.Check(Draft.Good).ShouldBeEmpty();

    [Theory]
    [InlineData("a summary that is missing", "summary", " ",
        "Enter a summary: one or two sentences that say what the page is for. Lists and the search show it.")]
    [InlineData("a property that must be there", "place", "", "“Place” is empty. Fill it in.")]
    [InlineData("a date that is none", "endDate", "soon",
        "The date in “End date” cannot be read. Enter a day, a month and a year, such as 27 3 2026.")]
    [InlineData("a campaign that is over", "endDate", "2026-03-09",
        "The campaign ended on 9 March 2026. Enter an end date that is today or later.")]
    [InlineData("an address of the program's", "umbracoUrlName", "studio",
        "Another part of the site has the address /studio. Enter another address.")]
    [InlineData("an address that another page has", "umbracoUrlName", "noise",
        "“Noise” has the same address: /noise. Enter another address.")]
    [InlineData("a picked link that says nothing", "call", """[{"name":"Find out more","url":"https://example.org"}]""",
        "The link “Find out more” in “Call to action” does not say where it leads. Name the website or the page that it leads to.")]
    [InlineData("a picked link to no page", "call", """[{"name":"Burglary","url":"/burglary"}]""",
        "The link “Burglary” in “Call to action” leads to /burglary, where there is no page. Choose the page again.")]
    [InlineData("a picked link to nothing", "call", """[{"name":"Burglary"}]""",
        "The link “Burglary” in “Call to action” leads nowhere. Choose a page, or type an address that starts with https://.")]
    [InlineData("a picture that is gone", "picture", """[{"mediaKey":"bbbbbbbb-0000-0000-0000-000000000001"}]""",
        "The file in “Picture” is not in the media library. Choose it again, or remove it.")]
    [InlineData("a picked picture without words", "picture", """[{"mediaKey":"aaaaaaaa-0000-0000-0000-000000000001"}]""",
        "The picture lamp.jpg in “Picture” has no alt text. Say what it shows, or mark it as decorative.")]
    public void Check_AField_Blocks(string what, string alias, string value, string message) =>
        Only(Draft.Good.With(alias, value), what).ShouldBe((FindingSeverity.Error, alias, message));

    [Theory]
    [InlineData("a link that says nothing", "<p><a href=\"/noise\">Click here!</a></p>",
        "The link “Click here!” in “Body” does not say where it leads. Name the page: “Noise”.")]
    [InlineData("a bare address", "<p><a href=\"https://www.example.org/a\">www.example.org/a</a></p>",
        "The link “www.example.org/a” in “Body” is a bare address. Name the website or the page that it leads to.")]
    [InlineData("a link without words", "<p>See <a href=\"/noise\"> </a>.</p>",
        "A link in “Body” has no words. Write what it leads to, or remove the link.")]
    [InlineData("a link to nowhere", "<p><a href=\"\">Noise</a></p>",
        "The link “Noise” in “Body” leads nowhere. Choose a page, or type an address that starts with https://.")]
    [InlineData("a link to no page", "<p><a href=\"/nois\">Noise</a></p>",
        "The link “Noise” in “Body” leads to /nois, where there is no page. Choose the page again.")]
    [InlineData("a link to a page that is not published", "<p><a href=\"/{localLink:99999999-2222-3333-4444-555555555555}\">Noise</a></p>",
        "The link “Noise” in “Body” leads to a page that is not published. Publish that page first, or choose another.")]
    [InlineData("a link to a file that is gone", "<p><a href=\"/media/none.pdf\">Plan</a></p>",
        "The link “Plan” in “Body” leads to a file that is not in the media library. Choose the file again.")]
    [InlineData("an address that is not safe", "<p><a href=\"javascript:alert(1)\">Noise</a></p>",
        "The link “Noise” in “Body” has an address that cannot be used: javascript:alert(1). Choose a page, or type an address that "
        + "starts with https://.")]
    [InlineData("a place that is not there", "<p><a href=\"/noise#dairy\">Noise</a></p>",
        "The link “Noise” in “Body” leads to #dairy, a place that “Noise” does not have. Take #dairy off the address, or choose another "
        + "place.")]
    [InlineData("a heading 1", "<h1>Walks</h1><p>Go.</p>",
        "The heading “Walks” in “Body” is a heading 1. The name of the page is the only one: make this a heading 2.")]
    [InlineData("a first heading too low", "<h3>Walks</h3>",
        "The heading “Walks” in “Body” is the first, and a heading 3. Make it a heading 2.")]
    [InlineData("a heading that skips a level", "<h2>Walks</h2><h4>Long</h4>",
        "The heading “Long” in “Body” is a heading 4 after a heading 2. Make it a heading 3.")]
    [InlineData("a heading without words", "<h2><br></h2><p>Go.</p>", "“Body” has a heading without words. Write it, or remove it.")]
    [InlineData("a heading that is only bold", "<p><strong>Where </strong><b>to go</b></p><p>Go.</p>",
        "“Where to go” in “Body” looks like a heading and is only bold. Make it a heading.")]
    [InlineData("a picture from elsewhere", "<p><img src=\"https://example.org/a.png\" alt=\"A dog\"></p>",
        "A picture (“A dog”) in “Body” is not in the media library. Choose it again, or remove it.")]
    [InlineData("a picture without words", "<p><img src=\"/media/lamp.jpg\" alt=\"\"></p>",
        "The picture lamp.jpg in “Body” has no alt text. Say what it shows, or mark it as decorative.")]
    [InlineData("a picture called by its file", "<p><img src=\"/media/lamp.jpg\" alt=\"lamp.jpg\"></p>",
        "The alt text of a picture in “Body” does not help: “lamp.jpg” is the name of the file. Say what the picture shows.")]
    [InlineData("a button that says nothing", "<p><a class=\"govuk-button\" href=\"/noise\">Click here</a></p>",
        "The button “Click here” in “Body” does not say where it leads. Name the page: “Noise”.")]
    [InlineData("a button without words", "<p><a class=\"govuk-button\" href=\"/noise\"></a></p>",
        "A button in “Body” has no words. Write what it leads to, or remove the button.")]
    [InlineData("an accordion without a title", "<details><summary> </summary><p>Go.</p></details>",
        "An accordion in “Body” has no title. Write what it holds, or remove the accordion.")]
    [InlineData("an accordion whose title says nothing", "<details><summary>More information</summary><p>Go.</p></details>",
        "The accordion “More information” in “Body” does not say what it holds. Name that in its title.")]
    [InlineData("an empty accordion", "<details><summary>What to bring</summary><p></p></details>",
        "The accordion “What to bring” in “Body” has nothing in it. Write what it holds, or remove it.")]
    [InlineData("a heading in an accordion that skips a level",
        "<h2>Walks</h2><details><summary>What to bring</summary><h4>Shoes</h4></details>",
        "The heading “Shoes” in “Body” is a heading 4 after a heading 2. Make it a heading 3.")]
    [InlineData("a heading in an accordion that is only bold",
        "<details><summary>What to bring</summary><p><b>Shoes</b></p><p>Go.</p></details>",
        "“Shoes” in “Body” looks like a heading and is only bold. Make it a heading.")]
    [InlineData("an empty contact card", "<div class=\"rp-contact\"><p></p></div>",
        "A contact card in “Body” is empty. Say who can be reached and how, or remove the card.")]
    [InlineData("a contact card of nobody", "<div class=\"rp-contact\"><p>Call 101.</p></div>",
        "The contact card in “Body” that starts with “Call 101.” has no heading. Write who can be reached, as a heading.")]
    [InlineData("a contact card that is only a name", "<div class=\"rp-contact\"><h2>Wardens</h2></div>",
        "The contact card “Wardens” in “Body” does not say how to reach them. Add a telephone number, an email address or a place.")]
    [InlineData("a figure of no page", "<div class=\"rp-figures\"><a href=\"/statistics#figure-robbery\">Robbery</a></div>",
        "The figure “Robbery” in “Body” leads to /statistics#figure-robbery, where there is no page. Choose the page again.")]
    [InlineData("a figure that its page does not have", "<div class=\"rp-figures\"><a href=\"/noise#figure-robbery\">Robbery</a></div>",
        "The figure “Robbery” in “Body” leads to #figure-robbery, where “Noise” has no figure. Choose a figure again, or remove it.")]
    [InlineData("a figure that is none", "<div class=\"rp-figures\"><a href=\"/noise#diary\">Robbery</a></div>",
        "The figure “Robbery” in “Body” leads to no figure, so it will not be shown. Choose a figure again, or remove it.")]
    [InlineData("a table without headers", "<table><tr><td>Ward</td><td>Walks</td></tr><tr><th> </th></tr></table>",
        "The table in “Body” that starts with “Ward” has no header cells. Make its first row or its first column a header.")]
    public void Check_Words_Block(string what, string body, string message) =>
        Only(Draft.Good.With("body", body), what).ShouldBe((FindingSeverity.Error, "body", message));

    [Theory]
    [InlineData("a long sentence", "body", $"<p>{LongSentence}</p>",
        "A sentence in “Body” has 26 words: “one two three four five six seven eight nine ten one two three four five six…” Split it: 25 "
        + "words are enough.")]
    [InlineData("hard words", "body", $"<p>{Hard}{Hard}{Hard}{Hard}{Hard}{Hard}</p>", null)]
    [InlineData("two places under one name", "body", "<p><a href=\"/noise\">Advice</a> <a href=\"https://example.org\">advice.</a></p>",
        "Two links say “advice.” and lead to different places. Give each its own words.")]
    [InlineData("capitals", "body", "<p>DO NOT, EVER, park here.</p>",
        "“DO NOT, EVER” in “Body” is in capitals, which is hard to read. Write it in lower case.")]
    [InlineData("a colour", "body", "<p>It is <span style=\"font-size:9px; color: red\">free</span>.</p>",
        "The colour red of “free” in “Body” will not be shown. If it says something, say that in words.")]
    [InlineData("an accordion in a call-out", "body",
        "<div class=\"govuk-inset-text\"><details><summary>What to bring</summary><p>Shoes.</p></details></div>",
        "The accordion “What to bring” in “Body” lies within another part, where it is not folded. Move it out.")]
    [InlineData("a style", "body", "<p style=\"text-align:center\">Free.</p>",
        "The style of “Free.” in “Body” will not be shown: the site has its own.")]
    [InlineData("a long summary", "summary", TwoHundred,
        "“Summary” is 201 characters long. Keep it to 200, so that lists and the search show all of it.")]
    [InlineData("no review date", "reviewDate", "", "“Review date” is empty. Enter the date when somebody should read the page again.")]
    [InlineData("a review date that is past", "reviewDate", "2026-03-09",
        "“Review date”, 9 March 2026, is past. Enter the date when somebody should read the page again.")]
    [InlineData("a large picture", "picture", """[{"mediaKey":"aaaaaaaa-0000-0000-0000-000000000002"}]""",
        "The picture street.jpg in “Picture” is 6,000 pixels wide, and slow on a phone. Make it 2,000 or less.")]
    public void Check_AField_Asks(string what, string alias, string value, string? message)
    {
        var (severity, property, said) = Only(Draft.Good.With(alias, value), what);
        severity.ShouldBe(FindingSeverity.Warning);
        (message is null ? null : property).ShouldBe(message is null ? null : alias);
        said.ShouldBe(message ?? "The reading age of the page is over 18. Aim for 9: use shorter words and shorter sentences.");
    }

    [Theory]
    [InlineData("<p><strong>Call 999 now.</strong></p><p>Go.</p>")]
    [InlineData("<p><strong>Where</strong> to go</p><p>Go.</p>")]
    [InlineData("<p><strong>At the end</strong></p>")]
    [InlineData(
        "<p><a href=\"/media/paper.pdf\">The plan (PDF)</a>, <a href=\"/Noise/\">noise</a>, <a href=\"/report/asb\">report it</a>, <a "
        + "href=\"tel:101\">101</a></p>")]
    [InlineData("<p><img src=\"/media/street.jpg\" alt=\"\" width=\"9\"></p>", true)]
    [InlineData("<p>The ASB and CS MARAC. See <a href=\"https://ico.org.uk\">ico.org.uk</a>.</p>")]
    [InlineData("<table><tr><th>Ward</th></tr><tr><td>1</td></tr></table>")]
    [InlineData(
        "<details><summary>What to bring</summary><p>Shoes.</p></details><div class=\"rp-contact\"><h2>Wardens</h2><p><a "
        + "href=\"tel:101\">101</a></p></div><p><a class=\"govuk-button\" href=\"/noise\">Read about noise</a></p>")]
    public void Check_WhatIsFine_IsLeftAlone(string body, bool isLarge = false) =>
        Draft.Check(Draft.Good.With("body", body)).Count.ShouldBe(isLarge ? 1 : 0);

    [Fact]
    public void Check_ABlock_NamesItsPlace()
    {
        var page = Draft.Good.With("tasks", Draft.Tasks((Guid.NewGuid(), "One", ""), (Guid.NewGuid(), "", "<h3>Low</h3>")));
        Draft.Check(page).Select(finding => (finding.Property, finding.Block, finding.Message)).ShouldBe(
        [
            ("tasks", 1, "“Title” in block 2 of “Tasks” is empty. Fill it in."),
            ("tasks", 1, "The heading “Low” in “Words” in block 2 of “Tasks” is the first, and a heading 3. Make it a heading 2."),
        ]);
        Draft.Check(Draft.Good.With("tasks", Draft.Figures("Burglary")))
            .ShouldHaveSingleItem().Message.ShouldStartWith("The figure in block 1 of “Tasks” cannot be shown.");
    }

    [Fact]
    public void Check_TheName_IsThereAndItsOwn()
    {
        Draft.Check(Draft.Good with { Name = new(" ") })
            .ShouldContain(new Finding(FindingSeverity.Error, "name", null, "Enter a name for the page.", null)
            { Mistake = ContentMistake.MissingName });
        Only(Draft.Good with { Name = new("???") })
            .ShouldBe((FindingSeverity.Error, "umbracoUrlName",
                "The name has no letters or numbers that an address can be made of. Enter an address."));
        Draft.Check(Draft.Good with { Name = new("NOISE") }).Select(finding => finding.Message).ShouldBe(
            ["“Noise” has the same address: /noise. Enter another address.",
                "“Start” has another page called “NOISE”. Give this one a name that tells them apart."]);
        Draft.Check(Draft.Good with { Parent = Guid.NewGuid() })
            .ShouldHaveSingleItem().Message.ShouldBe("The page has no place in the site. Move it below a page that is there.");
    }

    [Fact]
    public void Check_EveryShippedPage_HasNoError()
    {
        var content = USyncFolder.Read(ContentFiles.Shipped).Content;
        var site = PublishedSite.Build(content, 1);
        var now = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        var found = content.Nodes.Where(node => node.IsPublished)
            .SelectMany(node => PublishCheck.Run(node, site, true, ShippedRoutes.All, now).Select(finding => (node.Name.Default, finding)))
            .ToList();
        foreach (var (name, finding) in found)
            output.WriteLine($"{name}: {finding}");
        content.Nodes.Count.ShouldBeGreaterThan(100);
        found.Where(entry => entry.finding.Severity == FindingSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ADraft_LooksAtTheSiteAsItWillBe()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        var release =
            new[] { new ScheduledAction(ContentNode.Invariant, ScheduledActionKind.Release, database.Clock.GetUtcNow().AddDays(1)) };
        var soon = Node("Soon", Draft.Home, published: false) with { Schedule = release };
        await database.FillAsync(Draft.Content(Draft.Good, soon));
        var live = new LiveSite();
        live.Swap(await database.SiteAsync());
        var check =
            new PublishCheck(new DraftSite(database.Contexts, database.Store, database.Clock), database.Contexts, live, ShippedRoutes.All,
                database.Clock);
        (await check.RunAsync(Draft.Good, default)).ShouldBeEmpty();
        var linking = Draft.Good.With("call", Draft.Link("Read on", soon.Key));
        (await check.RunAsync(linking, default))
            .ShouldHaveSingleItem().Message.ShouldBe(
                "The link “Read on” in “Call to action” leads to a page that is not published. Publish that page first, or choose "
                + "another.");
        (await check.RunAsync(linking with { Schedule = release }, default)).ShouldBeEmpty("both appear at the same moment");
        var below = Node("Below", Draft.Hidden, properties: ("summary", "Words."));
        await database.Editing.SaveDraftAsync(below, 0, "Ann", default);
        (await check.RunAsync(below, default))
            .ShouldHaveSingleItem().Message.ShouldBe(
                "Residents cannot see this page yet: “Secret”, which it is below, is not published. Publish that page too.");
    }

    private static (FindingSeverity, string?, string) Only(ContentNode page, string? what = null)
    {
        var finding = Draft.Check(page).ShouldHaveSingleItem(what);
        return (finding.Severity, finding.Property, finding.Message);
    }
}
