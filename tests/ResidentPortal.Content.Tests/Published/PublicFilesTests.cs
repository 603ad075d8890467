using System.Text.Json;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Published;

public class PublicFilesTests
{
    private const string Path = "board/paper 1.pdf";

    private static readonly DateTimeOffset Now = new(2026, 11, 29, 9, 0, 0, TimeSpan.Zero);
    private static readonly MediaItem Paper = Item("/media/board/paper 1.pdf");
    private static readonly MediaItem Other = Item("/media/other.png");

    private static readonly DocumentType Card = new(Guid.NewGuid(), "card", "Card", false, true, [], [],
        [Property("picture", "Umbraco.MediaPicker3"), Property("text", "Umbraco.RichText"), Property("cards", "Umbraco.BlockList")]);

    private static readonly DocumentType Report = new(Guid.NewGuid(), "report", "Report", true, false, ["report"], [],
        [
            Property("picture", "Umbraco.MediaPicker3"), Property("body", "Umbraco.RichText"), Property("links", "Umbraco.MultiUrlPicker"),
            Property("cards", "Umbraco.BlockList"), Property("summary", "Umbraco.TextArea"), Property("odd", "Somebody.Elses"),
        ]);

    public static TheoryData<string, string, string> Uses => new()
    {
        { "picked", "picture", Pick(Paper.Key) },
        { "picked after another", "picture", $"umb://media/{Other.Key:N},umb://media/{Paper.Key:N}" },
        { "picked as older editors wrote it", "picture", $"umb://media/{Paper.Key:N}" },
        { "a link in a text", "body", "<p><a href=\"/media/board/paper%201.pdf?v=00000000#page=2\">Paper</a></p>" },
        { "a link with a space", "body", "<p><a href=\"/media/board/paper 1.pdf\">Paper</a></p>" },
        { "a link with the name of the site", "body", "<a href=\"https://safer.test/media/board/paper%201.pdf\">Paper</a>" },
        { "a picture by its address", "body", "<img alt=\"\" src=\"/media/board/paper%201.pdf\">" },
        { "a picture by its key", "body", $"<img data-udi=\"umb://media/{Paper.Key:N}\" src=\"/media/gone.png\" alt=\"\">" },
        { "a text that is JSON", "body", JsonSerializer.Serialize(new { markup = "<a href=\"/media/board/paper 1.pdf\">P</a>" }) },
        { "a picked link", "links", """[{"name":"Paper","url":"/media/board/paper%201.pdf"}]""" },
        { "a block", "cards", Blocks(("picture", Pick(Paper.Key))) },
        { "a text of a block", "cards", Blocks(("text", "<a href='/media/board/paper 1.pdf'>P</a>")) },
        { "a block within a block", "cards", Blocks(("cards", Blocks(("picture", Pick(Paper.Key))))) },
        { "a value whose property is gone", "former", Pick(Paper.Key) },
        { "a value of an editor that is not known", "odd", Blocks(("former", $"umb://media/{Paper.Key:N}")) },
    };

    public static TheoryData<string, string, string> Others => new()
    {
        { "nothing", "body", "" },
        { "words", "summary", $"/media/board/paper 1.pdf {Paper.Key}" },
        { "words of a text", "body", "<p>/media/board/paper%201.pdf</p>" },
        { "another file", "picture", Pick(Other.Key) },
        { "another key, whatever the address", "body",
            $"<img data-udi=\"umb://media/{Other.Key:N}\" src=\"/media/board/paper%201.pdf\" alt=\"\">" },
        { "a way round", "body", "<a href=\"/media/board/x/../paper%201.pdf\">P</a>" },
        { "another place", "body", "<a href=\"/files/media/board/paper%201.pdf\">P</a>" },
        { "what is no JSON", "cards", "{\"contentData\":[{" },
    };

    [Theory, MemberData(nameof(Uses))]
    public void IsPublic_FileThatAPublishedPageHas_Is(string described, string alias, string stored) =>
        Site(Page(alias, stored)).IsPublic(Path).ShouldBeTrue(described);

    [Theory, MemberData(nameof(Others))]
    public void IsPublic_FileThatNoPublishedPageHas_IsNot(string described, string alias, string stored) =>
        Site(Page(alias, stored)).IsPublic(Path).ShouldBeFalse(described);

