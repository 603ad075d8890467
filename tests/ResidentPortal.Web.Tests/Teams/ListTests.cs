using System.Net;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>How somebody of a team finds reports.</summary>
public sealed class ListTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public async Task List_OfOnesQueues_IsFilteredAndLeadsToTheReport()
    {
        var (reference, held) = (await site.ReportAsync(), await site.HeldAsync());
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var (other, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.OtherQueue);
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        var page = await member.OpenAsync("/teams/reports");
        page.Body.ShouldContain(reference);
        page.Body.ShouldContain(held);
        page.Headers["Cache-Control"].ShouldBe("no-store");
        page.Page().QuerySelector("main")!.TextContent.ShouldNotContain(TeamsSite.Story);
        (await other.OpenAsync("/teams/reports")).Body.ShouldContain("No report matches.");
        (await manager.OpenAsync("/teams/reports?queue=noise&kind=noise&state=New&owner=nobody&form=asb")).Body.ShouldContain(reference);
        (await manager.OpenAsync("/teams/reports?state=Held")).Body.ShouldNotContain(reference);
        (await manager.OpenAsync("/teams/reports?queue=street-scene")).Body.ShouldContain("No report matches.");
        var restricted = await site.RestrictedAsync();
        (await manager.OpenAsync("/teams/reports")).Body.ShouldNotContain(restricted);

        (await member.OpenAsync($"/teams/reports?reference={reference.ToLowerInvariant()}")).Location
            .ShouldBe($"/teams/reports/{reference}");
        var wrong = await member.OpenAsync("/teams/reports?reference=A-1111-11%22%3E%3Cscript%3E");
        wrong.ShouldShowError("reference", "Enter a reference in the correct format, like A-7K3M-92QF");
        wrong.Body.ShouldNotContain("<script>\"");
    }

    [Theory]
    [InlineData("queue=housing", "queue", "Select a queue from the list")]
    [InlineData("queue=street-scene", "queue", "Select a queue from the list")]
    [InlineData("owner=sam@council.test", "owner", "Select an owner from the list")]
    [InlineData("urgency=7", "urgency", "Select an urgency from the list")]
    [InlineData("state=new", "state", "Select a state from the list")]
    [InlineData("sort=Ward", "sort", "Select an order from the list")]
    [InlineData("from=31/2/2026", "from", "Enter the first day, like 17/5/2026")]
    [InlineData("from=2/5/2026&to=1/5/2026", "to", "The last day must not be before the first")]
    [InlineData("form=hate-crime&kind=noise", "kind", "Select a kind of the form that you selected")]
    public async Task List_WithAWrongFilter_SaysSoAtItsField(string query, string field, string message)
    {
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var page = await member.OpenAsync($"/teams/reports?{query}");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldShowError(field, message);
    }

    [Fact]
    public async Task Filter_ThatIsSaved_IsOnesOwnUntilItIsDeleted()
    {
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var (other, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        const string List = "/teams/reports?kind=noise&owner=me";
        (await member.FillInAsync(List, "/teams/reports/filters")).ShouldShowError("name", "Enter a name for the filter");
        var wrong = await member.FillInAsync(List, "/teams/reports/filters", ("name", new string('x', 61)));
        wrong.ShouldShowError("name", "The name must be 60 characters or less");
        wrong.Page().QuerySelector("input[name=name]")!.GetAttribute("value")!.Length.ShouldBe(61);
        (await member.FillInAsync(List, "/teams/reports/filters", ("name", "<img src=x onerror=alert(1)>"))).Location.ShouldBe(List);
        var page = await member.OpenAsync("/teams/reports");
        page.Page().QuerySelectorAll("main img").ShouldBeEmpty();
        page.Page().QuerySelectorAll("main a").Single(link => link.TextContent.Contains("onerror", StringComparison.Ordinal))
            .GetAttribute("href").ShouldBe(List);
        (await other.OpenAsync("/teams/reports")).Body.ShouldNotContain("onerror");
        var id = page.Page().QuerySelector("select[name=filter] option")!.GetAttribute("value")!;
        (await member.FillInAsync("/teams/reports", "/teams/reports/filters/delete", ("filter", id))).Location.ShouldBe("/teams/reports");
        (await member.OpenAsync("/teams/reports")).Body.ShouldNotContain("onerror");
    }
}
