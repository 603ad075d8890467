using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.RichText;
using ResidentPortal.Content.Search;
using ResidentPortal.Content.USync;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Fuzz;

/// <summary>
/// What editors and other sites give us: rich text, drawings, pictures, uSync files, the values of Umbraco's editors, searches.
/// </summary>
public class ContentParsersFuzz
{
    private const string Key = "7d7c1e08-95e5-4a3a-9a5c-4ad3f5d6e4b1";

    private static readonly MediaIndex NoMedia = new([], []);

    private static readonly string[] OfJson =
    [
        "{", "}", "[", "]", ",", ":", "null", "1", "true", "\"\\ud800\"", "\"a\"", "{\"markup\":\"<p>x</p>\"}", "\"markup\":",
        "\"contentData\":", "\"Layout\":", "\"layout\":",
        "{\"contentKey\":\"" + Key + "\"}", "\"Umbraco.BlockList\":", "\"key\":", "\"contentTypeKey\":",
        "\"values\":", "\"alias\":",
        "\"value\":", "\"mediaKey\":", "\"unique\":", "\"udi\":", "\"" + Key + "\"",
        "[{\"mediaKey\":\"" + Key + "\"}]",
        "{\"a\":1,\"a\":2}", "[{\"url\":\"/help\",\"name\":\"\\ud800\"}]", "umb://media/",
        "{\"contentData\":[{\"key\":\"" + Key + "\",\"contentTypeKey\":\"" + Key + "\","
            + "\"values\":[{\"alias\":\"x\",\"value\":\"\\udc00\"}]}],"
            + "\"Layout\":{\"Umbraco.BlockList\":[{\"contentKey\":\"" + Key + "\"}]}}",
    ];

    protected virtual Fuzzing Fuzzing { get; } = new(TimeSpan.FromSeconds(0.4));

    [Fact]
    public void RichText_OfAnything_HoldsNothingThatRuns() => Fuzzing.Hold(
        Fuzzing.Texts("<p>", "</p>", "<a href=\"", "javascript:alert(1)", "data:text/html,x", "\">", "<img src=x onerror=alert(1)>",
            "<svg>", "<math>", "<style>", "</style>",
            "<script>", "</script>", "<template>", "<noscript>", "<iframe srcdoc=\"", "<table>", "<td>", "<ul><li>",
            "<details open ontoggle=x>", " onclick=\"x\"", "<!--", "-->",
            "<![CDATA[", "&lt;", "&#106;avascript:", "/{localLink:" + Key + "}", "//evil.example",
            "/\\evil.example", "<b><i>", "<h1>", "<div class=\"rp-contact\">",
            "<form>", "<base href=//x>", "<foreignObject>", "<annotation-xml encoding=\"text/html\">", "<mtext>", "<mglyph>", "words"),
                any =>
        {
            var text = Stored(any);
            foreach (var stored in new[] { text, $"{{\"markup\":{System.Text.Json.JsonSerializer.Serialize(text)}}}" })
            {
                var shown = RichTextRenderer.Render(stored, _ => "/help", NoMedia, _ => null);
                ShouldBeInert(shown);
                // As a browser reads it: what came out must mean the same once more.
                ShouldBeInert(new HtmlParser().ParseDocument($"<main>{shown}</main>").Body!.InnerHtml);
            }
        });

