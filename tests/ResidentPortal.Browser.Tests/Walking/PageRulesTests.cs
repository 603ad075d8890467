using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>What is looked at on every page is noticed when it is wrong.</summary>
[Collection(Together.Name)]
public sealed class PageRulesTests(SharedBrowser browser)
{
    public static TheoryData<string, string> Faults => new()
    {
        { "no sideways scrolling", "document.querySelector('h1').style.width = '5000px'" },
        { "one main heading", "document.querySelector('main').append(document.createElement('h1'))" },
        { "an error is in the title", "document.title = 'Error: ' + document.title" },
        { "image-alt", "document.querySelector('main').append(new Image(9, 9))" },
        { "color-contrast", "document.querySelector('h1').style.color = '#eee'" },
        { "Content Security Policy", "document.querySelector('h1').setAttribute('style', 'margin: 0')" },
        { "elsewhere.invalid", "fetch('https://elsewhere.invalid/').catch(() => 0)" },
    };

    [BrowserTheory]
    [MemberData(nameof(Faults))]
    public async Task Look_PageWithFault_SaysWhich(string fault, string script)
    {
        await using var visitor = await browser.VisitAsync(320);
        await visitor.GoToAsync("/report/asb");

        await visitor.Page.EvaluateAsync(script);

        (await Assert.ThrowsAsync<ShouldAssertException>(visitor.LookAsync)).Message.ShouldContain(fault);
    }
}
