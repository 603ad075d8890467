using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Checks;

public class ContentCheckTests
{
    private const string Lamp = "Media/campaigns-lamp.config";
    private const string Decorative = "<decorative>\n      <Value><![CDATA[1]]></Value>\n    </decorative>";

    private static readonly Lazy<IReadOnlyList<ContentProblem>> WithoutMistake = new(() =>
    {
        using var folder = FewPages();
        return Problems(folder.Path);
    });

    [Fact]
    public void Run_OurFolder_FindsNothing() => Problems(ContentFiles.Shipped).ShouldBeEmpty();

    [Theory]
    [InlineData(ContentMistake.BrokenLink, "body", "Content/help-noise.config", "href=\"/report/asb\"", "href=\"/report/abs\"")]
    [InlineData(ContentMistake.BrokenLink, "body", "Content/help-noise.config", "href=\"/report/asb\"", "href=\"http://other.example\"")]
    [InlineData(ContentMistake.BrokenLink, "body", "Content/help-noise.config", "href=\"/report/asb\"",
        "href=\"/{localLink:99999999-2222-3333-4444-555555555555}\"")]
    [InlineData(ContentMistake.BrokenLink, "tasks", "Content/home.config", "\"url\": \"/report/asb\"", "\"url\": \"/report/abs\"")]
    [InlineData(ContentMistake.BrokenLink, "startLink", "Content/asb-case-review.config", "\"url\": \"/asb-case-review/check\"",
        "\"url\": \"/asb-case-review/chekc\"")]
    [InlineData(ContentMistake.BrokenLink, "startLink", "Content/asb-case-review.config", "\"url\": \"/asb-case-review/check\"",
        "\"url\": \"http://other.example\"")]
    [InlineData(ContentMistake.BrokenLink, "startLink", "Content/asb-case-review.config", "\"unique\": null\n  }\n]",
        "\"unique\": null\n  }, { \"url\": \"/chekc\" }\n]")]
    [InlineData(ContentMistake.BrokenLink, "additionText", "Content/asb-case-review-appeal.config", "In London, it is",
        "<a href=\"/nowhere\">In London</a>, it is")]
    [InlineData(ContentMistake.MissingProperty, "tasks", "Content/home.config", "\"value\": \"Report a hate crime\"", "\"value\": \" \"")]
    [InlineData(ContentMistake.BrokenAnchor, "body", "Content/help-noise.config", "href=\"/report/asb\"",
        "href=\"/help/emergency#nowhere\"")]
    [InlineData(ContentMistake.SkippedHeading, "body", "Content/help-noise.config", "<h2 id=\"diary\">Keep a noise diary</h2>",
        "<h4>Keep a noise diary</h4>")]
    [InlineData(ContentMistake.SkippedHeading, "body", "Content/help-noise.config", "<h2 id=\"diary\">Keep a noise diary</h2>",
        "<h1>Keep a noise diary</h1>")]
    [InlineData(ContentMistake.MissingAltText, "body", "Content/help-noise.config", "<h2 id=\"diary\">",
        "<img src=\"/media/a.svg\"><h2 id=\"diary\">")]
    [InlineData(ContentMistake.MissingPicture, "body", "Content/help-noise.config", "<h2 id=\"diary\">",
        "<img src=\"/media/a.svg\" alt=\"\"><h2 id=\"diary\">")]
    [InlineData(ContentMistake.PoorAltText, "body", "Content/help-noise.config", "<h2 id=\"diary\">",
        "<img src=\"/media/campaigns/lamp.svg\" alt=\"An image of a lamp\"><h2 id=\"diary\">")]
    [InlineData(ContentMistake.MissingPicture, "picture", "Content/campaigns-womens-night-safety.config", "\"mediaKey\": \"",
        "\"mediaKey\": \"9")]
    [InlineData(ContentMistake.MissingAltText, "altText", Lamp, "<![CDATA[1]]>", "<![CDATA[0]]>")]
    [InlineData(ContentMistake.PoorAltText, "altText", Lamp, Decorative, "<altText><Value>Lamp</Value></altText>")]
    [InlineData(ContentMistake.PoorAltText, "altText", Lamp, Decorative, "<altText><Value>street-2.SVG</Value></altText>")]
    [InlineData(ContentMistake.PoorAltText, "altText", Lamp, Decorative, "<altText><Value>Image of a street</Value></altText>")]
    [InlineData(ContentMistake.MissingFile, "umbracoFile", Lamp, "/media/campaigns/lamp.svg", "/media/campaigns/lamps.svg")]
    [InlineData(ContentMistake.MissingFile, "umbracoFile", Lamp, "/media/campaigns/lamp.svg", "/media/../README.md")]
    [InlineData(ContentMistake.MissingFile, "umbracoFile", Lamp, "/media/campaigns/lamp.svg", "")]
    [InlineData(ContentMistake.UnknownProperty, "bodyy", "Content/help-noise.config", "body>", "bodyy>")]
    [InlineData(ContentMistake.MissingProperty, "summary", "Content/help-noise.config",
        "<Value><![CDATA[What the council can do about noise, and how to keep a noise diary.]]></Value>", "")]
    [InlineData(ContentMistake.UnknownDocumentType, null, "Content/help-noise.config", "<ContentType>helpPage</ContentType>",
        "<ContentType>helpPag</ContentType>")]
    [InlineData(ContentMistake.MissingName, null, "Content/help-noise.config", "<NodeName Default=\"Noise\" />",
        "<NodeName Default=\"\" />")]
    [InlineData(ContentMistake.DuplicatePath, null, "Content/help-hate-crime.config", "<NodeName Default=\"Hate crime\" />",
        "<NodeName Default=\"Noise\" />")]
    [InlineData(ContentMistake.NotAllowedHere, null, "Content/help-noise.config", "<ContentType>helpPage</ContentType>",
        "<ContentType>home</ContentType>")]
    [InlineData(ContentMistake.UnreadableFigure, "figures", "Content/statistics-hate-crime.config", "\"value\": 857",
        "\"value\": \"about 857\"")]
    [InlineData(ContentMistake.UnreadableFigure, "figures", "Content/statistics-hate-crime.config", "\"value\": 827", "\"value\": 9000")]
    [InlineData(ContentMistake.UnreadableFigure, "figures", "Content/statistics-hate-crime.config", "2023-01-20T00:00:00", "soon")]
    [InlineData(ContentMistake.MissingProperty, "figures", "Content/statistics-hate-crime.config", "\"value\": \"item 10\"",
        "\"value\": \"\"")]
    public void Run_OneMistake_NamesFileAndProperty(ContentMistake mistake, string? property, string file, string from, string to)
    {
        bool IsIt(ContentProblem problem) => problem.Mistake == mistake && problem.File == file && problem.Property == property;
        WithoutMistake.Value.Any(IsIt).ShouldBeFalse("it would be found without the mistake");
        using var folder = FewPages();
        folder.Edit(file, from, to);
        var problems = Problems(folder.Path);
        problems.Any(IsIt).ShouldBeTrue(string.Join('\n', problems));
    }