    [Fact]
    public void Drawing_OfAnything_HoldsNothingThatRuns() => Fuzzing.Hold(
        Fuzzing.Texts("<g>", "</g>", "<path d=\"M0 0\"/>", "<script>alert(1)</script>", "<a href=\"javascript:alert(1)\">", "</a>",
            "<use href=\"#a\"/>", "<use xlink:href=\"http://x\"/>", "<style>",
            "</style>", "@import 'x';", "a{fill:url(http://x)}", "<rect onload=\"x\"/>", "<foreignObject>", "</foreignObject>",
            "<animate attributeName=\"href\"/>", "<set/>", "<?xml-stylesheet href=\"x\"?>",
            "<image href=\"http://x\"/>", " fill=\"url(&quot;//x&quot;)\"", "<![CDATA[", "]]>", "&#x6a;", "<title>x</title>",
            "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">x</x:script>",
            "<text>", "</text>"), text =>
        {
            foreach (var head in new[] { "", "<!DOCTYPE svg [<!ENTITY e 'x'>]>", "<?xml version='1.0' encoding='utf-16'?>" })
            {
                var bytes = Encoding.UTF8.GetBytes(
                    $"{head}<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{text}</svg>");
                if (InspectedMedia.Read(bytes) is not { } drawing)
                    continue;
                ShouldBeInert(XDocument.Load(new MemoryStream(drawing.Bytes)));
                // Clean once is clean for good.
                InspectedMedia.Read(drawing.Bytes).ShouldNotBeNull().Removed.ShouldBeEmpty();
            }
        });

    [Fact]
    public void Picture_ThatIsDamaged_IsReadOrRefused() => Fuzzing.Hold(Fuzzing.Damaged([.. Pictures()]), bytes =>
    {
        if (InspectedMedia.Read(bytes) is { IsDamaged: false } picture)
            picture.Bytes.Length.ShouldBeLessThanOrEqualTo(bytes.Length + 64);
        _ = Orientation.Read(bytes);
    });

    [Fact]
    public void USyncFile_OfAnything_IsReadOrRefused() => Fuzzing.Hold(
        Fuzzing.Texts("<Info>", "</Info>", "<Parent Key=\"" + Key + "\"/>",
            "<NodeName Default=\"\"><Name Culture=\"cy\">x</Name></NodeName>", "<Published Default=\"true\"/>",
            "<Schedule><ContentSchedule><Date>2026-03-10</Date><Action>Release</Action></ContentSchedule></Schedule>",
            "<SortOrder>99999999999</SortOrder>", "<CreateDate>9999-12-31T23:59:59-14:00</CreateDate>",
            "<Properties>", "</Properties>", "<body><Value>x</Value><Value Culture=\"\">y</Value></body>", "<Structure>", "</Structure>",
            "<GenericProperties>", "</GenericProperties>",
            "<GenericProperty><Alias>a</Alias><Definition>x</Definition></GenericProperty>",
            "<Config><![CDATA[{\"items\":[{\"value\":1},2,null]}]]></Config>", "<Config><![CDATA[{\"items\":\"\\ud800\"}]]></Config>",
            "<Config><![CDATA[[1]]]></Config>", "<Config><![CDATA[{\"maxNumber\":1e999,\"validationLimit\":{\"max\":-1}}]]></Config>",
            "<EditorAlias>Umbraco.BlockList</EditorAlias>", "<EditorAlias>Umbraco.DropDown.Flexible</EditorAlias>",
            "<Translations><Translation Language=\"en-GB\">x</Translation></Translations>", "<!DOCTYPE x>",
                "<Tabs><Tab><Alias>a</Alias></Tab></Tabs>", "<IsoCode>en</IsoCode>", "<Trashed>true</Trashed>"), text =>
        {
            var bytes = Encoding.UTF8.GetBytes($"<Content Key=\"{Key}\" Alias=\"a\">{text}</Content>");
            foreach (var read in (Action<USyncFile>[])[file => new USyncContent((_, _) => { }).Read(file), file => new USyncDocumentTypes(
                new Dictionary<Guid, DataType>(), (_, _) => { }).Read(file), file => USyncDataTypes.Read(file), file =>
                    USyncMedia.Read(file),
                file => USyncDictionary.Read(file), file => USyncDictionary.ReadLanguage(file), file => USyncRedirects.Read(file)])
            {
                try
                {
                    read(USyncFile.Parse("a.config", bytes));
                }
                catch (Exception documented) when (documented is XmlException or FormatException)
                {
                    // A note, in the reading of a folder.
                }
            }
        });

