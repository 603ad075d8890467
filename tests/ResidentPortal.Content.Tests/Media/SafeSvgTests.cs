using System.Text;
using ResidentPortal.Content.Media;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Media;

public class SafeSvgTests
{
    private const string Start =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 8 4\">";
    private const string Shape = "<path fill=\"url(#a)\" d=\"M0 0h8v4z\"/>";

    public static TheoryData<string, string, string> Hostile => new()
    {
        // described, what is in the drawing, what is taken out
        { "script", "<script>alert(1)</script>", "<script>" },
        { "script of another kind", "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>", "<script>" },
        { "event handler", "<g onload=\"alert(1)\"/>", "onload" },
        { "HTML inside", "<foreignObject>alert</foreignObject>", "<foreignObject>" },
        { "link", "<a href=\"javascript:alert(1)\"><circle r=\"1\"/></a>", "<a>" },
        { "picture from elsewhere", "<image href=\"https://track.example/p.gif\"/>", "<image>" },
        { "part of another file", "<use href=\"https://evil.example/x.svg#a\"/>", "href" },
        { "the same in the old way", "<use xlink:href=\"data:image/svg+xml;base64,PHN2Zy8+#a\"/>", "href" },
        { "colour from elsewhere", "<g fill=\"url(https://track.example/#a)\"/>", "fill" },
        { "style from elsewhere", "<g style=\"fill:url( 'https://track.example/#a')\"/>", "style" },
        { "style that hides its address", "<g style=\"fill:u\\72l(//track.example)\"/>", "style" },
        { "style sheet from elsewhere", "<style>@import '//track.example/a.css';</style>", "<style>" },
        { "style sheet as an instruction", "<?xml-stylesheet href=\"//track.example/a.css\"?>", "<?xml-stylesheet?>" },
        { "animation that makes a link", "<use href=\"#a\"><set attributeName=\"href\" to=\"//evil.example\"/></use>", "<set>" },
        { "filter that fetches", "<filter id=\"f\"><feImage href=\"//track.example\"/></filter>", "<feImage>" },
        { "notes of a drawing program", "<i:view xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\"/>", "<view>" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void Read_HostileDrawing_KeepsOnlyTheShape(string described, string part, string removed)
    {
        var read = Read(Start + part + Shape + "</svg>").ShouldNotBeNull(described);
        read.Removed.ShouldBe([removed], described);
        var shown = Encoding.UTF8.GetString(read.Bytes);
        shown.ShouldContain("d=\"M0 0h8v4z\"", Case.Sensitive, described);
        shown.ShouldContain("url(#a)", Case.Sensitive, described);
        foreach (var word in new[] { "alert", "script", "example", "import", "iframe", "base64" })
            shown.ShouldNotContain(word, Case.Insensitive, described);
        InspectedMedia.Read(read.Bytes)!.Removed.ShouldBeEmpty(described);
    }

    [Theory]
    [InlineData("attributes from the document type", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>", "<!DOCTYPE>")]
    [InlineData("another encoding", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "encoding")]
    public void Read_DeceptiveStart_IsWrittenAnew(string described, string start, string removed)
    {
        var read = Read(start + Start + Shape + "</svg>").ShouldNotBeNull(described);
        read.Removed.ShouldBe([removed], described);
        Encoding.UTF8.GetString(read.Bytes).ShouldStartWith("<svg ");
    }

    [Theory]
    [InlineData("entity that is never declared to us",
        "<!DOCTYPE svg [<!ENTITY x \"<script/>\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>")]
    [InlineData("entities that multiply",
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>")]
    [InlineData("not closed", "<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData("no namespace: a browser would not draw it", "<svg><path d=\"M0 0\"/></svg>")]
    [InlineData("HTML", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>")]
    [InlineData("words", "hello")]
    [InlineData("nothing", "")]
    public void Read_WhatIsNoDrawing_IsRefused(string described, string text) => Read(text).ShouldBeNull(described);

    [Fact]
    public void Read_HarmlessDrawing_IsAsItCame()
    {
        var bytes = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ours -->\n" + Start
            + "<title>A &amp; B</title><defs><linearGradient id=\"a\"><stop offset=\"1\" "
            + "stop-color=\"#fff\"/></linearGradient></defs><style>.b{fill:url('#a')}</style>" + Shape
            + "<use xlink:href=\"#a\"/></svg>\n");
        var read = InspectedMedia.Read(bytes)!;
        read.Removed.ShouldBeEmpty();
        read.Bytes.ShouldBe(bytes);
        (read.Width, read.Height).ShouldBe((8, 4));
    }

    [Fact]
    public void Read_DeepDrawing_IsRefusedAtOnce() =>
        Read(Start + string.Concat(Enumerable.Repeat("<g onclick=\"x\">", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000))
            + "</svg>").ShouldBeNull();

    private static InspectedMedia? Read(string text) => InspectedMedia.Read(Encoding.UTF8.GetBytes(text));
}