    [Fact]
    public void IsPublic_PageThatResidentsCannotSee_MakesNothingPublic()
    {
        var page = Page("picture", Pick(Paper.Key));
        Site(page with { PublishedIn = [] }).IsPublic(Path).ShouldBeFalse("a draft");
        Site(page.With(ScheduledActionKind.Expire, Now.AddHours(-1))).IsPublic(Path).ShouldBeFalse("its time is over");
        var above = Page("body", "") with { PublishedIn = [] };
        Site(above, page with { Parent = above.Key }).IsPublic(Path).ShouldBeFalse("the page above it is a draft");
        Site(page, page with { Key = Guid.NewGuid(), PublishedIn = [] }).IsPublic(Path).ShouldBeTrue("another page is live");
    }

    [Fact]
    public void IsPublic_ScheduledPage_FromItsTimeOn()
    {
        var page = (Page("body", "<a href=\"/media/board/paper%201.pdf\">P</a>") with { PublishedIn = [] })
            .With(ScheduledActionKind.Release, Now.AddHours(1)).With(ScheduledActionKind.Expire, Now.AddHours(3));
        Site(page).IsPublic(Path).ShouldBeFalse();
        Build(Now.AddHours(2), page).IsPublic(Path).ShouldBeTrue();
        Build(Now.AddHours(4), page).IsPublic(Path).ShouldBeFalse();
    }

    [Fact]
    public void IsPublic_Translation_OnceThatIsPublished()
    {
        var page = Page("body", "");
        page = page with
        {
            Properties = new Dictionary<string, LocalisedText>
            {
                ["body"] = new("", new Dictionary<string, string> { ["cy"] = "<a href=\"/media/board/paper%201.pdf\">Papur</a>" }),
            },
        };
        Site(page).IsPublic(Path).ShouldBeFalse();
        Site(page with { PublishedIn = [ContentNode.Invariant, "cy"] }).IsPublic(Path).ShouldBeTrue();
    }

    [Fact]
    public void IsPublic_AlertWithoutAPage_MakesItsFilesPublic()
    {
        var type = Report with { Key = Guid.NewGuid(), Alias = "notice", Compositions = [WellKnown.WithoutPage] };
        var content = Content(Page("picture", Pick(Paper.Key)) with { DocumentType = "notice" });
        PublishedSite.Build(content with { DocumentTypes = [.. content.DocumentTypes, type] }, 1, Now).IsPublic(Path).ShouldBeTrue();
    }

    [Fact]
    public void IsPublic_FileOfAnItemInTheBin_IsNot()
    {
        var content = Content(Page("picture", Pick(Paper.Key)), Page("body", "<a href=\"/media/board/paper%201.pdf\">P</a>"));
        PublishedSite.Build(content with { Media = [Paper with { InBin = true }, Other] }, 1, Now).IsPublic(Path).ShouldBeFalse();
    }

    [Fact]
    public void PickableMedia_IsShownFromWhereItCanBeSeen()
    {
        Picture(Site(Page("body", ""))).ShouldBe("/studio/media/files/other.png?v=abcdef01");
        Picture(Site(Page("picture", Pick(Other.Key)))).ShouldBe("/media/other.png?v=abcdef01");

        static string? Picture(PublishedSite site) => site.PickableMedia.Single(item => item.Key == Other.Key).Picture;
    }

    private static PublishedSite Site(params ContentNode[] nodes) => Build(Now, nodes);

    private static PublishedSite Build(DateTimeOffset nowUtc, params ContentNode[] nodes) =>
        PublishedSite.Build(Content(nodes), 1, nowUtc);

    private static ContentSet Content(params ContentNode[] nodes) => ContentSet.Empty with
    {
        DocumentTypes = [Report, Card],
        Nodes = nodes,
        Media = [Paper, Other],
        MediaFiles =
            [new(Path, MediaFormat.Pdf, "ABCDEF0123456789", null, null), new("other.png", MediaFormat.Png, "ABCDEF0123456789", 1, 1)],
    };

    private static ContentNode Page(string alias, string stored) => Node("Board", type: "report", properties: (alias, stored));

    private static string Pick(Guid item) => JsonSerializer.Serialize(new[] { new { key = Guid.NewGuid(), mediaKey = item } });

    private static string Blocks((string Alias, string Value) value)
    {
        var key = Guid.NewGuid();
        var values = new[] { new { alias = value.Alias, value = value.Value } };
        return JsonSerializer.Serialize(new
        {
            contentData = new[] { new { key, contentTypeKey = Card.Key, values } },
            Layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = new[] { new { contentKey = key } } },
        });
    }

    private static PropertyDefinition Property(string alias, string editor) => new(alias, alias, editor, false, false);

    private static MediaItem Item(string file) => new(Guid.NewGuid(), null, "Image", new("A"),
        new Dictionary<string, LocalisedText> { ["umbracoFile"] = new(file) });
}
