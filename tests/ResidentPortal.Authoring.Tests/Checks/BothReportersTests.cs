using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Checks;

/// <summary>An import and the studio say the same of the same page.</summary>
public class BothReportersTests
{
    private const string Noise = "Content/help-noise.config";
    private const string Link = "href=\"/report/asb\"";
    private const string Heading = "<h2 id=\"diary\">Keep a noise diary</h2>";

    /// <summary>What is changed in the page's file, and the mistakes that both find then; none where it is fine.</summary>
    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { "nothing is wrong", Noise, Link, Link, "" },
        { "capitals and a slash, from which residents are sent on", Noise, Link, "href=\"/Help/Emergency/\"", "" },
        { "a query", Noise, Link, "href=\"/help/emergency?from=noise\"", "" },
        { "another site", Noise, Link, "href=\"https://www.police.uk/\"", "" },
        { "a telephone", Noise, Link, "href=\"tel:101\"", "" },
        { "a page that is not there", Noise, Link, "href=\"/help/nosie\"", "body BrokenLink" },
        { "an address that is not safe", Noise, Link, "href=\"http://other.example\"", "body BrokenLink" },
        { "an address that runs something", Noise, Link, "href=\"javascript:alert(1)\"", "body BrokenLink" },
        { "nowhere", Noise, Link, "href=\"\"", "body BrokenLink" },
        { "a page by a key that is not there", Noise, Link, "href=\"/{localLink:99999999-2222-3333-4444-555555555555}\"",
            "body BrokenLink" },
        { "a file that is not there", Noise, Link, "href=\"/media/none.pdf\"", "body BrokenLink" },
        { "a place that is not on the page", Noise, Link, "href=\"/help/emergency#nowhere\"", "body BrokenAnchor" },
        { "a place on the page itself", Noise, Link, "href=\"#diary\"", "" },
        { "words that say nothing", Noise, Link + ">", Link + ">here</a> <a " + Link + ">", "body PoorLinkText" },
        { "a heading left out", Noise, Heading, "<h4>Keep a noise diary</h4>", "body SkippedHeading" },
        { "a second heading 1", Noise, Heading, "<h1>Keep a noise diary</h1>", "body SkippedHeading" },
        { "a heading without words", Noise, Heading, Heading + "<h3></h3>", "body PoorHeading" },
        { "a picture from elsewhere", Noise, Heading, "<img src=\"/media/a.svg\" alt=\"A lamp\">" + Heading, "body MissingPicture" },
        { "a picture without words", Noise, Heading, "<img src=\"/media/a.svg\">" + Heading, "body MissingAltText, body MissingPicture" },
        { "a picture called a picture", Noise, Heading,
            "<img src=\"/media/campaigns/lamp.svg\" alt=\"A picture of a lamp\">" + Heading, "body PoorAltText" },
        { "a table without headers", Noise, Heading,
            Heading + "<table><tr><td>Day</td><td>Noise</td></tr></table>", "body TableWithoutHeaders" },
        { "an accordion with nothing in it", Noise, Heading,
            Heading + "<details><summary>What to write</summary></details>", "body IncompletePart" },
        { "no name", Noise, "<NodeName Default=\"Noise\" />", "<NodeName Default=\"\" />", " MissingName" },
        { "a name that another page has", Noise, "<NodeName Default=\"Noise\" />", "<NodeName Default=\"Hate crime\" />",
            " DuplicatePath" },
        { "no summary", Noise, "<Value><![CDATA[What the council can do about noise, and how to keep a noise diary.]]></Value>", "",
            "summary MissingProperty" },
        { "a picked link to no page", "Content/home.config", "\"url\": \"/report/asb\"", "\"url\": \"/report/abs\"", "tasks BrokenLink" },
        { "a picked link by another spelling", "Content/home.config", "\"url\": \"/report/asb\"", "\"url\": \"/Report/ASB/\"", "" },
        { "a block without what it must have", "Content/home.config", "\"value\": \"Report a hate crime\"", "\"value\": \" \"",
            "tasks MissingProperty" },
        { "a picture that is gone", "Content/campaigns-womens-night-safety.config", "\"mediaKey\": \"", "\"mediaKey\": \"9",
            "picture MissingPicture" },
        { "a date that is none", "Content/campaigns-womens-night-safety.config", "<reviewDate>\n      <Value><![CDATA[2",
            "<reviewDate>\n      <Value><![CDATA[soon 2", "reviewDate WrongDate" },
        { "a figure without its number", "Content/statistics-hate-crime.config", "\"value\": 857", "\"value\": \"about 857\"",
            "figures UnreadableFigure" },
    };

    // Not every page that these pages lead to is among the few.
    private static readonly Lazy<(HashSet<string> Imported, HashSet<string> Published)[]> Unchanged = new(() =>
    {
        using var folder = ContentCheckTests.FewPages();
        var reading = USyncFolder.Read(folder.Path);
        return [.. Cases.Select(one => one.Data.Item2).Distinct().Select(file => (Imported(reading, file), Published(reading, file)))];
    });

    [Theory, MemberData(nameof(Cases))]
    public void Check_InTheFilesAndInTheStudio_FindsTheSame(string what, string file, string from, string to, string mistakes)
    {
        using var folder = ContentCheckTests.FewPages();
        folder.Edit(file, from, to);
        var reading = USyncFolder.Read(folder.Path);
        var (before, published) = (Unchanged.Value, Published(reading, file));
        New(Imported(reading, file), before.SelectMany(one => one.Imported)).ShouldBe(mistakes, $"{what}, in the files");
        New(published, before.SelectMany(one => one.Published)).ShouldBe(mistakes, $"{what}, in the studio");
        published.ShouldBe(Imported(reading, file), ignoreOrder: true, $"{what}, with all that is wrong besides");
    }

    private static string New(HashSet<string> found, IEnumerable<string> before) =>
        string.Join(", ", found.Except(before).Order(StringComparer.Ordinal));

    private static HashSet<string> Imported(USyncReading reading, string file) =>
        [.. ContentCheck.Run(reading, ShippedRoutes.All).Where(problem => problem.File == file)
            .Select(problem => $"{problem.Property} {problem.Mistake}")];

    private static HashSet<string> Published(USyncReading reading, string file)
    {
        var page = reading.Content.Nodes.Single(node => reading.Files.GetValueOrDefault(node.Key) == file);
        return
        [
            .. PublishCheck.Run(page, PublishedSite.Build(reading.Content, 1), isPublic: true, ShippedRoutes.All, DateTime.UnixEpoch)
                .Where(finding => finding.Severity == FindingSeverity.Error)
                .Select(finding =>
                    $"{(finding.Property is Finding.NameField or WellKnown.UrlName ? null : finding.Property)} {finding.Mistake}"),
        ];
    }
}
