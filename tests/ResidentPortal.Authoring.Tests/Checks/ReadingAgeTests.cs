using AngleSharp.Dom;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Checks;

public class ReadingAgeTests(ITestOutputHelper output)
{
    private const double Everyday = 4.5;

    // Law has names that cannot be made shorter: these pages may be two school years harder.
    private const double Legal = 6.5;

    private static readonly string[] LegalPages = ["/privacy", "/accessibility", "/cookies"];

    [Fact]
    public void Grade_OfEveryPage_IsWithinReach()
    {
        var site = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);
        var tooHard = new List<string>();
        foreach (var page in site.Pages)
        {
            var grade = ReadingAge.Grade(Blocks(page));
            output.WriteLine($"{grade,5:0.0}  {page.Path}");
            if (grade > (LegalPages.Contains(page.Path) ? Legal : Everyday))
                tooHard.Add($"{page.Path}: {grade:0.0}");
        }

        site.Pages.Count.ShouldBeGreaterThan(10);
        tooHard.ShouldBeEmpty();
    }

    [Fact]
    public void Sentences_OfEveryPage_HaveAtMost25Words()
    {
        var site = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);
        site.Pages.SelectMany(page => Blocks(page).SelectMany(ReadingAge.Sentences).Select(sentence => (page.Path, sentence)))
            .Where(entry => entry.sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 25)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Grade_PlainAndHardWords_AreFarApart()
    {
        ReadingAge.Grade(["The cat sat on the mat. It was a big cat."]).ShouldBeLessThan(1);
        ReadingAge.Grade(["Notwithstanding administrative difficulties, representatives endeavoured to facilitate reconciliation."])
            .ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("noise", 1)]
    [InlineData("table", 2)]
    [InlineData("behaviour", 3)]
    [InlineData("happened", 2)]
    [InlineData("the", 1)]
    public void Syllables_Word_AreThoseHeard(string word, int syllables) => ReadingAge.Syllables(word).ShouldBe(syllables);

    private static IEnumerable<string> Blocks(PublishedPage page)
    {
        // Headings and table cells are left out: no one reads them as sentences, and they would flatter the page.
        yield return page.Text("summary");
        foreach (var task in page.Blocks("tasks"))
        {
            yield return task.Text("summary");
        }
        foreach (var action in page.Blocks("actions"))
        {
            yield return action.Text("action");
        }
        foreach (var answer in page.Blocks("youSaidWeDid"))
        {
            yield return answer.Text("said");
            yield return answer.Text("did");
        }

        foreach (var figure in FigureBlock.On(page).DistinctBy(figure => (figure.Counts, figure.Note)))
        {
            yield return figure.Counts;
            yield return figure.Note;
        }

        foreach (var change in StatedChangeBlock.On(page))
            yield return change.Note;

        foreach (var block in page.RichTexts.Select(page.Html).Concat(GlossaryTerm.On(page).Select(term => term.MeaningHtml))
            .SelectMany(html => RichTextRenderer.Parse(html).QuerySelectorAll("p,li")))
            yield return block.TextContent;
    }
}
