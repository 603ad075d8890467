using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Studio;

public sealed class RichTextTests(EditorPage editor) : IClassFixture<EditorPage>
{
    // Starts an editor for each text, in the page that has one already; adds a paragraph at its end.
    private const string StartAndWrite = """
        async (texts) => {
          const { edit } = await import("/assets/studio-rich-text.js");
          return texts.map((text) => {
            const root = document.createElement("div");
            root.innerHTML = '<label for="one">One</label><textarea id="one"></textarea>';
            const source = root.querySelector("textarea");
            source.value = text;
            document.body.append(root);
            edit(root);
            const started = source.value;
            const words = root.querySelector(".rp-rich-text__editor");
            words?.editor.commands.insertContentAt(words.editor.state.doc.content.size, "<p>New</p>");
            words?.editor.destroy();
            root.remove();
            return words ? [started, source.value] : [started];
          });
        }
        """;

    [BrowserTheory]
    [InlineData(320)]
    public async Task Write_ByKeyboardAlone_IsStored(int width)
    {
        var page = await editor.OpenAsync(width: width);
        var keys = page.Keyboard;
        await page.Locator("#body").FocusAsync();
        await keys.TypeAsync("First");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Keep a diary");
        await PressAsync(page, "H2");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("the date");
        await PressAsync(page, "Bullets");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("the time ");
        await keys.PressAsync("Control+BracketRight");
        await editor.LookAsync(page);

        await PressAsync(page, "Link", opensDialog: true);
        await keys.TypeAsync("noise");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await editor.LookAsync(page);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("as said here");
        await keys.PressAsync("Enter");
        await InTextAsync(page);

        await PressAsync(page, "Further out");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");
        await PressAsync(page, "Table", opensDialog: true);
        await keys.TypeAsync("Who answers");
        await keys.PressAsync("Enter");
        await InTextAsync(page);
        await keys.TypeAsync("When");
        await keys.PressAsync("ArrowRight");
        await keys.TypeAsync("Who");
        await keys.PressAsync("ArrowDown");
        await keys.TypeAsync("The noise team");
        await keys.PressAsync("ArrowDown");
        await PressAsync(page, "Remove row");
        await editor.LookAsync(page);

        (await StoredAsync(page)).ShouldBe("""
            <p>First</p>
            <h2>Keep a diary</h2>
            <ul>
            <li>the date</li>
            <li>the time <a href="/help/noise">as said here</a></li>
            </ul>
            <table>
            <caption>Who answers</caption>
            <thead><tr><th scope="col">When</th><th scope="col">Who</th></tr></thead>
            <tbody>
            <tr><td></td><td>The noise team</td></tr>
            </tbody>
            </table>
            """.ReplaceLineEndings("\n"));
        await keys.PressAsync("Tab");
        (await FocusAsync(page)).ShouldBe("to", "Tab leaves the text");
        await keys.PressAsync("Shift+Tab");
        (await FocusAsync(page)).ShouldBe("body");
    }

    [BrowserFact]
    public async Task AddParts_ByKeyboardAlone_AreStored()
    {
        var page = await editor.OpenAsync(width: 320);
        var keys = page.Keyboard;
        async Task TypeAsync(params string[] wordsAndKeys)
        {
            foreach (var one in wordsAndKeys)
                await (one is "Enter" or "Tab" or "ArrowUp" or "ArrowDown" or "ArrowLeft" ? keys.PressAsync(one) : keys.TypeAsync(one));
        }

        await page.Locator("#body").FocusAsync();
        await TypeAsync("Who to ask");
        await PressAsync(page, "H2");
        await PressAsync(page, "Button", opensDialog: true);
        await TypeAsync("Report noise", "Tab", "https://example.org/a", "Enter");
        await InTextAsync(page);
        await PressAsync(page, "Contact card", opensDialog: true);
        await TypeAsync("Wardens", "Tab", "12a", "Enter");
        (await page.Locator(".govuk-error-message").TextContentAsync()).ShouldBe("Error: Enter a telephone number, such as 020 7946 0018");
        await keys.PressAsync("Control+A");
        await TypeAsync("020 8359 2000", "Tab", "wardens@example.org", "Tab", "https://www.example.org/wardens", "Tab", "Every day",
            "Enter");
        await InTextAsync(page);
        await PressAsync(page, "Accordion");
        await TypeAsync("What to bring", "Enter", "Shoes");
        await editor.LookAsync(page);
        await TypeAsync("Enter", "Enter");
        await PressAsync(page, "Figure", opensDialog: true);
        await TypeAsync("robb");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await TypeAsync("ArrowDown", "Enter", "Enter");
        await InTextAsync(page);
        await TypeAsync("Now again");

        (await StoredAsync(page)).ShouldBe("""
            <h2>Who to ask</h2>
            <p><a class="govuk-button" href="https://example.org/a">Report noise</a></p>
            <div class="rp-contact"><h3>Wardens</h3>
            <p>Telephone: <a href="tel:02083592000">020 8359 2000</a></p>
            <p>Email: <a href="mailto:wardens@example.org">wardens@example.org</a></p>
            <p>Website: <a href="https://www.example.org/wardens">example.org</a></p>
            <p>Every day</p></div>
            <details><summary>What to bring</summary>
            <p>Shoes</p></details>
            <div class="rp-figures"><a href="/statistics/crime#figure-robbery">Robbery</a></div>
            <p>Now again</p>
            """.ReplaceLineEndings("\n"));
        await editor.LookAsync(page);
    }

