using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Published;

public class PublishedSiteTests
{
    [Fact]
    public void Build_HomeAndPages_AddressesStartBelowHome()
    {
        var home = Node("Start", type: "home");
        var help = Node("Help & advice", home);
        var site = PublishedSite.Build(ContentOf(Node("Noise", help), help, home), 3);

        site.Pages.Select(page => page.Path).ShouldBe(["/", "/help-advice", "/help-advice/noise"]);
        site.Find("/help-advice/noise")!.Ancestors.Select(page => page.Name).ShouldBe(["Start", "Help & advice"]);
        site.Version.ShouldBe(3);
    }

    [Theory]
    [InlineData("Who we are", "/who-we-are")]
    [InlineData("What’s on – Café", "/whats-on-cafe")]
    [InlineData("  Dogs, cats & co.  ", "/dogs-cats-co")]
    public void Build_Name_BecomesAddress(string name, string path)
    {
        var home = Node("Start", type: "home");
        PublishedSite.Build(ContentOf(home, Node(name, home)), 1).Find(path)!.Name.ShouldBe(name);
    }

    [Fact]
    public void Build_UrlName_ReplacesName()
    {
        var home = Node("Start", type: "home");
        var page = Node("What to do in an emergency", home, properties: (WellKnown.UrlName, "emergency"));
        PublishedSite.Build(ContentOf(home, page), 1).Find(page.Key)!.Path.ShouldBe("/emergency");
    }

    [Fact]
    public void Build_DraftParent_HidesWhatLiesBelow()
    {
        var home = Node("Start", type: "home");
        var draft = Node("Draft", home, published: false);
        PublishedSite.Build(ContentOf(home, draft, Node("Below", draft)), 1).Pages.ShouldHaveSingleItem().Path.ShouldBe("/");
    }

    [Fact]
    public void Build_Folder_TakesPartInAddressesOnly()
    {
        var home = Node("Start", type: "home");
        var folder = Node("Papers", home, "folder");
        var site = PublishedSite.Build(ContentOf(home, folder, Node("July", folder)), 1);
        site.Find("/papers").ShouldBeNull();
        site.Find("/papers/july").ShouldNotBeNull();
    }

    [Fact]
    public void Build_TypeWithoutPage_HasNoAddressAndIsInNoListOfPages()
    {
        var home = Node("Start", type: "home");
        var notes = Node("Notes", home, "note");
        var note = Node("Mind the ice", notes, "note", properties: ("body", "<p>It is cold.</p>"));
        var ended = Node("It snows", notes, "note") with { Schedule = [new("", ScheduledActionKind.Expire, DateTimeOffset.UnixEpoch)] };
        var page = Node("Help", home, properties: ("body", $"<p><a href=\"/{{localLink:{note.Key}}}\" type=\"document\">Ice</a></p>"));
        var type = Folder with { Alias = "note", Compositions = [WellKnown.WithoutPage] };
        var content = ContentOf(home, notes, note, ended, page);
        var site =
            PublishedSite.Build(content with { DocumentTypes = [.. content.DocumentTypes, type] }, 1, DateTimeOffset.UnixEpoch.AddDays(1));

        site.Pages.Select(shown => shown.Path).ShouldBe(["/", "/help"]);
        site.Find(note.Key).ShouldBeNull();
        site.HasExpired("/notes/it-snows").ShouldBeFalse();
        site.WithoutPage.Select(shown => (shown.Name, shown.Path)).ShouldBe([("Notes", ""), ("Mind the ice", "")]);
        site.WithoutPage[1].Html("body").ShouldContain("It is cold.");
        site.Find("/help")!.Html("body").ShouldBe("<p class=\"govuk-body\"><a>Ice</a></p>");
    }

    [Fact]
    public void Build_RingOfNodes_IsLeftOut()
    {
        var one = Node("One");
        var two = Node("Two", one);
        var home = Node("Start", type: "home");
        PublishedSite.Build(ContentOf(home, one with { Parent = two.Key }, two), 1).Pages.Count.ShouldBe(1);
    }

    [Fact]
    public void Menu_HiddenPage_IsLeftOutAndOrderIsTheEditors()
    {
        var home = Node("Start", type: "home");
        var site = PublishedSite.Build(
            ContentOf(home, Node("Last", home, order: 2), Node("First", home, order: 1),
                Node("Secret", home, properties: (WellKnown.HiddenFromMenu, "1"))), 1);
        site.Menu.Select(page => page.Name).ShouldBe(["First", "Last"]);
    }

