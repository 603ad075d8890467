using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>"Use my location" saves typing where a browser can tell; nobody needs it.</summary>
[Collection(Together.Name)]
public sealed class LocationTests(SharedBrowser browser)
{
    private const string Use = "Use my location";
    private const string Undo = "Do not use it";

    [BrowserFact]
    public async Task UseMyLocation_Allowed_IsKeptInPlaceOfWords()
    {
        await using var resident = await AtWhereAsync(javaScript: true);
        await resident.Context.GrantPermissionsAsync(["geolocation"]);
        await resident.Context.SetGeolocationAsync(new() { Latitude = 51.5947123f, Longitude = -0.2487456f });

        await Button(resident, Use).ClickAsync();
        await Button(resident, Undo).ClickAsync();
        (await resident.Page.Locator("[data-latitude]").InputValueAsync()).ShouldBeEmpty();
        await Button(resident, Use).ClickAsync();
        await Button(resident, Undo).WaitForAsync();
        await resident.ContinueAsync();
        await resident.SeesAsync(AsbShortcuts.Contact);

        await resident.GoBackAsync();
        (await resident.Page.Locator("[data-latitude]").InputValueAsync()).ShouldStartWith("51.5947");
        (await resident.Page.Locator("[data-longitude]").InputValueAsync()).ShouldStartWith("-0.2487");
    }

    [BrowserFact]
    public async Task UseMyLocation_WithoutJavaScript_IsNotOffered()
    {
        await using var resident = await AtWhereAsync(javaScript: false);
        (await Button(resident, Use).IsVisibleAsync()).ShouldBeFalse();
    }

    private async Task<Visitor> AtWhereAsync(bool javaScript)
    {
        var resident = await browser.VisitAsync(320, javaScript);
        await resident.StartAsbAsync("Near here.");
        await resident.SeesAsync(AsbShortcuts.Where);
        await resident.ChooseAsync("In a street, park, shop or other public place");
        return resident;
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name });
}
