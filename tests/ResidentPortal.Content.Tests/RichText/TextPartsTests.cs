using ResidentPortal.Content.Media;
using ResidentPortal.Content.RichText;
using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.RichText;

public class TextPartsTests
{
    private const string Button = "<p><a class=\"govuk-button\" href=\"/report\">Report it</a></p>";
    private const string Figure = "<div class=\"rp-figures\"><a href=\"/crime#figure-robbery\">Robbery</a></div>";

    [Theory]
    [InlineData("a button", Button, Button)]
    [InlineData("a contact card", "<div class=\"rp-contact\"><h3>Wardens</h3><p><a href=\"tel:101\">101</a></p></div>",
        "<div class=\"rp-contact\"><h3>Wardens</h3><p><a href=\"tel:101\">101</a></p></div>")]
    [InlineData("an accordion", "<details><summary>A <em>b</em></summary><p>c</p></details>",
        "<details><summary>A <em>b</em></summary><p>c</p></details>")]
    [InlineData("a figure", Figure, Figure)]
    [InlineData("a figure by the key of its page",
        "<div class=\"rp-figures\"><a href=\"/{localLink:7bbf822f-747a-5de4-868d-7b348fba8a9f}#figure-robbery\">Robbery</a></div>",
        "<div class=\"rp-figures\"><a href=\"/{localLink:7bbf822f-747a-5de4-868d-7b348fba8a9f}#figure-robbery\">Robbery</a></div>")]
    [InlineData("javascript in a button", "<p><a class=\"govuk-button\" href=\"javascript:alert(1)\" onclick=\"x\">a</a></p>",
        "<p><a>a</a></p>")]
    [InlineData("a button among words", "<p>See <a class=\"govuk-button\" href=\"/a\">a</a></p>", "<p>See <a href=\"/a\">a</a></p>")]
    [InlineData("two buttons in one paragraph",
        "<p><a class=\"govuk-button\" href=\"/a\">a</a> <a class=\"govuk-button\" href=\"/b\">b</a></p>",
        "<p><a href=\"/a\">a</a> <a href=\"/b\">b</a></p>")]
    [InlineData("a warning button", "<p><a class=\"govuk-button govuk-button--warning\" href=\"/a\">a</a></p>",
        "<p><a href=\"/a\">a</a></p>")]
    [InlineData("a button's role and script",
        "<p><a class=\"govuk-button\" href=\"/a\" role=\"none\" data-module=\"x\" tabindex=\"9\">a</a></p>",
        "<p><a class=\"govuk-button\" href=\"/a\">a</a></p>")]
    [InlineData("classes of parts on others",
        "<p class=\"rp-contact\">a</p><h2 class=\"govuk-button\">b</h2><div class=\"govuk-button\">c</div><p class=\"rp-figures\">d</p>",
        "<p>a</p><h2>b</h2><div>c</div><p>d</p>")]
    [InlineData("an open accordion with handlers",
        "<details open name=\"x\" ontoggle=\"alert(1)\" class=\"rp-contact\"><summary onclick=\"x\" tabindex=\"1\">a</summary>b</details>",
        "<details><summary>a</summary>b</details>")]
    [InlineData("an accordion without a title", "<details><p>a</p></details>", "<p>a</p>")]
    [InlineData("a title that comes late, and another", "<details><p>a</p><summary>b</summary><summary>c</summary></details>",
        "<details><summary>b</summary><p>a</p><p>c</p></details>")]
    [InlineData("a title with a link, a heading and a picture",
        "<details><summary><h2>a</h2><a href=\"/x\">b</a><img src=\"/media/x.png\"></summary><p>c</p></details>",
        "<details><summary> ab </summary><p>c</p></details>")]
    [InlineData("a title by itself", "<summary>a <a href=\"/x\">b</a></summary>", "<p>a b</p>")]
    [InlineData("accordions in an accordion",
        "<details><summary>a</summary><details><summary>b</summary>"
            + "<details><summary>c</summary><p>d</p></details></details><p>e</p></details>",
        "<details><summary>a</summary><p>b</p><p>c</p><p>d</p><p>e</p></details>")]
    [InlineData("an accordion in a list", "<ul><li><details><summary>a</summary><p>b</p></details></li></ul>",
        "<ul><li><p>a</p><p>b</p></li></ul>")]
    [InlineData("an accordion in a box that goes", "<section><details><summary>a</summary><p>b</p></details></section>",
        "<details><summary>a</summary><p>b</p></details>")]
    [InlineData("a contact card in a contact card", "<div class=\"rp-contact\"><div class=\"rp-contact\"><p>a</p></div></div>",
        "<div class=\"rp-contact\"><p>a</p></div>")]
    [InlineData("a figure that leads to another site", "<div class=\"rp-figures\"><a href=\"https://evil.example/#figure-a\">a</a></div>",
        "<p><a href=\"https://evil.example/#figure-a\">a</a></p>")]
    [InlineData("a figure with a wrong place", "<div class=\"rp-figures\"><a href=\"/crime#robbery\">a</a></div>",
        "<p><a href=\"/crime#robbery\">a</a></p>")]
    [InlineData("a figure with javascript", "<div class=\"rp-figures\"><a href=\"javascript:x#figure-a\">a</a></div>", "<p><a>a</a></p>")]
    [InlineData("a figure with other words", "<div class=\"rp-figures\"><p>b <a href=\"/crime#figure-a\">a</a></p></div>",
        "<p>b <a href=\"/crime#figure-a\">a</a></p>")]
    [InlineData("a figure with marks",
        "<div class=\"rp-figures\"><p><a class=\"govuk-button\" href=\"/crime#figure-a\"> <b>a</b></a></p></div>",
        "<div class=\"rp-figures\"><a href=\"/crime#figure-a\">a</a></div>")]
    [InlineData("a figure in a figure", $"<div class=\"rp-figures\">{Figure}</div>", Figure)]
    public void Clean_AnythingLikeAPart_BecomesOneOrPlainText(string because, string markup, string expected)
    {
        var body = RichTextRenderer.Parse(markup);
        Sanitiser.Clean(body);
        body.InnerHtml.ShouldBe(expected, because);
        Sanitiser.Clean(body);
        body.InnerHtml.ShouldBe(expected, "it is in its form");
    }

