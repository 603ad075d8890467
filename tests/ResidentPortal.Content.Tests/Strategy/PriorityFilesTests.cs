using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Strategy;

/// <summary>What the aims of the plan pick of the rest of the site.</summary>
public class PriorityFilesTests
{
    private readonly PublishedSite _site = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);

    [Fact]
    public void Aims_OfThePlan_AreFiveWithHelpAndPapers()
    {
        var aims = Aims();
        aims.Count.ShouldBe(5);
        foreach (var aim in aims)
        {
            aim.Links("help").ShouldNotBeEmpty(aim.Path);
            aim.Links("help").Concat(aim.Links("boardPapers")).ShouldAllBe(link => link.Text.Length > 0);
            aim.Links("boardPapers").ShouldNotBeEmpty(aim.Path);
            aim.Links("boardPapers").ShouldAllBe(link => link.Href.StartsWith("/meetings/"));
            aim.Links("campaigns").ShouldAllBe(link => link.Href.StartsWith("/campaigns/"));
            (aim.Blocks("figures").Count > 0 || aim.Text("headline").Length > 0).ShouldBeTrue(aim.Path);
        }
    }

    [Fact]
    public void Figures_Picked_StandOnTheirPage()
    {
        foreach (var (block, aim) in Aims().SelectMany(aim => aim.Blocks("figures").Select(block => (block, aim))))
        {
            var page = _site.Find(block.Link("page").ShouldNotBeNull(aim.Path).Href).ShouldNotBeNull();
            page.DocumentType.ShouldBe(FigureBlock.PageType);
            block.Text("names").Split('\n', StringSplitOptions.TrimEntries)
                .ShouldBeSubsetOf(FigureBlock.On(page).Select(figure => figure.Heading), aim.Path);
        }
    }

    /// <summary>A change is worked out from two numbers of the statistics, so that it cannot contradict them.</summary>
    [Fact]
    public void Changes_OnThePlansPages_AreNeverTyped() =>
        _site.Find("/strategy")!.Children.Append(_site.Find("/strategy")!)
            .SelectMany(page => new[] { "summary", "headline", "body", "done", "origin" }
                .Select(alias => page.Html(alias) + page.Text(alias)), (page, text) => (page.Path, text))
            .Where(entry => entry.text.Contains('%') || entry.text.Contains("<table"))
            .Select(entry => entry.Path).ShouldBeEmpty();

    private List<PublishedPage> Aims() => [.. _site.Pages.Where(page => page.DocumentType == "priority")];
}
