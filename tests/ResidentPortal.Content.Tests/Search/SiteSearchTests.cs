using ResidentPortal.Content.Published;
using ResidentPortal.Content.Search;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Search;

/// <summary>What people type, over the content that ships.</summary>
public sealed class SiteSearchTests
{
    private static readonly PublishedSite Shipped = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);
    private static readonly LiveSite Live = LiveAt(Shipped);
    private static readonly SiteSearch Search = new(Live);

    [Theory]
    [InlineData("a word", "noise", "/help/noise")]
    [InlineData("another form of a word", "noises", "/help/noise")]
    [InlineData("two words", "safe contact", "/help/safe-contact")]
    [InlineData("a sentence", "How do I report a hate crime?", "/report/hate-crime")]
    [InlineData("typing mistakes", "comunity triger", "/asb-case-review")]
    [InlineData("letters swapped", "nosie", "/help/noise")]
    [InlineData("another name", "community trigger", "/asb-case-review")]
    [InlineData("another name for it, in words of the street", "noisy neighbours", "/help/noise")]
    [InlineData("capitals and accents", "DOMÉSTIC Abuse", "/help/domestic-abuse")]
    [InlineData("a part of a word", "harass", "/help/women-and-girls")]
    [InlineData("an item of an agenda", "autism", "/meetings/2023-01-20")]
    [InlineData("an action of a meeting", "face masks", "/meetings/2020-10-23")]
    [InlineData("a word of the glossary", "sanction detection", "/about/glossary")]
    [InlineData("what was done about it", "cigarette ends", "/consultations/residents-survey-2021")]
    [InlineData("where an event is", "Finchley Church End", "/events/street-safe-2022")]
    [InlineData("a trick", "scam", "/help/scams")]
    [InlineData("fraud", "online fraud", "/help/scams")]
    [InlineData("people who are sold", "modern slavery", "/help/modern-slavery")]
    [InlineData("fire", "fire safety", "/help/fire-safety")]
    [InlineData("who the police must take care with", "autism", "/help/autism")]
    [InlineData("rows at home", "parental conflict", "/help/parental-conflict")]
    [InlineData("the official name of an aim", "Violence, Vulnerability and Exploitation", "/strategy/reducing-offending")]
    public void Find_WhatPeopleType_LeadsThere(string described, string query, string path) =>
        Search.Find(query).Hits.Take(5).Select(hit => hit.Path).ShouldContain(path, described);

    [Theory]
    [InlineData("case review", "/asb-case-review")]
    [InlineData("report anti-social behaviour", "/report/asb")]
    [InlineData("report hate crime", "/report/hate-crime")]
    public void Find_ATask_ComesFirst(string query, string path)
    {
        var first = Search.Find(query).Hits[0];
        first.Path.ShouldBe(path);
        first.IsTask.ShouldBeTrue();
    }

    /// <summary>What frightened people type leads first to the form or to help, never to minutes of a meeting.</summary>
    [Theory]
    [InlineData("my neighbour is threatening me", "/report/asb")]
    [InlineData("My neighbour threatened me!", "/report/asb")]
    [InlineData("racist", "/report/hate-crime")]
    [InlineData("racist neighbour", "/report/hate-crime")]
    [InlineData("hatecrime", "/report/hate-crime")]
    [InlineData("Hate\u00a0crime", "/report/hate-crime")]
    [InlineData("ｈａｔｅ\u200bcrime", "/report/hate-crime")]
    [InlineData("antisocial", "/report/asb")]
    [InlineData("antisocial behaviour", "/report/asb")]
    [InlineData("harassment", "/report/asb")]
    [InlineData("suicide", "/help/victim-support")]
    [InlineData("kill myself", "/help/victim-support")]
    [InlineData("I want to kill myself", "/help/victim-support")]
    public void Find_WhatFrightenedPeopleType_LeadsToTheFormOrHelpFirst(string query, string path) =>
        Search.Find(query).Hits[0].Path.ShouldBe(path);

    [Fact]
    public void Find_AMisspeltQuery_SaysWhatItLookedFor()
    {
        Search.Find("comunity triger").Corrected.ShouldBe("community trigger");
        Search.Find("community trigger").Corrected.ShouldBeNull();
    }

    [Fact]
    public void Find_AHit_IsMarkedInItsExtract() =>
        Search.Find("council tax or noises").Hits.SelectMany(hit => hit.Extract).Where(part => part.IsHit).ShouldNotBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!\"'()*")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("NEAR(a b) AND NOT")]
    [InlineData("title:noise")]
    [InlineData("the and of")]
    [InlineData("噪音")]
    [InlineData("\ud800")]
    [InlineData("\0")]
    public void Find_AnOddQuery_NeverFails(string query) => Should.NotThrow(() => Search.Find(query));

    [Fact]
    public void Find_AVeryLongQuery_NeverFails() =>
        Should.NotThrow(() => Search.Find(string.Concat(Enumerable.Repeat("noise \"(", 20_000))));

    [Fact]
    public void Find_NothingLikeIt_IsEmpty() => Search.Find("xylophone zzzzzz").Hits.ShouldBeEmpty();

    [Fact]
    public void Find_AfterAPublication_KnowsTheNewPage()
    {
        var live = LiveAt(Shipped);
        using var own = new SiteSearch(live);
        own.Find("zeppelin").Hits.ShouldBeEmpty();
        var home = Node("Home", type: "home");
        live.Swap(PublishedSite.Build(ContentOf(home, Node("Zeppelin", home, properties: ("body", "<p>A big</p><p>balloon</p>"))), 2));
        own.Find("noise").Hits.ShouldNotBeEmpty("nobody waits for the new index");
        own.Renew();
        own.Find("noise").Hits.ShouldBeEmpty();
        own.Find("zeppelin").Hits.ShouldHaveSingleItem().Path.ShouldBe("/zeppelin");
        own.Find("balloon").Hits.ShouldHaveSingleItem().Extract.Select(part => part.Text).ShouldBe(["A big ", "balloon"]);
    }

    [Fact]
    public async Task Find_ByManyAtOnce_AnswersAll()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Search.Find("noise").Hits.Count)));
        answers.Distinct().ShouldHaveSingleItem().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Find_WhileTheIndexIsMadeAnew_NeverFails()
    {
        var live = LiveAt(Shipped);
        using var own = new SiteSearch(live);
        var asking = Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => Enumerable.Range(0, 200).Count(_ => own.Find("help").Hits.Count > 0))).ToList();
        for (var version = 2; version < 20; version++)
        {
            live.Swap(PublishedSite.Build(ContentOf(Node("Help", type: "home"), Node("Help")), version));
            own.Renew();
        }

        (await Task.WhenAll(asking)).ShouldAllBe(found => found == 200);
    }

    private static LiveSite LiveAt(PublishedSite site)
    {
        var live = new LiveSite();
        live.Swap(site);
        return live;
    }
}