    [Fact]
    public void Html_LinkToPage_SurvivesRename()
    {
        var home = Node("Start", type: "home");
        var target = Node("Noise", home);
        var page =
            Node("Help", home, properties: ("body", $"<p><a href=\"/{{localLink:{target.Key}}}#diary\" type=\"document\">Noise</a></p>"));
        string Link(ContentNode renamed) => PublishedSite.Build(ContentOf(home, page, renamed), 1).Find(page.Key)!.Html("body");

        Link(target).ShouldContain("href=\"/noise#diary\"");
        Link(target with { Name = new("Loud neighbours") }).ShouldContain("href=\"/loud-neighbours#diary\"");
        Link(target with { PublishedIn = [] }).ShouldBe("<p class=\"govuk-body\"><a>Noise</a></p>");
    }

    [Theory]
    [InlineData("{\"markup\":\"<p>One</p>\",\"blocks\":null}", "<p class=\"govuk-body\">One</p>")]
    [InlineData("<p>Two</p>", "<p class=\"govuk-body\">Two</p>")]
    public void Html_BothStoredForms_AreRead(string stored, string html)
    {
        var home = Node("Start", type: "home", properties: ("body", stored));
        PublishedSite.Build(ContentOf(home), 1).Home!.Html("body").ShouldBe(html);
    }

    [Fact]
    public void Html_PlainTextProperty_IsNeverHtml()
    {
        var home = Node("Start", type: "home", properties: ("summary", "<b>x</b>"));
        PublishedSite.Build(ContentOf(home), 1).Home!.Html("summary").ShouldBe("");
    }

    [Fact]
    public void Links_SeveralPicked_AreInTheirOrderWithoutThoseThatLeadNowhere()
    {
        var home = Node("Start", type: "home");
        var noise = Node("Noise", home);
        var page = Node("Help", home, properties: ("body", $$"""
            [{"name":"Two","unique":"{{noise.Key}}"},{"name":"Gone","unique":"{{Guid.NewGuid()}}"},
             {"name":"Unsafe","url":"javascript:alert(1)"},{"name":"One","url":"/report/asb"}]
            """));
        var published = PublishedSite.Build(ContentOf(home, noise, page), 1).Find(page.Key)!;
        published.Links("body").ShouldBe([new("Two", "/noise"), new("One", "/report/asb")]);
        published.Link("body").ShouldBe(new("Two", "/noise"));
        published.Links("summary").ShouldBeEmpty();
    }

    [Fact]
    public void Dictionary_KeyAndCulture_FindsTextOrNothing()
    {
        var content = ContentSet.Empty with
        {
            Dictionary =
                [new(Guid.NewGuid(), "Asb.What.Title", new("What is it?", new Dictionary<string, string> { ["cy"] = "Beth ydyw?" }))],
        };
        var texts = PublishedSite.Build(content, 1).Dictionary;
        texts.Find("asb.what.title").ShouldBe("What is it?");
        texts.Find("Asb.What.Title", "cy").ShouldBe("Beth ydyw?");
        texts.Find("Asb.What.Title", "ar").ShouldBe("What is it?");
        texts.Find("Asb.Where.Title").ShouldBeNull();
    }

    [Fact]
    public void InACulture_APageTranslatedInPart_FallsBackToTheSitesOwnWords()
    {
        LocalisedText Both(string own, string welsh) =>
            new(own, new Dictionary<string, string> { ["cy"] = welsh, ["ar"] = "not published" });
        var node = Node("Start", type: "home") with
        {
            Name = Both("Start", "Dechrau"),
            PublishedIn = [ContentNode.Invariant, "cy"],
            Properties =
                new Dictionary<string, LocalisedText>
                {
                    ["body"] = Both("<p>One</p>", "<p>Un<script></script></p>"),
                    ["summary"] = new("Only in English")
                },
        };
        var page = PublishedSite.Build(ContentOf(node), 1).Home!;
        page.Cultures.ShouldBe(["cy"]);
        (page.NameIn("cy"), page.NameIn("ar"), page.TextIn("cy", "summary"), page.TextIn("cy", "none"))
            .ShouldBe(("Dechrau", "Start", "Only in English", ""));
        page.HtmlIn("cy", "body").ShouldContain("Un");
        page.HtmlIn("cy", "body").ShouldNotContain("script");
        page.HtmlIn("ar", "body").ShouldBe(page.Html("body"));
    }
}
