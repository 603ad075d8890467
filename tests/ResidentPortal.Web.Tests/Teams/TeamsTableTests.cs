using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.Teams.Access;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>Holds every address of the teams' room, also one that is added tomorrow, to the table of who may what.</summary>
public class TeamsTableTests(TeamsSite site) : IClassFixture<TeamsSite>
{
    [Fact]
    public void Endpoints_OfTheRoom_EachHaveARow() => Endpoints().ShouldBe(TeamsTable.Rows.Keys, ignoreOrder: true);

    [Theory]
    [InlineData(null, "", false)]
    [InlineData(Roles.Author, "", false)]
    [InlineData(Roles.Editor, "", false)]
    [InlineData(Roles.Administrator, "", false)]
    [InlineData(Roles.Administrator, TeamsSite.Queue, false)]
    [InlineData(Roles.TeamMember, TeamsSite.Queue, true)]
    [InlineData(Roles.TeamMember, TeamsSite.OtherQueue, false)]
    [InlineData(Roles.TeamMember, "", false)]
    [InlineData(Roles.TeamManager, "", true)]
    [InlineData(Roles.TeamManager, TeamsSite.OtherQueue, true)]
    [InlineData(Roles.PrivacyOfficer, "", false)]
    [InlineData(Roles.PrivacyOfficer, TeamsSite.Queue, false)]
    public async Task Answer_ToARole_IsAsTheTableSays(string? role, string queue, bool sees)
    {
        var reference = await site.ReportAsync();
        await site.Staff.Site.MailAsync();
        var message = await site.EmailOfAsync(reference);
        var client = role is null ? site.Staff.Anonymous() : await SignedInAsync(role, queue);
        foreach (var (address, policy) in TeamsTable.Rows)
        {
            var outcome = Outcome(await AskAsync(client, address.Replace("{message}", message, StringComparison.Ordinal), reference));
            var holds = role is not null && TeamPolicies.RolesFor(policy).Contains(role);
            outcome.ShouldBe(
                role is null ? "sign in"
                : !holds ? address.EndsWith(" /teams", StringComparison.Ordinal) ? "/studio" : "Forbidden"
                : TeamsTable.IsOfOnePerson(address) && !address.StartsWith("POST", StringComparison.Ordinal) ? "NotFound"
                : TeamsTable.IsOfOneReport(address) && !address.StartsWith("POST", StringComparison.Ordinal) && !sees ? "NotFound"
                : address.StartsWith("POST", StringComparison.Ordinal) ? "BadRequest"
                : "OK",
                $"{address}, {role ?? "nobody"} of {queue}");
        }
    }

    [Theory]
    [InlineData(Roles.TeamMember, TeamsSite.Queue, false)]
    [InlineData(Roles.TeamManager, "", false)]
    [InlineData(Roles.TeamManager, TeamsSite.Queue, false)]
    [InlineData(Roles.TeamMember, "police", false)]
    [InlineData(Roles.TeamMember, TeamsSite.Managers, true)]
    [InlineData(Roles.TeamManager, TeamsSite.Managers, true)]
    public async Task Report_ThatIsRestricted_IsSeenByThePeopleOfItsQueueAlone(string role, string queue, bool sees)
    {
        var reference = await site.RestrictedAsync();
        await site.Staff.Site.MailAsync();
        var client = await SignedInAsync(role, queue);
        (await client.OpenAsync($"/teams/reports/{reference}")).Status.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Answer_WithoutTheSecondFactor_LeadsToSettingItUp()
    {
        foreach (var role in Roles.OfTeams)
        {
            var (client, _) = await site.Staff.SignedInAsync([role], hasSecondFactor: false, TeamsSite.Queue);
            foreach (var address in TeamsTable.Rows.Keys)
                (await AskAsync(client, address, "A-0000-0000")).Location.ShouldBe("/studio/account/authenticator", address);
        }
    }

    private async Task<HttpClient> SignedInAsync(string role, string queue) =>
        (await site.Staff.SignedInAsync([role], true, queue.Length == 0 ? [] : [queue])).Client;

    private IEnumerable<string> Endpoints() => site.Staff.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint =>
            (Route: "/" + endpoint.RoutePattern.RawText!.Trim('/'),
                Methods: endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]))
        .Where(endpoint => endpoint.Route == "/teams" || endpoint.Route.StartsWith("/teams/", StringComparison.OrdinalIgnoreCase))
        .SelectMany(endpoint => endpoint.Methods.Select(method => $"{method} {endpoint.Route}"));

    private static string Outcome(Reply reply) =>
        reply.Location?.StartsWith("/studio/sign-in", StringComparison.Ordinal) is true ? "sign in" : reply.Location ?? $"{reply.Status}";

    private static async Task<Reply> AskAsync(HttpClient client, string address, string reference)
    {
        var (method, path) = (address.Split(' ')[0], address.Split(' ')[1].Replace("{reference}", reference, StringComparison.Ordinal)
            .Replace("{queue}", TeamsSite.Queue, StringComparison.Ordinal).Replace("{rule}", "0", StringComparison.Ordinal));
        if (method == "POST")
            return await client.SendFormAsync(path, []);
        using var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));
        using var response = await client.SendAsync(request);
        return await Reply.OfAsync(response, default);
    }
}
