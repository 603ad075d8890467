using System.Diagnostics;
using System.Globalization;
using ResidentPortal.Content.RichText;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.RichText;

public class BoundedParserTests
{
    // By what they do: the texts themselves are too long for the name of a test.
    private static readonly Dictionary<string, string> PastALimit = new()
    {
        ["lists in lists"] = Many("<ul><li>a ", 20_000),
        ["drawings in drawings"] = "a " + Many("<svg>", 20_000),
        ["templates in templates"] = "a " + Many("<template>", 20_000),
        ["words that are never ended"] = "a " + Numbered("<p><b id=b{0}></p>", 20_000),
        ["boxes that end in the wrong order"] = "a " + Numbered("<b id=b{0}><div></b>", 20_000),
        ["forty that are never ended, in each paragraph"] = "a <p>" + Numbered("<b id=b{0}>", 40) + Many("</p><p>a ", 30_000),
        ["tables in tables"] = Many("<table><tr><td>a ", 20_000),
        ["more elements than any page"] = Many("<p>a </p>", 30_000),
        ["longer than any page"] = "<p>" + Many("a ", BoundedParser.Longest / 2) + "</p>",
    };

    public static TheoryData<string> Kinds => [.. PastALimit.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Parse_PastALimit_LeavesTheWordsAtOnce(string because)
    {
        var clock = Stopwatch.StartNew();
        var body = RichTextRenderer.Parse(PastALimit[because]);
        Sanitiser.Clean(body);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), because);
        body.Children.ShouldBeEmpty(because);
        body.TextContent.ShouldStartWith("a", Case.Sensitive, because);
        body.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(word => word == "a", because);
    }

    [Fact]
    public void Parse_PastALimit_ShowsNoScriptAndNoMarks()
    {
        const string text =
            "one &lt;b&gt; &amp; two<script>alert(1)</script><STYLE>p{}</style ><img src=x onerror=alert(1)>three<script>alert(2)";
        RichTextRenderer.Parse(Many("<div>", 100) + text).InnerHtml.ShouldBe("one &lt;b&gt; &amp; two   three");
    }

    [Theory]
    [InlineData(BoundedParser.Deepest - 2, true)]
    [InlineData(BoundedParser.Deepest + 2, false)]
    public void Parse_AboutAsDeepAsMayBe_IsReadToThatDepth(int depth, bool isRead)
    {
        var markup = Many("<div>", depth) + "<em>a</em>" + Many("</div>", depth);
        RichTextRenderer.Parse(markup).InnerHtml.ShouldBe(isRead ? markup : "a");
    }

    private static string Numbered(string markup, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(number => string.Format(CultureInfo.InvariantCulture, markup, number)));

    private static string Many(string markup, int times) => string.Concat(Enumerable.Repeat(markup, times));
}
