using System.Net;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using ResidentPortal.Web.Tests.Teams;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Complaints;

/// <summary>A complaint about data protection, from the form of the site to what the person was told.</summary>
public sealed class ComplaintPagesTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    private const string Form = "/data-protection-complaint";

    [Fact]
    public async Task Form_WithoutWhatItNeeds_SaysSoAndLosesNothing()
    {
        var before = await site.Staff.Site.CountAsync("PrivacyComplaints", "1 = 1");
        var person = site.Staff.Anonymous();
        var empty = await person.FillInAsync(Form, null);
        empty.ShouldShowError("what", "Enter what you want to complain about");
        empty.ShouldShowError("email", "Enter an email address, a phone number or a postal address, so that we can answer you");
        var wrong = await person.FillInAsync(Form, null, ("what", "You <i>told</i> him"), ("email", "ada at home"));
        wrong.ShouldShowError("email", "Enter an email address in the correct format, like name@example.com");
        wrong.Body.ShouldContain("You &lt;i&gt;told&lt;/i&gt; him");
        wrong.Page().GetElementById("email")!.GetAttribute("value").ShouldBe("ada at home");
        wrong.Headers["Cache-Control"].ShouldBe("no-store");
        (await person.FillInAsync(Form, null, ("what", new string('x', 5001)), ("phone", "1")))
            .ShouldShowError("what", "What you want to complain about must be 5,000 characters or fewer");
        (await person.SendFormAsync(Form, [new("what", "No token"), new("phone", "1")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Staff.Site.CountAsync("PrivacyComplaints", "1 = 1")).ShouldBe(before);
    }

    [Fact]
    public async Task Complaint_Sent_IsAcknowledgedAndClosedByThePrivacyOfficerAlone()
    {
        var person = site.Staff.Anonymous();
        var sent = await person.FillInAsync(Form, null, ("what", "You <script>told</script> him"), ("phone", "020 7946 0000"));
        sent.Status.ShouldBe(HttpStatusCode.OK);
        var reference = System.Text.RegularExpressions.Regex.Match(sent.Body, "P-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
        reference.Length.ShouldBe(11);
        sent.Page().Title!.ShouldNotContain(reference);
        var mail = (await site.Staff.Site.MailAsync()).Single(one => one.Subject.Contains(reference, StringComparison.Ordinal));
        mail.Text.ShouldNotContain("told");

        var officer = await site.Staff.SignedInAsync(Roles.PrivacyOfficer);
        var list = await officer.OpenAsync("/teams/complaints");
        list.Body.ShouldContain("You &lt;script&gt;told&lt;/script&gt; him");
        list.Body.ShouldContain("To acknowledge");
        (await officer.FillInAsync("/teams/complaints", null, ("reference", reference), ("decision", "acknowledge"))).Location
            .ShouldBe("/teams/complaints");
        (await officer.FillInAsync("/teams/complaints", null, ("reference", reference), ("decision", "close")))
            .ShouldShowError($"outcome-{reference}", "Enter what you told the person");
        (await officer.FillInAsync(
            "/teams/complaints", null, ("reference", reference), ("decision", "close"), ("outcome", "We put it right"))).Location
            .ShouldBe("/teams/complaints");
        (await officer.OpenAsync("/teams/complaints")).Body.ShouldContain("What the person was told: We put it right");
        var manager = await site.Staff.SignedInAsync(Roles.TeamManager);
        (await manager.OpenAsync("/teams/complaints")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Staff.Site.CountAsync(
            "Audit", $"Reference = '{reference}' AND Action IN ('ComplaintAcknowledged', 'ComplaintClosed')")).ShouldBe(2);
    }
}
