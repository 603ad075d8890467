using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.People.Access;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Somebody in a team sends an email again that was refused, finds its report by a filter, and exports it.</summary>
[Collection(Together.Name)]
public sealed class TeamsListTests(SharedBrowser browser)
{
    private const string Email = "teammember@council.test";
    private const string Story = "A drum kit at three in the morning, =1+1 times.";

    [BrowserTheory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Report_WhoseEmailWasRefused_IsSentAgainFoundAndExported(int width, bool javaScript)
    {
        await using var site = ClockedSite.Start();
        await using var resident = await browser.VisitAsync(1280, site: site.Address);
        await resident.ReportStreetAsync(Story);
        var reference = await resident.SendAsync();
        var printed = await site.AddUserAsync(Email, Roles.TeamMember, "noise");
        await using (var admin = await browser.VisitAsync(width, site: site.Address))
        {
            await admin.JoinAsync(site, Roles.Administrator);
            await admin.GoToAsync("/studio/people/asked");
            await admin.PressAsync($"Agree for {Email}");
        }

        await RefusedAsync(site, reference);
        await using var member = await browser.VisitAsync(width, javaScript, site: site.Address);
        await member.JoinAsync(Roles.TeamMember, printed, site.Clock.GetUtcNow());
        await member.GoToAsync("/teams/deliveries");
        (await member.TextAsync()).ShouldContain("the mailbox did not take it");
        await member.PressAsync("Try the selected emails again now");
        (await member.TextAsync()).ShouldContain("Select at least one email");
        await member.FollowAsync($"Open the email about {reference} to Noise team");
        await member.PressAsync("Record that it arrived");
        (await member.TextAsync()).ShouldContain("Select who said that it arrived");
        await member.GoToAsync("/teams/deliveries");
        await member.ChooseAsync($"{reference}, Noise team");
        await member.PressAsync("Try the selected emails again now");
        (await member.TextAsync()).ShouldContain("One email is tried again now");
        await ArrivedAsync(member);

        await member.FollowAsync("Reports");
        await member.SeesAsync("Reports");
        await member.Page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("noise");
        await member.TypeAsync("First day", "soon");
        await member.PressAsync("Filter");
        (await member.TextAsync()).ShouldContain("Enter the first day, like 17/5/2026");
        await member.TypeAsync("First day", "1/1/2026");
        await member.PressAsync("Filter");
        (await member.TextAsync()).ShouldContain(reference);
        await member.TypeAsync("Name", "Noise of this year");
        await member.PressAsync("Save the filter");
        await member.FollowAsync("Noise of this year");
        await member.FollowAsync("Export these reports");
        await member.PressAsync("Make the file");
        (await member.TextAsync()).ShouldContain("Enter why you need this file");
        await member.ChooseAsync("Answers");
        await member.TypeAsync("Why do you need this file?", "For the case review");
        await member.PressAsync("Make the file");
        for (var round = 0; !(await member.TextAsync()).Contains("The file is ready", StringComparison.Ordinal); round++)
        {
            round.ShouldBeLessThan(60, "The file is not made.");
            await Task.Delay(500);
            await member.FollowAsync("Look again");
        }

        var download = await member.Page.RunAndWaitForDownloadAsync(
            () => member.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Download the file" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        file.ShouldContain(reference);
        file.ShouldContain("A drum kit");
        download.SuggestedFilename.ShouldNotContain(reference);
    }

    private static async Task RefusedAsync(ClockedSite site, string reference)
    {
        await using var context = await site.Services.GetRequiredService<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        for (var round = 0; await context.Outbox.AnyAsync(m => m.State == MessageState.Pending); round++)
        {
            round.ShouldBeLessThan(60, "The report does not leave.");
            await Task.Delay(500);
        }

        (await context.Outbox
            .Where(m => m.QueueId == "noise" && context.Reports.Any(r => r.Id == m.ReportId && r.Reference == reference))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Failed)
                .SetProperty(x => x.DeliveredAt, (DateTimeOffset?)null).SetProperty(x => x.LastOutcome, "mailbox-refused"))).ShouldBe(1);
    }

    private static async Task ArrivedAsync(Visitor member)
    {
        for (var round = 0; ; round++)
        {
            await member.GoToAsync("/teams/deliveries");
            if ((await member.TextAsync()).Contains("Every email has arrived", StringComparison.Ordinal))
                return;
            round.ShouldBeLessThan(60, "The email does not leave.");
            await Task.Delay(500);
        }
    }
}
