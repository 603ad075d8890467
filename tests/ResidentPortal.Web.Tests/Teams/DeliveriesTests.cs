using System.Net;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>What somebody of a team, and a manager, does about emails that have not arrived.</summary>
public sealed class DeliveriesTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public async Task Deliveries_OfOnesQueue_AreTriedAgainSeveralAtOnce()
    {
        var (first, second) = (await site.ReportAsync(), await site.ReportAsync());
        var (one, two) = (await site.FailedEmailOfAsync(first), await site.FailedEmailOfAsync(second));
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var (other, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.OtherQueue);
        (await other.OpenAsync("/teams/deliveries")).Body.ShouldContain("Every email has arrived");
        var page = await member.OpenAsync("/teams/deliveries");
        page.Body.ShouldContain(first);
        page.Body.ShouldContain("the mailbox did not take it");
        page.Headers["Cache-Control"].ShouldBe("no-store");

        (await member.FillInAsync("/teams/deliveries", null)).ShouldShowError("email", "Select at least one email");
        (await member.FillInAsync("/teams/deliveries", null, ("email", one), ("email", two))).Location
            .ShouldBe("/teams/deliveries?retried=2");
        await site.Staff.Site.MailAsync();
        var late = await member.FillInAsync($"/teams/deliveries/{await site.FailedEmailOfAsync(await site.ReportAsync())}",
            "/teams/deliveries", ("email", one));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Body.ShouldContain("What you selected has arrived or is being sent");
    }

    [Fact]
    public async Task Delivery_SentToAnotherAddress_KeepsWhatWasTypedAndTellsTheSecond()
    {
        var reference = await site.ReportAsync();
        var email = $"/teams/deliveries/{await site.FailedEmailOfAsync(reference)}";
        var (member, _) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        (await member.OpenAsync(email)).Page().QuerySelector("input[name=address]").ShouldBeNull("only managers type addresses");

        (await manager.FillInAsync(email, email + "/address")).ShouldShowError("to", "Select the mailbox to send it to");
        var wrong = await manager.FillInAsync(email, email + "/address",
            ("to", "typed"), ("address", "\"><script>alert(1)</script>@home.example"), ("why", "closed"));
        wrong.ShouldShowError("address", "Enter an email address in the correct format, like name@council.gov.uk");
        wrong.ShouldShowError("checked", "Confirm that only people who may read the report read this mailbox");
        wrong.Body.ShouldNotContain("<script>alert");
        wrong.Page().QuerySelector("input[name=why][value=closed]")!.HasAttribute("checked").ShouldBeTrue();
        wrong = await manager.FillInAsync(email, email + "/address",
            ("to", "typed"), ("address", "me@home.example"), ("checked", "yes"), ("why", "closed"));
        wrong.ShouldShowError("address", "Enter an address of the council or of the team. Mail about reports goes nowhere else");

        var stale = (await member.OpenAsync(email)).Page();
        var picked = stale.QuerySelector("input[name=to]")!.GetAttribute("value")!;
        (await manager.FillInAsync(email, email + "/address", ("to", picked), ("why", "urgent"))).Location.ShouldBe(email);
        var token = stale.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await member.SendFormAsync(email + "/address",
            [new("__RequestVerificationToken", token), new("to", picked), new("why", "urgent")])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await site.Staff.Site.MailAsync()).ShouldContain(mail => mail.Subject.Contains(reference, StringComparison.Ordinal)
            && mail.To.Contains(picked, StringComparison.Ordinal));
        (await member.OpenAsync("/teams/deliveries")).Body.ShouldContain("Taken by another mailbox");
        (await member.OpenAsync($"/teams/reports/{reference}")).Body.ShouldContain("It cannot wait until the mailbox works again");
    }

    [Fact]
    public async Task Delivery_SaidToHaveArrived_EndsTheAlarm()
    {
        var reference = await site.ReportAsync();
        var email = $"/teams/deliveries/{await site.FailedEmailOfAsync(reference)}";
        var (member, person) = await site.Staff.SignedInAsync([Roles.TeamMember], true, TeamsSite.Queue);
        (await member.FillInAsync(email, email + "/arrived")).ShouldShowError("said-by", "Select who said that it arrived");
        (await member.FillInAsync(email, email + "/arrived", ("said-by", "team-phone"))).Location.ShouldBe(email);
        (await member.OpenAsync(email)).Page().QuerySelectorAll("main form").ShouldBeEmpty();
        (await site.Staff.Site.CountAsync("Audit",
            $"Action = 'Arrived' AND Reference = '{reference}' AND Who = '{person.UserName}' AND Detail = 'noise team-phone'")).ShouldBe(1);
        (await member.OpenAsync($"/teams/reports/{reference}")).Body.ShouldContain("The team, on the phone or in person");
    }

    [Fact]
    public async Task SendAgain_OfSomeDays_SaysHowManyBeforeItSends()
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        var wrong = await manager.OpenAsync("/teams/deliveries/again?from=31/2/2026&to=");
        wrong.ShouldShowError("from", "Enter the first day, like 17/5/2026");
        wrong.ShouldShowError("to", "Enter the last day, like 17/5/2026");
        wrong.Page().QuerySelector("input[name=from]")!.GetAttribute("value").ShouldBe("31/2/2026");
        (await manager.OpenAsync("/teams/deliveries/again?from=1/1/2026&to=1/6/2026"))
            .ShouldShowError("to", "The period can be 31 days or less");

        var before = await site.Staff.Site.CountAsync("Attempts");
        var today = DateTimeOffset.UtcNow.AddDays(-1).ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var period = $"/teams/deliveries/again?from={today}&to={tomorrow}&queue=noise";
        var page = (await manager.OpenAsync(period)).Page();
        page.QuerySelector("main")!.TextContent.ShouldContain("What would be sent");
        (await site.Staff.Site.CountAsync("Attempts")).ShouldBe(before);
        (await manager.FillInAsync(period, "/teams/deliveries/again", ("total", "0"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await manager.FillInAsync(period, "/teams/deliveries/again")).Location!.ShouldStartWith("/teams/deliveries?again=");
        await site.Staff.Site.MailAsync();
        (await site.Staff.Site.CountAsync("Attempts")).ShouldBeGreaterThan(before);
        (await site.Staff.Site.CountAsync("Audit", $"Action = 'RetriedByHand' AND Reference = '{reference}'")).ShouldBe(1);
    }
}
