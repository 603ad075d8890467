using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.Studio.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>One manager changes and tries a route, a second one publishes it, and the next report follows it. axe looks at each page.</summary>
[Collection(Together.Name)]
public sealed class RoutingTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Route_ChangedTriedAndPublishedByASecondPerson_IsFollowedByTheNextReport(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        await using var ann = await ManagerAsync(site, "ann@council.test", width, javaScript);
        await ann.FollowAsync("Routing");
        await ann.SeesAsync("Where reports go");
        await ann.FollowAsync("Change queues and rules in a draft");
        await ann.SeesAsync("Draft of the routing");
        await ann.FollowAsync("6. Noise");
        await ann.SeesAsync("Noise");
        await ann.ChooseAsync("To these queues", "Community safety team");
        await ann.PressAsync("Save to the draft");
        await ann.SeesAsync("Draft of the routing");
        await ann.TypeAsync("Why is it changed?", "Community safety looks at noise in the street too.");
        await ann.PressAsync("Save the reason");
        (await ann.TextAsync()).ShouldContain("It is now: If the kind is Noise");

        await ann.FollowAsync("Try it with facts that you give");
        await ann.SeesAsync("Try where a report would go");
        await ann.PressAsync("Try");
        (await ann.TextAsync()).ShouldContain("Select a form");
        await ann.ChooseAsync("Which form?", "Anti-social behaviour");
        await ann.ChooseAsync("What kind of problem?", "Noise");
        await ann.PressAsync("Try");
        (await ann.TextAsync()).ShouldContain("Community safety team leads.");
        (await ann.TextAsync()).ShouldContain("Noise team leads.");
        await ann.GoToAsync("/teams/routing/compare");
        await ann.SeesAsync("What would change for the last reports");
        await ann.GoToAsync("/teams/routing/publish");
        await ann.SeesAsync("Check and publish");
        (await ann.TextAsync()).ShouldContain("Another team manager has to publish it");

        await using var ben = await ManagerAsync(site, "ben@council.test", width, javaScript);
        await ben.FollowAsync("Routing");
        await ben.FollowAsync("Open the draft");
        await ben.FollowAsync("Noise team");
        await ben.SeesAsync("Noise team");
        await ben.GoToAsync("/teams/routing/draft/leads");
        await ben.GoToAsync("/teams/routing/publish");
        await ben.PressAsync("Publish this routing");
        (await ben.TextAsync()).ShouldContain("It is published. The next report goes by it.");
        await ben.FollowAsync("What was published before");
        (await ben.TextAsync()).ShouldContain("Community safety looks at noise in the street too.");

        await using var resident = await browser.VisitAsync(width, javaScript, site: site.Address);
        await resident.ReportStreetAsync("A drum kit.");
        var reference = await resident.SendAsync();
        await ben.GoToAsync($"/teams/reports/{reference}");
        (await ben.TextAsync()).ShouldContain("Community safety team");
    }

    private async Task<Visitor> ManagerAsync(ClockedSite site, string email, int width, bool javaScript)
    {
        string link;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
            var person = (await accounts.AddAsync(email, [Roles.TeamManager], by: null))!;
            link = "http://localhost" + WelcomePages.PathFor(await accounts.MakeLinkAsync(person, by: null, CancellationToken.None));
        }
        var manager = await browser.VisitAsync(width, javaScript, site: site.Address);
        await manager.JoinAsync(Roles.TeamManager, link, site.Clock.GetUtcNow(), email);
        await manager.GoToAsync("/teams");
        return manager;
    }
}