    [Fact]
    public void EditorValue_OfAnyJson_IsReadAndWritten() => Fuzzing.Hold(Fuzzing.Texts(OfJson), any =>
    {
        var text = Stored(any);
        _ = RichTextValue.Markup(text);
        _ = ChoiceValue.Read(text);
        _ = BlockValue.ReadAll(text);
        _ = MediaPick.Write([.. MediaPick.Read(text).Select(key => (key, "Image"))], text);
        var links = LinkList.Read(text);
        LinkList.Read(LinkList.Write(links, text)).ShouldBe(links);
        var blocks = BlockList.Read(text);
        var written = BlockList.Write(blocks, text);
        BlockList.Read(written).Select(block => block.Key).ShouldBe(blocks.Select(block => block.Key));
        _ = BlockList.Write([new(Guid.NewGuid(), Guid.NewGuid(), new Dictionary<string, string> { ["x"] = text })], text);
    });

    [Fact]
    public void Words_OfAnything_AreFoundOrNot() => Fuzzing.Hold(
        Fuzzing.Texts("noise", "the ", "café", "=", "\n", "💥", "\ud83d", new string('a', 299)
            + "💥", "community trigger = ASB case review\n"), text =>
        {
            SearchWords.Asked(text).Count.ShouldBeLessThanOrEqualTo(12);
            _ = new Synonyms(text).Instead(SearchWords.Asked(text)).ToList();
            UrlSegment.Of(text).ShouldNotContain(letter => letter == '/' || letter == '.' || char.IsWhiteSpace(letter));
        });

    /// <summary>As it comes out of a database: there are no halves of characters in UTF-8.</summary>
    private static string Stored(string any) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(any));

    private static void ShouldBeInert(string markup)
    {
        foreach (var element in new HtmlParser().ParseDocument($"<body>{markup}").Body!.QuerySelectorAll("*"))
        {
            new[] { "script", "style", "iframe", "object", "embed", "base", "form", "svg", "math", "link", "meta", "template", "noscript" }
                .ShouldNotContain(element.LocalName, markup);
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(markup);
                attribute.Name.ShouldNotBeOneOf("style", "srcdoc", "action", "formaction");
            }
            if (element.GetAttribute("href") is { } href)
                Sanitiser.IsSafeLink(href).ShouldBeTrue(markup);
            element.GetAttribute("src")?.ShouldStartWith("/media/", Case.Sensitive, markup);
        }
    }

    private static void ShouldBeInert(XDocument drawing)
    {
        drawing.DescendantNodes().OfType<XProcessingInstruction>().ShouldBeEmpty();
        foreach (var element in drawing.Descendants())
        {
            element.Name.LocalName.ShouldNotBeOneOf("script", "foreignObject", "a", "animate", "set", "image", "iframe", "handler",
                "listener");
            foreach (var attribute in element.Attributes())
            {
                attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
                if (attribute.Name.LocalName == "href")
                    attribute.Value.ShouldStartWith("#");
                else if (!attribute.IsNamespaceDeclaration)
                    attribute.Value.ShouldNotContain("//");
            }
        }
    }

    private static IEnumerable<byte[]> Pictures()
    {
        var media = RepositoryRoot.Combine("umbraco-content", "media");
        var shipped = Directory.EnumerateFiles(media, "*", SearchOption.AllDirectories).GroupBy(Path.GetExtension)
            .Select(kind => kind.MinBy(file => new FileInfo(file).Length)!).Select(File.ReadAllBytes)
            .Where(bytes => bytes.Length < 100_000);
        return [.. shipped, Studio.SmallPicture.Png, "GIF89a\x01\0\x01\0\0\0\0;"u8.ToArray(),
            [.. "RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0"u8, 0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 8, 8, 0],
            [0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"u8, 0xFF, 0xC0, 0,
                17, 8, 0, 1, 0, 1, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9]];
    }
}

[Trait(Lane.Name, Lane.Lengthy)]
public sealed class ContentParsersLongFuzz : ContentParsersFuzz
{
    protected override Fuzzing Fuzzing { get; } = new(TimeSpan.FromSeconds(20));
}
