using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using ResidentPortal.Reports.Retention;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>
/// Somebody asks what is held about them, a second person agrees, and the file is opened and read. A complaint is sent and acknowledged. A
/// report that nobody took outlives its time. axe looks at each page.
/// </summary>
[Collection(Together.Name)]
public sealed class RightsTests(SharedBrowser browser)
{
    private string? administrator;

    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Bundle_AgreedToByASecondPerson_IsOpenedAndRead(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        await using (var resident = await browser.VisitAsync(width, javaScript, site: site.Address))
        {
            await resident.ReportStreetAsync("Rosalind Quux throws <b>bottles</b> at night.");
            await resident.SendAsync();
        }
        await using var officer = await JoinAsync(site, width, javaScript, Roles.PrivacyOfficer);
        await using var manager = await JoinAsync(site, width, javaScript, Roles.TeamManager);

        await officer.GoToAsync("/teams/rights");
        await officer.SeesAsync("Requests about personal data");
        await officer.PressAsync("Search");
        (await officer.TextAsync()).ShouldContain("Enter why you search");
        await officer.TypeAsync("Why do you search?", "A letter of 3 March");
        await officer.TypeAsync("Name (optional)", "rosalind quux");
        await officer.PressAsync("Search");
        for (var round = 0; (await officer.TextAsync()).Contains("The search goes on", StringComparison.Ordinal); round++)
        {
            round.ShouldBeLessThan(60, "The search does not end.");
            await Task.Delay(500);
            await officer.FollowAsync("Look again");
        }
        officer.Page.Url.ShouldNotContain("quux");
        await officer.PressAsync("Decide");
        (await officer.TextAsync()).ShouldContain("Select whether to hand over or to erase");
        await officer.ChooseAsync("Hand over only what cannot tell who reported it");
        await officer.ChooseAsync("Yes, or I do not know");
        await officer.ChooseAsync("What is held about them");
        await officer.TypeAsync("Why did you decide so?", "She may be the person complained about");
        await officer.PressAsync("Decide");
        (await officer.TextAsync()).ShouldContain("Until then nothing is handed over or erased");
        var request = new Uri(officer.Page.Url).PathAndQuery;

        await manager.GoToAsync("/teams/rights/agreeing");
        await manager.PressAsync("Agree");
        (await manager.TextAsync()).ShouldContain("Nothing waits for a second person.");

        await officer.GoToAsync(request);
        var download = await officer.Page.RunAndWaitForDownloadAsync(() =>
            officer.Hands.PressAsync(officer.Page.GetByRole(AriaRole.Button, new() { Name = "Get the file to hand over (ZIP)" })));
        using var zip = new ZipArchive(File.OpenRead(await download.PathAsync()));
        using var page = new StreamReader(zip.GetEntry("what-we-hold.html")!.Open());
        var (violations, isTooWide, text) = await browser.Accessibility.OfFileAsync(await page.ReadToEndAsync(), width);
        violations.ShouldBeEmpty();
        isTooWide.ShouldBeFalse();
        text.ShouldContain("What we hold about you");
        text.ShouldContain("Kept until");
        text.ShouldNotContain("bottles");
    }

    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Complaint_Sent_IsAcknowledgedAndClosed(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        await using var person = await browser.VisitAsync(width, javaScript, site: site.Address);
        await person.GoToAsync("/privacy");
        await person.FollowAsync("use our complaint form");
        await person.SeesAsync("Complain about how we use your data");
        await person.PressAsync("Send my complaint");
        (await person.TextAsync()).ShouldContain("Enter what you want to complain about");
        await person.TypeAsync("What do you want to complain about?", "You told my neighbour");
        await person.TypeAsync("Phone number", "020 7946 0000");
        await person.PressAsync("Send my complaint");
        await person.SeesAsync("We have your complaint");

        await using var officer = await JoinAsync(site, width, javaScript, Roles.PrivacyOfficer);
        await officer.GoToAsync("/teams/complaints");
        var button = officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^I have told the person") });
        await officer.LookAfterAsync(() => officer.Hands.PressAsync(button));
        await officer.LookAfterAsync(() => officer.Hands.PressAsync(officer.Page.GetByRole(
            AriaRole.Button, new() { NameRegex = new("^Close P-") })));
        (await officer.TextAsync()).ShouldContain("Enter what you told the person");
    }

    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Retention_WithAMovedClock_SparesTheUnreadAndShowsWhatStays(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        string unread;
        await using (var resident = await browser.VisitAsync(width, javaScript, site: site.Address))
        {
            await resident.ReportStreetAsync("Nobody reads this.");
            unread = await resident.SendAsync();
        }
        site.Clock.Advance(TimeSpan.FromDays(400));
        for (var day = 0; day < 20; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.Services.GetRequiredService<RetentionNight>().RunIfDueAsync();
        }
        await using var officer = await JoinAsync(site, width, javaScript, Roles.PrivacyOfficer);
        await officer.GoToAsync("/teams/kept");
        await officer.SeesAsync("What is kept, and until when");
        (await officer.TextAsync()).ShouldContain("Nobody has said that they have it");
        await officer.FollowAsync(unread);
        await officer.SeesAsync("How long one report is kept");
        await officer.PressAsync("Put it on hold");
        (await officer.TextAsync()).ShouldContain("Enter why the report has to stay");
        await officer.TypeAsync("Why does the report have to stay?", "A claim");
        await officer.PressAsync("Put it on hold");
        (await officer.TextAsync()).ShouldContain("This report is on hold and is not erased.");
    }

    /// <summary>Somebody with a role of the teams, to which an administrator has agreed.</summary>
    private async Task<Visitor> JoinAsync(ClockedSite site, int width, bool javaScript, string role)
    {
        var email = $"{role.ToLowerInvariant()}@council.test";
        var printed = await site.AddUserAsync(email, role);
        await using (var admin = await browser.VisitAsync(width, javaScript, site: site.Address))
        {
            if (administrator is null)
                administrator = await admin.JoinAsync(site, Roles.Administrator);
            else
            {
                // The same code is not taken twice.
                site.Clock.Advance(TimeSpan.FromSeconds(31));
                await admin.GoToAsync("/studio/sign-in");
                await admin.SignInAsync(site, Roles.Administrator, administrator);
            }
            await admin.GoToAsync("/studio/people/asked");
            await admin.PressAsync($"Agree for {email}");
        }
        var person = await browser.VisitAsync(width, javaScript, site: site.Address);
        await person.JoinAsync(role, printed, site.Clock.GetUtcNow());
        return person;
    }
}
