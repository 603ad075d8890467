using ResidentPortal.Content.Media;
using ResidentPortal.Content.RichText;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.RichText;

public class SanitiserTests
{
    [Theory]
    [InlineData("script", "<p>a<script>alert(1)</script></p>", "<p>a</p>")]
    [InlineData("event handler", "<p onclick=\"alert(1)\">a</p>", "<p>a</p>")]
    [InlineData("inline style", "<p style=\"color:red\">a</p>", "<p>a</p>")]
    [InlineData("style element", "<style>p{}</style><p>a</p>", "<p>a</p>")]
    [InlineData("javascript address", "<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("javascript address, hidden", "<a href=\" java&#10;script:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("data address", "<a href=\"data:text/html,x\">a</a>", "<a>a</a>")]
    [InlineData("address of another site without scheme", "<a href=\"//evil.example\">a</a>", "<a>a</a>")]
    [InlineData("the same with a backslash", "<a href=\"/\\evil.example\">a</a>", "<a>a</a>")]
    [InlineData("plain http", "<a href=\"http://site.example\">a</a>", "<a>a</a>")]
    [InlineData("https", "<a href=\"https://site.example/x\">a</a>", "<a href=\"https://site.example/x\">a</a>")]
    [InlineData("telephone", "<a href=\"tel:999\">a</a>", "<a href=\"tel:999\">a</a>")]
    [InlineData("new window", "<a href=\"/help\" target=\"_blank\">a</a>", "<a href=\"/help\">a</a>")]
    [InlineData("picture from elsewhere", "<img src=\"https://track.example/p.gif\" alt=\"\">", "")]
    [InlineData("own picture", "<img src=\"/media/a/b.svg\" alt=\"A\">", "<img src=\"/media/a/b.svg\" alt=\"A\">")]
    [InlineData("frame", "<iframe src=\"https://x.example\">a</iframe>b", "b")]
    [InlineData("form", "<form action=\"/x\"><input name=\"a\"></form>b", "b")]
    [InlineData("svg with script", "<svg><script>alert(1)</script></svg>b", "b")]
    [InlineData("math that turns into html",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "")]
    [InlineData("comment", "a<!-- secret -->b", "ab")]
    [InlineData("unknown element keeps its words", "<p><blink>a</blink></p>", "<p>a</p>")]
    [InlineData("unknown inside unknown", "<x-a><x-b onclick=\"x\"><b>a</b></x-b></x-a>", "<strong>a</strong>")]
    [InlineData("script in an unknown element", "<x-a>a<script>alert(1)</script><style>p{}</style></x-a>", "a")]
    [InlineData("template in an unknown element", "<x-a>a<template><p>b</p></template></x-a>", "a")]
    [InlineData("host without scheme or slash", "<a href=\"www.evil.example\">a</a>", "<a>a</a>")]
    [InlineData("address of the page it is on", "<a href=\"evil\">a</a>", "<a>a</a>")]
    [InlineData("scheme with an entity for its colon", "<a href=\"javascript&amp;#58;alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("picture from another host without scheme", "<img src=\"//track.example/media/a.png\" alt=\"\">", "")]
    [InlineData("data attribute", "<p data-module=\"x\" aria-label=\"y\" role=\"z\">a</p>", "<p>a</p>")]
    [InlineData("link in a drawing", "<svg><a xlink:href=\"javascript:alert(1)\"><p>a</p></a></svg>b", "<p>a</p>b")]
    [InlineData("name of another element's attribute", "<p href=\"/a\" src=\"/media/a.png\" colspan=\"2\">a</p>", "<p>a</p>")]
    [InlineData("processing instruction", "a<?php echo 1 ?>b", "ab")]
    [InlineData("second h1", "<h1 id=\"top\">a</h1>", "<h2>a</h2>")]
    [InlineData("own class", "<p class=\"govuk-inset-text\">a</p>", "<p class=\"govuk-inset-text\">a</p>")]
    [InlineData("other class", "<p class=\"govuk-footer\">a</p>", "<p>a</p>")]
    [InlineData("right to left", "<p dir=\"rtl\" lang=\"ar\">a</p>", "<p dir=\"rtl\" lang=\"ar\">a</p>")]
    public void Clean_Markup_KeepsOnlyTheListed(string because, string markup, string expected)
    {
        var body = RichTextRenderer.Parse(markup);
        Sanitiser.Clean(body);
        body.InnerHtml.ShouldBe(expected, because);
    }

    [Fact]
    public void Render_OwnOutput_IsUnchangedWhenReadAgain()
    {
        const string markup =
            "<h2 id=\"a\">A</h2><ul><li>b <a href=\"/x\">c</a></li></ul><table><tr><th scope=\"row\">d</th><td>e</td></tr></table>";
        var once = RichTextRenderer.Render(markup, _ => null, MediaIndex.None, _ => null);
        RichTextRenderer.Render(once, _ => null, MediaIndex.None, _ => null).ShouldBe(once);
    }
}