    [Theory]
    [InlineData("a button", Button,
        "<p class=\"govuk-body\"><a class=\"govuk-button\" href=\"/report\" role=\"button\" draggable=\"false\" "
        + "data-module=\"govuk-button\">Report it</a></p>")]
    [InlineData("a button to a page that is gone",
        "<p><a class=\"govuk-button\" href=\"/{localLink:7bbf822f-747a-5de4-868d-7b348fba8a9f}\">a</a></p>",
        "<p class=\"govuk-body\"><a>a</a></p>")]
    [InlineData("a contact card", "<div class=\"rp-contact\"><h3>Wardens</h3></div>",
        "<div class=\"rp-contact govuk-inset-text\"><h3 class=\"govuk-heading-s\">Wardens</h3></div>")]
    [InlineData("an accordion", "<details id=\"a\"><summary>A <em>b</em></summary><p>c</p></details>",
        "<details id=\"a\" class=\"govuk-details rp-accordion\"><summary class=\"govuk-details__summary\"><span "
        + "class=\"govuk-details__summary-text\">A <em>b</em></span></summary><div class=\"govuk-details__text\"><p "
        + "class=\"govuk-body\">c</p></div></details>")]
    [InlineData("an accordion whose title is empty", "<details><summary> </summary><p>c</p></details>", "<p class=\"govuk-body\">c</p>")]
    [InlineData("a figure that is gone", $"<p>a</p>{Figure}", "<p class=\"govuk-body\">a</p>")]
    public void Render_APart_IsTheDesignSystems(string what, string markup, string expected) =>
        RichTextRenderer.Render(markup, _ => null, MediaIndex.None, _ => null).ShouldBe(expected, what);

    [Fact]
    public void Render_AFigure_IsItsNewestNumbersWhateverTheEditorTyped()
    {
        var shown = RichTextRenderer.Render(
            Figure.Replace("Robbery<", "Robbery: 12<", StringComparison.Ordinal), _ => null, MediaIndex.None,
            address => address == "/crime#figure-robbery"
                ? new("Robbery & theft", [Robbery with { Note = "<b>Counted anew.</b>" }])
                : null);
        shown.ShouldBe(string.Concat(
            "<div class=\"rp-figures govuk-inset-text\">",
            "<p class=\"govuk-body govuk-!-margin-bottom-0\"><a href=\"/crime#figure-robbery\" class=\"govuk-link\">Robbery &amp; "
                + "theft</a></p>",
            "<p class=\"rp-number\">604</p>",
            "<p class=\"govuk-body\">From 513 to 604: up 17.7% (12 months to May 2022).</p>",
            "<p class=\"govuk-body\">&lt;b&gt;Counted anew.&lt;/b&gt;</p>",
            "<p class=\"govuk-body-s\">Told to the board on 22 July 2022 (item 6).</p>",
            "</div>"));
    }

    [Fact]
    public void Render_AFigureOfParts_ShowsEach()
    {
        var part = Robbery with { Earlier = null, Whole = new("All", 800) };
        var shown =
            RichTextRenderer.Render(Figure, _ => null, MediaIndex.None,
                _ => new("Reasons", [part with { Name = "Race" }, part with { Name = "Faith", Later = new("2022", 100) }]));
        shown.ShouldContain(
            "<ul class=\"govuk-list govuk-list--bullet\"><li>Race: 604 of 800, or 75.5% (12 months to May 2022).</li><li>Faith: 100 of "
            + "800, or 12.5% (2022).</li></ul>");
    }

    private static Figure Robbery { get; } = new()
    {
        Name = "Robbery",
        Counts = "Robberies.",
        Later = new("12 months to May 2022", 604),
        Earlier = new("12 months to May 2021", 513),
        Source = new(new(2022, 7, 22), "item 6"),
    };
}
