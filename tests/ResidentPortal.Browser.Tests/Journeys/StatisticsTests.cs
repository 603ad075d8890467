using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Somebody who wants to know if there is more crime, on a phone and on a desk.</summary>
[Collection(Beside.Name)]
public sealed class StatisticsTests(SharedBrowser browser)
{
    /// <summary>Words in a picture do not wrap: those that run out of it cannot be read.</summary>
    private const string Cut =
        "() => [...document.querySelectorAll('main svg text')].filter(words => words.getBoundingClientRect().right > "
        + "innerWidth).map(words => words.textContent)";

    [BrowserTheory]
    [InlineData(320, true)]
    public async Task Read_EveryThemeFromTheHomePage_IsFoundByItsName(int width, bool javaScript)
    {
        await using var reader = await browser.VisitAsync(width, javaScript);
        await reader.GoToAsync("/");
        await reader.FollowAsync("The figures");
        await reader.SeesAsync("The figures");
        var names = await reader.Page.Locator("main h2 a").AllInnerTextsAsync();
        names.Count.ShouldBe(4);
        foreach (var name in names)
        {
            await reader.FollowAsync(name);
            await reader.SeesAsync(name);
            if (javaScript)
                (await reader.Page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty(name);
            await reader.FollowAsync("The figures");
        }
    }
}