    [Fact]
    public void Run_TwoTextsOfOneName_NamesOneOfThem()
    {
        using var folder = FewPages();
        folder.Write("Dictionary/second.config", folder.Read("Dictionary/search-synonyms.config")
            .Replace("5d1c0a3e", "5d1c0a3f", StringComparison.Ordinal));
        Problems(folder.Path).ShouldContain(problem => problem.Mistake == ContentMistake.DuplicateKey
            && problem.File.StartsWith("Dictionary/", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_ParentThatIsGone_NamesTheOrphan()
    {
        using var folder = ContentFiles.CopyOfShipped();
        File.Delete(Path.Combine(folder.Path, "Content", "asb-case-review.config"));
        File.Delete(Path.Combine(folder.Path, "Content", "help.config"));
        Problems(folder.Path).ShouldContain(problem => problem.Mistake == ContentMistake.Orphan
            && problem.File == "Content/help-noise.config");
    }

    [Fact]
    public void Run_FileThatNoMediaItemNames_NamesIt()
    {
        using var folder = ContentFiles.CopyOfShipped();
        folder.Delete(Lamp);
        var problems = Problems(folder.Path);
        problems.ShouldContain(new ContentProblem(ContentMistake.Orphan, "media/campaigns/lamp.svg", null,
            "no media item names this file, so it is not part of the site."));
        problems.ShouldContain(problem => problem.Mistake == ContentMistake.MissingPicture
            && problem.File == "Content/campaigns-womens-night-safety.config");
    }

    /// <summary>Of our pages those that the cases change, and where these lead to.</summary>
    internal static ContentFiles FewPages()
    {
        string[] sections = ["home", "help", "asb-case-review", "campaigns-womens", "statistics-hate-crime"];
        string[] parents = ["campaigns", "statistics"];
        return ContentFiles.CopyOf(ContentFiles.Shipped, file =>
            !file.StartsWith("Content/", StringComparison.Ordinal)
            || parents.Contains(Path.GetFileNameWithoutExtension(file))
            || sections.Any(section => file.StartsWith("Content/" + section, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<ContentProblem> Problems(string folder) =>
        ContentCheck.Run(USyncFolder.Read(folder), ShippedRoutes.All);
}
