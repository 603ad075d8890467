using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Somebody in a team finds what waits, lets a held report go, and says that the team has it. axe looks at each page.</summary>
[Collection(Together.Name)]
public sealed class TeamsTests(SharedBrowser browser)
{
    private const string Email = "teammember@council.test";

    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task HeldReport_Released_ReachesItsTeamWhoTakeIt(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        await using var program = await browser.VisitAsync(1280, site: site.Address);
        await program.ReportStreetAsync("Sent by something that fills in every field.");
        await program.Page.EvaluateAsync("document.querySelector('.rp-leave-blank input').value = 'https://spam.invalid'");
        var reference = await program.SendAsync();

        var printed = await site.AddUserAsync(Email, Roles.TeamMember, "noise");
        await using (var admin = await browser.VisitAsync(width, site: site.Address))
        {
            await admin.JoinAsync(site, Roles.Administrator);
            await admin.GoToAsync("/studio/people");
            await admin.GoToAsync("/studio/people/asked");
            await admin.PressAsync($"Agree for {Email}");
            (await admin.TextAsync()).ShouldContain("Nothing waits");
        }

        await using var member = await browser.VisitAsync(width, javaScript, site: site.Address);
        await member.JoinAsync(Roles.TeamMember, printed, site.Clock.GetUtcNow());
        await member.GoToAsync("/studio");
        member.Path.ShouldBe("/teams");
        await member.SeesAsync("What waits");
        await member.FollowAsync("Decide about held reports");
        await member.SeesAsync("Held reports");
        await member.PressAsync("Release the selected reports");
        (await member.TextAsync()).ShouldContain("Select at least one report");
        await member.FollowAsync(reference);
        await member.SeesAsync(reference);
        (await member.Page.TitleAsync()).ShouldNotContain(reference);
        (await member.TextAsync()).ShouldContain("This report is held");
        (await member.TextAsync()).ShouldContain("fills in every field");
        await member.FollowAsync("Decide about held reports");
        await member.ChooseAsync(reference);
        await member.PressAsync("Release the selected reports");
        (await member.TextAsync()).ShouldContain("One report was released");

        await DeliveredAsync(member, $"/teams/reports/{reference}");
        await member.PressAsync("We have this report");
        (await member.TextAsync()).ShouldContain($"recorded by {Email}");
        (await member.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "We have this report" }).CountAsync())
            .ShouldBe(0);
    }

    private static async Task DeliveredAsync(Visitor member, string page)
    {
        for (var round = 0; ; round++)
        {
            await member.GoToAsync(page);
            if ((await member.TextAsync()).Contains("taken by the mail system", StringComparison.Ordinal))
                return;
            round.ShouldBeLessThan(60, "The report does not leave.");
            await Task.Delay(500);
        }
    }
}
