using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Access.People;
using ResidentPortal.Web.Commands;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>What administrators do for others, and how it holds at once for who is signed in.</summary>
public sealed class PeopleTests : IDisposable
{
    private readonly StudioUnderTest studio = new();

    [Fact]
    public async Task Administrator_LooksAfterPeople_HoldsAtOnce()
    {
        var (admin, self) = await studio.SignedInAsync([Roles.Administrator]);
        (await admin.FillInAsync("/studio/people", null, ("name", "N"), ("email", "not an address")))
            .ShouldShowError("email", PeoplePages.AddressWanted);
        (await admin.FillInAsync("/studio/people", null, ("name", "N"), ("email", self.UserName!), ("role", "Author")))
            .ShouldShowError("email", PeoplePages.AddressTaken);
        (await admin.FillInAsync("/studio/people", null, ("name", "N"), ("email", "new@council.test"), ("role", "none")))
            .ShouldShowError("role", PeoplePages.RoleWanted);
        var invited =
            await admin.FillInAsync("/studio/people", null, ("name", "Noor Khan"), ("email", "New@Council.test"), ("role", "Author"));
        var link = new Uri(invited.Page().QuerySelector(".rp-secret")!.TextContent).PathAndQuery;
        var person = await PersonAsync("new@council.test");
        person.Roles.ShouldBe([Roles.Author]);

        var browser = await studio.SignedInAsync(person);
        (await browser.OpenAsync("/studio/people")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = $"/studio/people/{person.Id}";
        (await admin.FillInAsync(page, page + "/roles", ("role", "Administrator"))).Location.ShouldBe(page);
        (await browser.OpenAsync("/studio/people")).Status.ShouldBe(HttpStatusCode.OK, "A new role holds at once.");

        await admin.FillInAsync(page, page + "/lock");
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");
        (await studio.Anonymous().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone, "Nobody gets in with a link while it is locked.");
        var own = $"/studio/people/{self.Id}";
        (await admin.FillInAsync(own, own + "/roles", ("role", "Author"))).ShouldShowError("role", PeoplePages.LastAdministrator);
        (await admin.FillInAsync(own, own + "/remove", ("sure", "yes"))).ShouldShowError("sure", PeoplePages.LastAdministrator);
        using var output = new StringWriter();
        (await CommandLine.Find(["user", "remove", self.UserName!])!.RunAsync(studio.Services, output, default)).ShouldBe(1);

        await admin.FillInAsync(page, page + "/unlock");
        (await studio.Anonymous().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        await admin.FillInAsync(page, page + "/link");
        (await studio.Anonymous().OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone, "A new link ends the earlier one.");
        var again = await studio.SignedInAsync(person);
        await admin.FillInAsync(page, page + "/second-factor");
        (await again.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");
        await studio.SignedInAsync(person);
        (await admin.FillInAsync(page, page + "/remove", ("sure", "yes"))).Location.ShouldBe("/studio/people");
        (await admin.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Session_EndedElsewhere_IsOver()
    {
        var (browser, person) = await studio.SignedInAsync([Roles.Author]);
        var other = await studio.SignedInAsync(person);
        var shown = (await browser.OpenAsync("/studio/account/sessions")).Page();
        shown.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("th")!.TextContent.Trim().Split("  ")[0])
            .ShouldAllBe(text => text.StartsWith("Firefox on Windows", StringComparison.Ordinal));
        shown.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        await browser.FillInAsync("/studio/account/sessions", "/studio/account/sessions/end");
        (await other.OpenAsync("/studio")).Location.ShouldBe("/studio/sign-in");
        (await browser.OpenAsync("/studio")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => studio.Dispose();

    private async Task<Person> PersonAsync(string email)
    {
        await using var scope = studio.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().FindAsync(email)).ShouldNotBeNull();
    }
}
