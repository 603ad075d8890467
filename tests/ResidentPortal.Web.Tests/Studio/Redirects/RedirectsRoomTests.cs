using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Published;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Redirects;

[Collection(OneStudio.Name)]
public class RedirectsRoomTests(StudioUnderTest studio)
{
    private const string Room = "/studio/redirects";

    [Fact]
    public async Task Redirect_AddedAndRemoved_LeadsAndLeadsNoMore()
    {
        var target = studio.Services.GetRequiredService<LiveSite>().Current.Pages.First(page => page.Path.Length > 1).Path;
        var admin = await studio.SignedInAsync(Roles.Administrator);
        (await admin.FillInAsync(Room, null, ("from", "/Hate-Crime-Week/"), ("target", target))).Location.ShouldBe(Room + "?done=added");
        await RefreshAsync();
        var resident = await studio.Anonymous().OpenAsync("/hate-crime-week");
        ((int)resident.Status).ShouldBeInRange(301, 308);
        resident.Location.ShouldBe(target);

        (await admin.FillInAsync(Room, null, ("from", "/hate-crime-week"), ("target", target)))
            .ShouldShowError("from", "This address leads to a page already. Remove that below, then add it again");
        var wrong = await admin.FillInAsync(Room, null, ("from", "https://evil.test/<b>"), ("target", target));
        wrong.ShouldShowError("from", "Enter an address of this site that begins with one slash, like /old-page, without ? and #");
        wrong.Page().Standing("from").ShouldBe(["https://evil.test/<b>"]);
        (await admin.FillInAsync(Room, null, ("from", target), ("target", "/no-such-page")))
            .ShouldShowError("target", "Enter the address of a page that residents can see, like /help");
        (await admin.FillInAsync(Room, null, ("from", target), ("target", target)))
            .ShouldShowError("from", "A page has this address. Enter another one, or move the page first");

        (await admin.FillInAsync(Room + "?q=hate-crime-week", Room + "/remove")).Location.ShouldBe(Room + "?done=removed");
        await RefreshAsync();
        (await studio.Anonymous().OpenAsync("/hate-crime-week")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<bool> RefreshAsync() => studio.Services.GetRequiredService<LiveSiteRefresh>().RefreshAsync(default);
}
