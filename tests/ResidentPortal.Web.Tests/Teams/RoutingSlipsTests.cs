using System.Net;
using AngleSharp.Html.Dom;
using ResidentPortal.People.Access;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;
using static ResidentPortal.Web.Tests.Teams.RoomForms;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>What the settings would say of a slip stands at its field.</summary>
public sealed class RoutingSlipsTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    private const string Draft = "/teams/routing/draft";
    private const string NoiseQueue = Draft + "/queues/noise";

    private static readonly string NoiseRule = $"{Draft}/rules/{SiteUnderTest.RuleNumber("Noise")}";

    public static TheoryData<string, string, string, string> Slips => new()
    {
        { NoiseQueue, "mailbox", "not an address", "“not an address” is not an email address." },
        { NoiseQueue, "mailbox", "", "It is missing. Give an email address." },
        { NoiseQueue, "fallback", "noise@example.org", "The fallback is the mailbox itself." },
        { NoiseQueue, "name", "", "It is missing. Give the team’s name as residents know it." },
        { NoiseQueue, "promise-within", "soon", "The time must be a whole number, like 3" },
        { NoiseQueue, "promise-within", "61", "It is not clear by when." },
        { NoiseQueue, "promise-wording", "We will call you {by}.", "" },
        { NoiseQueue, "promise-wording", "We will read it.", "The sentence has no date." },
        { NoiseQueue, "from", "nine", "“nine” is not a time." },
        { NoiseQueue, "consent", "police", "" },
        { NoiseQueue, "readby", "Body", "What goes outside the council needs a consent." },
        { NoiseQueue, "detail", "All", "“All” is not known." },
        { NoiseRule, "name", "", "It is missing. Say in a few words why the report goes there." },
        { NoiseRule, "to", "nobody", "There is no queue “nobody”." },
        { NoiseRule, "kind", "dragons", "“dragons” is not known." },
        { NoiseRule, "otherwise", "community-safety", "No queue in To needs a consent, so this is never used." },
        { Draft + "/leads", "lead-noise", "first", "The place must be a whole number, like 1" },
    };

    [Theory, MemberData(nameof(Slips))]
    public async Task Save_WithASlip_SaysSoAtItsFieldAndLosesNothing(string page, string field, string typed, string message)
    {
        var writer = await site.Staff.SignedInAsync(Roles.TeamManager);
        var reply = await FillAsync(writer, page, (field, typed));
        reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = reply.Page();
        var error = shown.QuerySelector(".govuk-error-summary a").ShouldNotBeNull($"{field} {typed}");
        var at = error.GetAttribute("href")!.TrimStart('#');
        shown.GetElementById(at).ShouldNotBeNull();
        error.TextContent.ShouldContain(message);
        if (shown.GetElementById(field) is IHtmlInputElement { Type: "text" } input)
            input.Value.ShouldBe(typed);
        (await writer.OpenAsync(Draft)).Body.ShouldContain("Nobody has changed anything yet");
    }
}
