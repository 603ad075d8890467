using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Somebody checks whether a case review is open to them, and leaves with the result.</summary>
[Collection(Beside.Name)]
public sealed class CaseReviewCheckTests(SharedBrowser browser)
{
    [BrowserFact]
    public async Task Check_TwoReports_SaysByWhenOneMoreWouldBeEnough()
    {
        await using var victim = await browser.VisitAsync(320);
        await victim.StartCheckAsync();
        await victim.FillReportAsync(1, "The council", 4);
        await victim.FillReportAsync(2, "The police", 2);
        await victim.ContinueAsync();
        await victim.FinishCheckAsync(people: "1");

        await victim.SeesAsync("There may not be enough reports yet, but you can still apply");
        var text = await victim.TextAsync();
        text.ShouldContain($"One more report by {CaseReviewShortcuts.CountsUntil(4)} would be enough.");
        text.ShouldContain($"Counts until {CaseReviewShortcuts.CountsUntil(2)}");
        text.ShouldContain($"put {CaseReviewShortcuts.CountsUntil(4)} in your calendar");
        (await victim.Page.Locator("svg.rp-window__picture").CountAsync()).ShouldBe(1);

        await victim.FollowAsync("report it");
        victim.Path.ShouldBe("/report/asb");
    }

    [BrowserFact]
    public async Task Check_FiveNeighbours_IsLikelyMetAndAsksWhoTheyAre()
    {
        await using var neighbour = await browser.VisitAsync(320);
        await neighbour.StartCheckAsync(whose: "A group of people");
        await neighbour.SkipAsync(CaseReviewShortcuts.TheList);
        await neighbour.FinishCheckAsync(people: "5 or more");

        await neighbour.SeesAsync("It looks like you can have an ASB case review");
        await neighbour.PressAsync("Apply for a case review");
        await neighbour.SeesAsync("Who is in the group? (optional)");
        await neighbour.TypeAsync("Name", "Ann Oak");
        await neighbour.PressAsync("Add another person");
        await neighbour.ContinueAsync();
        await neighbour.SeesAsync("What has been happening?");
    }

    [BrowserFact]
    public async Task Check_DatesNotKnown_IsForAnOfficer()
    {
        await using var victim = await browser.VisitAsync(320);
        await victim.StartCheckAsync();
        await victim.FillReportAsync(1, "The council", "do not know", "do not know");
        await victim.FillReportAsync(2, "The police", "I can’t remember", "some time in "
            + CaseReviewShortcuts.Day(2, 1).ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture));
        await victim.FillReportAsync(3, "Someone else", "last month", "last month");
        await victim.ContinueAsync();
        await victim.FinishCheckAsync(people: "I do not know", goingOn: "I am not sure");

        await victim.SeesAsync("One of our officers should look at this");
        (await victim.TextAsync()).ShouldContain("It may be enough if you can find the exact dates.");
        await victim.FollowAsync("Start the check again");
        await victim.SeesAsync("Is anyone in danger, or is it happening now?");
    }

    [BrowserFact]
    public async Task Check_HateCrimeOnly_LeadsToItsForm()
    {
        await using var victim = await browser.VisitAsync(320);
        await victim.StartCheckAsync("One hate crime, and no other trouble");
        await victim.SeesAsync("It is better to report this as a hate crime");
        await victim.PressAsync("Report a hate crime");
        victim.Path.ShouldBe("/report/hate-crime");
    }

    [BrowserFact]
    public async Task Check_ListByKeyboardAlone_AddsAndRemoves()
    {
        await using var victim = await browser.VisitAsync(320);
        await victim.StartCheckAsync();
        await victim.SeesAsync(CaseReviewShortcuts.TheList);

        await FillByKeyboardAsync(victim, 1, "council", "about 3 weeks ago");
        await PressByKeyboardAsync(victim, "add reports");
        await FillByKeyboardAsync(victim, 2, "police", "yesterday");
        await PressByKeyboardAsync(victim, "remove reports 0", key: "Shift+Tab");
        (await ValueAsync(victim, "reports-1-happened")).ShouldBe("yesterday");
        (await victim.Page.Locator("fieldset.rp-list-item").CountAsync()).ShouldBe(1);

        // Enter in a field goes on; it removes nothing.
        await TabUntilAsync(victim, "document.activeElement.name === 'reports-1-reported'", "the last date");
        await victim.LookAfterAsync(() => victim.Page.Keyboard.PressAsync("Enter"));
        await victim.SeesAsync("How many different people have reported it?");
    }

    private static async Task FillByKeyboardAsync(Visitor visitor, int number, string told, string day)
    {
        await TabUntilAsync(visitor, $"document.activeElement.name === 'reports-{number}-told'", "who was told");
        await visitor.Page.Keyboard.PressAsync("Space");
        while (await visitor.Page.EvaluateAsync<string>("document.activeElement.value") != told)
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        foreach (var field in (string[])["happened", "reported"])
        {
            await TabUntilAsync(visitor, $"document.activeElement.name === 'reports-{number}-{field}'", field);
            await visitor.Page.Keyboard.TypeAsync(day);
        }
        await TabUntilAsync(visitor, $"document.activeElement.name === 'reports-{number}-same-problem'", "the same problem");
        await visitor.Page.Keyboard.PressAsync("Space");
    }

    private static async Task PressByKeyboardAsync(Visitor visitor, string action, string key = "Tab")
    {
        await TabUntilAsync(visitor, $"document.activeElement.value === '{action}'", action, key);
        await visitor.LookAfterAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task TabUntilAsync(Visitor visitor, string condition, string description, string key = "Tab")
    {
        var passed = new List<string>();
        while (!await visitor.Page.EvaluateAsync<bool>(condition))
        {
            passed.Count.ShouldBeLessThan(60, $"{key} reaches {description}, not only {string.Join(", ", passed)}");
            await visitor.Page.Keyboard.PressAsync(key);
            passed.Add(await visitor.Page.EvaluateAsync<string>(
                "document.activeElement.name || document.activeElement.textContent.trim()"));
        }
    }

    private static Task<string> ValueAsync(Visitor visitor, string field) => visitor.Page.Locator($"[name={field}]").InputValueAsync();
}
