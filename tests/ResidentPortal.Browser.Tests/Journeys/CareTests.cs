using System.Globalization;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>A report goes from new to closed with an owner, a contact and a hand-over. axe looks at each page.</summary>
[Collection(Together.Name)]
public sealed class CareTests(SharedBrowser browser)
{
    private const string Email = "teammanager@council.test";

    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Report_FromNewToClosed_HasAnOwnerAContactAndAHandOver(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        await using var resident = await browser.VisitAsync(width, site: site.Address);
        await resident.ReportStreetAsync("Drums all night.");
        var reference = await resident.SendAsync();

        var printed = await site.AddUserAsync(Email, Roles.TeamManager);
        await using (var admin = await browser.VisitAsync(1280, site: site.Address))
        {
            await admin.JoinAsync(site, Roles.Administrator);
            await admin.GoToAsync("/studio/people/asked");
            await admin.PressAsync($"Agree for {Email}");
        }

        await using var manager = await browser.VisitAsync(width, javaScript, site: site.Address);
        await manager.JoinAsync(Roles.TeamManager, printed, site.Clock.GetUtcNow());
        var report = $"/teams/reports/{reference}";
        await manager.GoToAsync(report);
        await manager.SeesAsync(reference);
        await manager.PressAsync("I answer for this report");
        (await manager.RowAsync("Owner")).ShouldBe(Email);

        await manager.FollowAsync("Give it to somebody, and set what is due");
        await manager.SeesAsync("Owner and what is due");
        await manager.ChooseAsync("High");
        await manager.TypeAsync(
            "Contact the victim by (optional)", site.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await manager.PressAsync("Save");
        (await manager.RowAsync("Priority")).ShouldBe("High");
        await manager.GoToAsync("/teams");
        (await manager.TextAsync()).ShouldContain("Next contact due: 1");
        (await manager.TextAsync()).ShouldContain("Mine: 1");

        await manager.GoToAsync(report);
        await manager.FollowAsync("Write down what was done");
        await manager.PressAsync("Save");
        (await manager.TextAsync()).ShouldContain("Select what was done");
        await manager.ChooseAsync("Called the resident");
        await manager.TypeAsync("What happened?", "Rang. They are well.");
        await manager.PressAsync("Save");
        (await manager.TextAsync()).ShouldContain("Rang. They are well.");

        await manager.FollowAsync("Note who is at particular risk");
        await manager.TypeAsync("Who is at risk, and of what?", "They live alone.");
        await manager.PressAsync("Save");
        await manager.FollowAsync("Warn whoever visits");
        await manager.TypeAsync("What must people know before they visit?", "A loose dog.");
        await manager.PressAsync("Save");
        await StaysInViewAsync(manager);

        await manager.FollowAsync("Hand it over to another team");
        await manager.SeesAsync("Hand this report over");
        await manager.PressAsync("Hand over");
        (await manager.TextAsync()).ShouldContain("Enter why you hand it over");
        await manager.ChooseAsync("Street scene team");
        await manager.TypeAsync("Why do you hand it over?", "It is noise.");
        await manager.PressAsync("Hand over");
        (await manager.RowAsync("State")).ShouldBe("Handed over, not yet taken");

        await manager.FollowAsync("Close it");
        await manager.ChooseAsync("The problem is resolved");
        await manager.PressAsync("Close this report");
        (await manager.RowAsync("State")).ShouldStartWith("Closed on ");
        await manager.FollowAsync("Print view");
        (await manager.TextAsync()).ShouldContain("Rang. They are well.");
        await manager.GoToAsync("/teams/owners");
        await manager.SeesAsync("Who answers for what comes in");
    }

    private static async Task StaysInViewAsync(Visitor person)
    {
        await person.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "Before a visit" })).ToBeInViewportAsync();
    }
}