    [BrowserTheory]
    [InlineData("word")]
    [InlineData("word-web")]
    [InlineData("docs")]
    public async Task Paste_FromAnotherProgram_IsClean(string program)
    {
        string Read(string file) =>
            File.ReadAllText(RepositoryRoot.Combine("tests", "ResidentPortal.Browser.Tests", "Studio", "Pasted", file))
            .ReplaceLineEndings("\n").Trim();
        var page = await editor.OpenAsync();
        await page.Locator("#body").EvaluateAsync(
            """
            (words, html) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/html", html);
              words.focus();
              words.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            Read($"{program}.html"));
        (await StoredAsync(page)).ShouldBe(Read($"{program}.clean.html"));
        (await page.GetByRole(AriaRole.Status).First.TextContentAsync())
            .ShouldBe("Pictures are not taken over: add them by the picture button.");
        editor.Troubles.ShouldBeNone(page);
    }

    [BrowserFact]
    public async Task Start_EveryShippedText_KeepsAllOfItWhenWordsAreAdded()
    {
        var page = await editor.OpenAsync();
        ShippedTexts.All.Count.ShouldBeGreaterThan(100);
        await KeepsAsync(page, ShippedTexts.All);
    }

    [BrowserFact]
    public async Task Start_WhatHasNoButton_Survives()
    {
        var page = await editor.OpenAsync();
        await KeepsAsync(page,
        [
            """<h2 id="time">Time</h2>""",
            """<p id="said" lang="cy" dir="ltr">Bore <span lang="fr">jour</span>, <abbr title="Anti-social behaviour">ASB</abbr>, """
                + """CO<sub>2</sub>, m<sup>2</sup>, <small>small</small>, <code>code</code></p>""",
            "<ol start=\"3\">\n<li>third</li>\n</ol>",
            "<div class=\"govuk-inset-text\"><p>Called out</p></div>\n<blockquote><p>Said</p></blockquote>\n<hr>",
            """<p>Two<br>lines &amp; a&nbsp;space &lt;b&gt;</p>""",
            "<table>\n<thead><tr><td></td><th scope=\"col\">A</th></tr></thead>\n"
                + "<tbody>\n<tr><th scope=\"row\">x</th><td>1</td></tr>\n</tbody>\n</table>",
            """<p><img src="/media/campaigns/lamp.svg" alt="" width="10" height="5" loading="lazy"></p>""",
            """<p id="act" lang="cy"><a class="govuk-button" href="/report/asb" type="document">Adrodd</a></p>""",
            """<div class="rp-contact"><h2 id="team">Wardens</h2><p>Call <a href="tel:101">101</a></p><ul><li>by day</li></ul></div>""",
            """<details id="bring"><summary>What <em>to</em> bring</summary><p>Shoes</p>"""
                + """<table><tbody><tr><td>x</td></tr></tbody></table></details>""",
            """<details><summary>First</summary><p>1</p></details>"""
                + """<details><summary>Second</summary><div class="govuk-inset-text"><p>2</p></div></details>""",
            """<div id="robbery" class="rp-figures">"""
                + """<a href="/{localLink:7bbf822f-747a-5de4-868d-7b348fba8a9f}#figure-robbery" type="document">Robbery</a></div>""",
        ]);
    }

    [BrowserFact]
    public async Task Start_TextItCannotShow_LeavesTheTextBox()
    {
        const string Text = "<dl><dt>Word</dt><dd>Meaning</dd></dl>";
        var page = await editor.OpenAsync(Text);
        (await page.GetByLabel("Body").InputValueAsync()).ShouldBe(Text);
        (await page.GetByText("This text has parts that the editor cannot show; it is edited as HTML.").IsVisibleAsync()).ShouldBeTrue();
        await editor.LookAsync(page);
        var others = await page.EvaluateAsync<string[][]>(StartAndWrite, new[]
        {
            "<table><caption>A <em>b</em></caption><tbody><tr><td>c</td></tr></tbody></table>",
            "<figure><img src=\"/media/campaigns/lamp.svg\" alt=\"\"><figcaption>Lamp</figcaption></figure>",
            "<table><tbody id=\"part\"><tr><td>c</td></tr></tbody></table>",
        });
        others.ShouldAllBe(one => one.Length == 1);
    }

    [BrowserFact]
    public async Task Search_ByName_WritesTheAddress()
    {
        var page = await editor.OpenAsync();
        var input = page.GetByLabel("Leads to");
        await input.PressSequentiallyAsync("noi");
        await page.GetByRole(AriaRole.Option, new() { Name = "Noise by day (draft)" }).ClickAsync();
        (await input.InputValueAsync()).ShouldBe("page:37531493-aee4-5ed6-bc74-11a0a55a51d5");
        (await page.GetByText("Noise by day (draft)").Last.IsVisibleAsync()).ShouldBeTrue("its name is shown");

        await page.GetByRole(AriaRole.Button, new() { Name = "Picture" }).ClickAsync();
        await page.Keyboard.TypeAsync("lamp");
        await page.GetByRole(AriaRole.Option).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add picture" }).ClickAsync();
        await InTextAsync(page);
        (await StoredAsync(page))
            .ShouldBe("""<p><img src="/media/campaigns/lamp.svg?v=01234567" alt="A lamp in the dark" width="600" height="400"></p>""");
        var shown = page.Locator("#body img[src]");
        (await shown.GetAttributeAsync("src")).ShouldBe("/studio/media/files/campaigns/lamp.svg?v=01234567");
        (await shown.EvaluateAsync<bool>("picture => picture.decode().then(() => true, () => false)")).ShouldBeTrue("It is seen.");

        // What is typed beside it, and what is taken to another place, keeps the address for residents.
        await page.Keyboard.TypeAsync("Lit");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+x");
        await page.Keyboard.PressAsync("Control+v");
        (await StoredAsync(page)).ShouldBe("""<p><img src="/media/campaigns/lamp.svg?v=01234567" """
            + """alt="A lamp in the dark" width="600" height="400">Lit</p>""");
        editor.Troubles.ShouldBeNone(page);
    }

    private static async Task KeepsAsync(IPage page, IReadOnlyList<string> texts)
    {
        var results = await page.EvaluateAsync<string[][]>(StartAndWrite, texts);
        foreach (var (text, result) in texts.Zip(results))
        {
            result.Length.ShouldBe(2, $"the editor shows {text}");
            result[0].ShouldBe(text);
            // The server writes the type again, with the key of the page; where lines break does not matter.
            OnOneLine(result[1]).ShouldBe(OnOneLine(text.Replace(" type=\"document\"", "", StringComparison.Ordinal) + "<p>New</p>"));
        }
    }

    private static string OnOneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Goes to the toolbar, along it with the arrow to a button, and presses that.</summary>
    private static async Task PressAsync(IPage page, string words, bool opensDialog = false)
    {
        await page.Keyboard.PressAsync("Alt+F10");
        await page.Keyboard.PressAsync("Home");
        for (var press = 0; await page.EvaluateAsync<string>("document.activeElement.textContent") != words; press++)
        {
            press.ShouldBeLessThan(40, words);
            await page.Keyboard.PressAsync("ArrowRight");
        }
        await page.Keyboard.PressAsync("Enter");
        if (opensDialog)
            await page.Locator("dialog input:focus").WaitForAsync();
        else
            await InTextAsync(page);
    }

    private static Task InTextAsync(IPage page) => page.Locator("#body:focus").WaitForAsync();

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");

    private static Task<string> StoredAsync(IPage page) => page.Locator("textarea").InputValueAsync();
}
