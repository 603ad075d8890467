using ResidentPortal.Browser.Tests.Walking;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Together.Name)]
public sealed class ReadmePicturesTests(SharedBrowser browser)
{
    [BrowserFact]
    public async Task Take_PicturesOfReadme_AreSmall()
    {
        await using var desk = await browser.VisitAsync(1280);
        await desk.GoToAsync("/");
        await Screenshots.TakeAsync(desk.Page, "home-1280.png");

        await using var phone = await browser.VisitAsync(320);
        await phone.StartAsync("/report/asb");
        await phone.ChooseAsync("No, it is not happening now");
        await Screenshots.TakeAsync(phone.Page, "form-320.png");

        await using var sender = await browser.VisitAsync(320);
        await sender.ReportStreetAsync("For a picture.");
        await sender.SendAsync();
        await Screenshots.TakeAsync(sender.Page, "received-320.png");
    }
}
