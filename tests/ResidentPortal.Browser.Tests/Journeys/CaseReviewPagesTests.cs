using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Somebody who reads all about the ASB case review before they ask for one.</summary>
[Collection(Beside.Name)]
public sealed class CaseReviewPagesTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320, true)]
    public async Task Read_EveryPageFromTheHomePage_IsFoundByItsName(int width, bool javaScript)
    {
        await using var reader = await browser.VisitAsync(width, javaScript);
        await reader.GoToAsync("/");
        await reader.FollowAsync("Ask for an ASB case review");
        await reader.SeesAsync("ASB case review (Community Trigger)");
        var names = await reader.Page.Locator("main nav a").AllInnerTextsAsync();
        names.Count.ShouldBe(7);
        foreach (var name in names)
        {
            await reader.FollowAsync(name);
            await reader.SeesAsync(name);
            await reader.FollowAsync("ASB case review (Community Trigger)");
        }
        await reader.GoToAsync("/asb-case-review/printable-form");
        await reader.SeesAsync("Form to print: apply for an ASB case review");
    }
}
