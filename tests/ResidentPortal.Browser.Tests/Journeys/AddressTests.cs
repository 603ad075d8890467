using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing.Places;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>An address is picked from the council's list, on any device. axe looks at each state of the page.</summary>
[Collection(Beside.Name)]
public sealed class AddressTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320, false, false)]
    [InlineData(1280, true, true)]
    public async Task Address_ByPostcode_IsPickedChangedAndKept(int width, bool javaScript, bool byKeyboard)
    {
        await using var site = ClockedSite.Start(("Places:Gazetteer", SampleAddresses.File));
        await using var resident = await browser.VisitAsync(width, javaScript, site: site.Address, byKeyboard: byKeyboard);
        await resident.StartAsbAsync("Drums upstairs.");
        await resident.SeesAsync(AsbShortcuts.Where);
        await resident.ChooseAsync("At or near someone’s home");
        await resident.TypeAsync("Postcode", "ZY9 9ZZ");
        await resident.PressAsync("Find address");
        (await resident.TextAsync()).ShouldContain("We have no addresses at ZY9 9ZZ.");
        await resident.TypeAsync("Postcode", "ZY9");
        await resident.PressAsync("Find address");
        (await resident.TextAsync()).ShouldContain("Enter a full UK postcode");

        await resident.TypeAsync("Postcode", SampleAddresses.Postcode(1));
        await resident.PressAsync("Find address");
        (await resident.TextAsync()).ShouldContain("We found 12 addresses");
        await resident.IsToldAsync("Select the address, or that it is not in the list");
        await resident.PressAsync("Use another postcode");
        await resident.TypeAsync("Postcode", SampleAddresses.Postcode(6));
        // Continue finds, too.
        await resident.ContinueAsync();
        (await resident.TextAsync()).ShouldContain("We found one address");
        await resident.ContinueAsync();
        await resident.SeesAsync("Who owns or rents out your home?");

        await resident.FollowAsync("Back");
        await resident.SeesAsync(AsbShortcuts.Where);
        await resident.ChooseAsync("It is not in this list");
        await resident.TypeAsync("Street, building or place", "The new flats");
        await resident.ContinueAsync();
        await resident.SeesAsync("Who owns or rents out your home?");
    }
}
