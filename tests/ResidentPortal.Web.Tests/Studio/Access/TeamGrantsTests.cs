using ResidentPortal.People.Access;
using ResidentPortal.Studio.Access.People;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>A role of the teams is asked for by one person and agreed to by another, and the managers hear of it.</summary>
public sealed class TeamGrantsTests : IDisposable
{
    private const string Queue = "community-safety";

    private readonly StudioUnderTest studio = new();

    [Fact]
    public async Task TeamRole_AskedFor_HoldsOnceASecondPersonAgrees()
    {
        var (admin, self) = await studio.SignedInAsync([Roles.Administrator]);
        var (manager, boss) = await studio.SignedInAsync([Roles.TeamManager]);
        var page = $"/studio/people/{self.Id}";
        (await admin.FillInAsync(page, page + "/team", ("team", Roles.TeamManager))).ShouldShowError("team", PeoplePages.NotForYourself);
        (await admin.FillInAsync("/studio/people", null, ("name", "Noor Khan"), ("email", "noor@council.test"), ("role", "none"),
            ("team", Roles.TeamMember))).ShouldShowError("queue", PeoplePages.QueueWanted);
        (await admin.FillInAsync("/studio/people", null, ("name", "Noor Khan"), ("email", "noor@council.test"), ("role", "none"),
            ("team", Roles.TeamMember), ("queue", Queue))).Page().QuerySelector(".rp-secret").ShouldNotBeNull();
        var noor = await studio.FindAsync("noor@council.test");
        noor.Roles.ShouldBeEmpty("nobody has agreed yet");
        var browser = await studio.SignedInAsync(noor);
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/studio/account");
        (await browser.OpenAsync("/teams")).Location.ShouldBe("/studio/account");
        (await browser.OpenAsync("/studio/account")).Body.ShouldContain("Somebody asked for a role in a team for you");

        var mail = (await studio.NoticesAsync(boss.Email!)).Single();
        mail.Subject.ShouldBe("Roles of the teams");
        mail.Text.ShouldContain("Noor Khan");
        mail.Text.ShouldContain("/studio/people/asked");

        const string Asked = "/studio/people/asked";
        (await admin.FillInAsync(Asked, $"{Asked}/{noor.Id}/agree")).Body.ShouldContain(AskedPages.SamePerson);
        (await studio.FindAsync("noor@council.test")).Roles.ShouldBeEmpty("whoever asks cannot agree");
        (await manager.FillInAsync(Asked, $"{Asked}/{noor.Id}/agree")).Location.ShouldBe(Asked);
        noor = await studio.FindAsync("noor@council.test");
        noor.Roles.ShouldBe([Roles.TeamMember]);
        noor.Queues.ShouldBe([Queue]);
        (await browser.OpenAsync("/studio")).Location.ShouldBe("/teams");
        (await studio.NoticesAsync(boss.Email!)).Count.ShouldBe(2, "that it holds is told, too");

        page = $"/studio/people/{noor.Id}";
        await admin.FillInAsync(page, page + "/team");
        (await studio.FindAsync("noor@council.test")).Roles.ShouldBeEmpty("taking away needs nobody else");
    }

    [Fact]
    public async Task TeamRole_NotAgreedTo_IsNotGiven()
    {
        var other = await studio.SignedInAsync(Roles.Administrator);
        await studio.RunAsync("add", "sam@council.test", "--role", Roles.TeamManager);
        var sam = await studio.FindAsync("sam@council.test");
        (await other.OpenAsync("/studio/people/asked")).Body.ShouldContain("sam@council.test");
        await other.FillInAsync("/studio/people/asked", $"/studio/people/asked/{sam.Id}/refuse");
        (await other.OpenAsync("/studio/people/asked")).Body.ShouldContain("Nothing waits");
        (await studio.FindAsync("sam@council.test")).Roles.ShouldBeEmpty();
    }

    public void Dispose() => studio.Dispose();
}
