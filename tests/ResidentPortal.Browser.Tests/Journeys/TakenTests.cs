using System.Text.RegularExpressions;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Testing.Smtp;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Somebody in a team says that they have a report, by the link in its email.</summary>
[Collection(Together.Name)]
public sealed partial class TakenTests(SharedBrowser browser)
{
    [BrowserTheory, ClassData(typeof(Widths))]
    public async Task Link_OfATeamsEmail_RecordsThatSomebodyHasIt(int width)
    {
        await using var resident = await browser.VisitAsync(width, javaScript: false);
        await resident.ReportStreetAsync($"Music in the street, {width}.");
        var reference = await resident.SendAsync();
        var path = LinkIn((await browser.MailAboutAsync(reference)).To("noise"));

        await using var staff = await browser.VisitAsync(width, javaScript: width > 320);
        await staff.GoToAsync(path);
        await staff.SeesAsync($"Do you have report {reference}?");
        (await staff.Context.CookiesAsync()).ShouldBeEmpty();
        (await staff.Page.TitleAsync()).ShouldNotContain(reference);
        await staff.PressAsync("We have this report");
        await staff.SeesAsync("Recorded");
        (await staff.TextAsync()).ShouldContain($"Somebody has report {reference}.");

        await staff.GoToAsync(path);
        await staff.SeesAsync("Recorded");
        await staff.GoToAsync(path[..^4]);
        await staff.SeesAsync("This link does not work");
    }

    private static string LinkIn(ReceivedMail mail) => Link().Match(mail.Text).Groups[1].Value;

    [GeneratedRegex("(/taken/[A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
