using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using Shouldly;
using Xunit;
using static ResidentPortal.Content.Tests.Sample;

namespace ResidentPortal.Content.Tests.Published;

public class PublishedImageTests
{
    private static readonly MediaItem Hall = Item("/media/a/town hall.jpg", "The town hall in the sun");
    private static readonly MediaItem Pattern = Item("{\"src\":\"/media/pattern.svg\",\"crops\":[]}", "left over", decorative: "1");
    private static readonly MediaItem Paper = Item("/media/paper.pdf", "");
    private static readonly MediaItem Lost = Item("/media/lost.png", "Gone");
    private static readonly MediaItem Binned = Item("/media/binned.png", "Gone") with { InBin = true };

    public static TheoryData<string, string, string?> Picks => new()
    {
        {
            "today's way",
            $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{Hall.Key}}","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]""",
            "/media/a/town%20hall.jpg?v=abcdef01" },
        { "the older way", $"umb://media/{Hall.Key:N}", "/media/a/town%20hall.jpg?v=abcdef01" },
        { "the first of several", $"umb://media/{Pattern.Key:N},umb://media/{Hall.Key:N}", "/media/pattern.svg?v=abcdef01" },
        { "nothing picked", "[]", null },
        { "no value", "", null },
        { "not to be read", "[{", null },
        { "an item that is gone", $"umb://media/{Guid.NewGuid():N}", null },
        { "an item without its file", $"umb://media/{Lost.Key:N}", null },
        { "an item in the bin", $"umb://media/{Binned.Key:N}", null },
        { "a file that is no picture", $"umb://media/{Paper.Key:N}", null },
    };

    [Theory, MemberData(nameof(Picks))]
    public void Image_Picked_IsTheOneThatIsThere(string described, string stored, string? href) =>
        Site(("picture", stored)).Home!.Image("picture")?.Href.ShouldBe(href, described);

    [Fact]
    public void Image_OfAPicture_HasWordsAndSize() =>
        Site(("picture", $"umb://media/{Hall.Key:N}")).Home!.Image("picture").ShouldBe(
            new("/media/a/town%20hall.jpg?v=abcdef01", "The town hall in the sun", false, 640, 320) { IsBitmap = true });

    [Fact]
    public void Image_ThatOnlyDecorates_HasNoWords() =>
        Site(("picture", $"umb://media/{Pattern.Key:N}")).Home!.Image("picture")
            .ShouldBe(new("/media/pattern.svg?v=abcdef01", "", true, 640, 320));

    [Theory]
    [InlineData("by its key, wherever it was", "<img data-udi=\"umb://media/HALL\" src=\"/media/old/place.jpg?width=500\" alt=\"\">",
        "<img src=\"/media/a/town%20hall.jpg?v=abcdef01\" alt=\"The town hall in the sun\" loading=\"lazy\" width=\"640\" height=\"320\">")]
    [InlineData("words of the page's own", "<img src=\"/media/a/town hall.jpg\" alt=\"Where to ask\" width=\"64\" height=\"32\">",
        "<img src=\"/media/a/town%20hall.jpg?v=abcdef01\" alt=\"Where to ask\" width=\"64\" height=\"32\" loading=\"lazy\">")]
    [InlineData("one that only decorates", "<img src=\"/media/pattern.svg\" alt=\"A pattern\" onload=\"alert(1)\">",
        "<img src=\"/media/pattern.svg?v=abcdef01\" alt=\"\" loading=\"lazy\" width=\"640\" height=\"320\">")]
    [InlineData("gone", "a<img src=\"/media/nowhere.png\" alt=\"b\">c", "ac")]
    [InlineData("key that is gone, although its address is not",
        "a<img data-udi=\"umb://media/00000000000000000000000000000001\" src=\"/media/pattern.svg\" alt=\"b\">c", "ac")]
    [InlineData("from elsewhere", "a<img src=\"https://track.example/media/pattern.svg\" alt=\"b\">c", "ac")]
    public void Html_PictureInAText_HasItsPresentAddressWordsAndSize(string described, string written, string shown) =>
        Site(("body", written.Replace("HALL", Hall.Key.ToString("N"), StringComparison.Ordinal))).Home!.Html("body")
            .ShouldBe(shown, described);

    private static PublishedSite Site(params (string Alias, string Value)[] properties) => PublishedSite.Build(
        ContentOf(Node("Start", type: "home", properties: properties)) with
        {
            Media = [Hall, Pattern, Paper, Lost, Binned],
            MediaFiles =
                [File("a/town hall.jpg", MediaFormat.Jpeg), File("pattern.svg", MediaFormat.Svg), File("paper.pdf", MediaFormat.Pdf),
                    File("binned.png", MediaFormat.Png)],
        }, 1);

    private static MediaItem Item(string file, string alt, string decorative = "0") =>
        new(Guid.NewGuid(), null, "Image", new("A"), new Dictionary<string, LocalisedText>
        {
            ["umbracoFile"] = new(file),
            ["altText"] = new(alt),
            ["decorative"] = new(decorative),
        });

    private static MediaFile File(string path, MediaFormat format) => new(path, format, "ABCDEF0123456789", 640, 320);
}
