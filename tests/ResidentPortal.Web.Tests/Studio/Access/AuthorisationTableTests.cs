using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.People.Access;
using ResidentPortal.Studio.Shared;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Access;

/// <summary>Holds every address of the studio, also one that is added tomorrow, to the table of who may what.</summary>
[Collection(OneStudio.Name)]
public partial class AuthorisationTableTests(StudioUnderTest studio)
{
    [Fact]
    public void Endpoints_OfTheStudio_EachHaveARow() => Endpoints().ShouldBe(AuthorisationTable.Rows.Keys, ignoreOrder: true);

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.TeamMember)]
    [InlineData(Roles.TeamManager)]
    [InlineData(Roles.PrivacyOfficer)]
    public async Task Answer_ToARole_IsAsTheTableSays(string? role)
    {
        var client = role is null ? studio.Anonymous() : await studio.SignedInAsync(role);
        foreach (var (address, policy) in AuthorisationTable.Rows.Where(row => row.Value != AuthorisationTable.Open))
        {
            var reply = await AskAsync(client, address);
            // Home is never refused: it leads to the room that is somebody's own.
            var expected = role is null ? "sign in" : Holds(role, policy) || address.EndsWith(" /studio", StringComparison.Ordinal)
                ? "answered"
                : "forbidden";
            Outcome(reply).ShouldBe(expected, $"{address}, {role ?? "nobody"}: {(int)reply.Status} {reply.Location}");
        }
    }

    [Fact]
    public async Task Answer_WithoutTheSecondFactor_LeadsToSettingItUp()
    {
        var (client, _) = await studio.SignedInAsync([Roles.Editor], hasSecondFactor: false);
        foreach (var (address, policy) in AuthorisationTable.Rows.Where(row => row.Value is not AuthorisationTable.Open))
        {
            var reply = await AskAsync(client, address);
            if (policy is StudioPolicies.Begin)
                Outcome(reply).ShouldBe("answered", address);
            else
                reply.Location.ShouldBe("/studio/account/authenticator", address);
        }
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        var client = await studio.SignedInAsync(Roles.Administrator);
        // Signed in, these lead on without looking at what was sent.
        string[] leadOn =
            ["POST /studio/sign-in", "POST /studio/sign-in/code", "POST /studio/sign-in/recovery", "POST /studio/sign-in/passkey",
                "POST /studio/welcome"];
        foreach (var address in AuthorisationTable.Rows.Keys.Where(address => address.StartsWith("POST", StringComparison.Ordinal))
            .Except(leadOn))
            (await AskAsync(client, address)).Status.ShouldBe(HttpStatusCode.BadRequest, address);
        foreach (var address in leadOn[..4])
            (await AskAsync(studio.Anonymous(), address)).Status.ShouldBe(HttpStatusCode.BadRequest, address);
    }

    private IEnumerable<string> Endpoints() => studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint =>
            (Route: "/" + endpoint.RoutePattern.RawText!.Trim('/'),
                Methods: endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]))
        .Where(endpoint => endpoint.Route == "/studio" || endpoint.Route.StartsWith("/studio/", StringComparison.OrdinalIgnoreCase))
        .SelectMany(endpoint => endpoint.Methods.Select(method => $"{method} {endpoint.Route}"));

    private static bool Holds(string role, string policy) => policy switch
    {
        StudioPolicies.Own or StudioPolicies.Begin => true,
        StudioPolicies.Write => role is Roles.Author or Roles.Editor or Roles.Administrator,
        StudioPolicies.Publish => role is Roles.Editor or Roles.Administrator,
        StudioPolicies.Administer => role is Roles.Administrator,
        StudioPolicies.Agree => role is Roles.Administrator or Roles.TeamManager,
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "There is no such policy."),
    };

    private static string Outcome(Reply reply) =>
        reply.Status is HttpStatusCode.Forbidden ? "forbidden"
        : reply.Location?.StartsWith("/studio/sign-in", StringComparison.Ordinal) is true ? "sign in"
        : "answered";

    private static Task<Reply> AskAsync(HttpClient client, string address)
    {
        var (method, route) = (address.Split(' ')[0], address.Split(' ')[1]);
        var path =
            Parameter().Replace(route, parameter => parameter.Value.Contains(":guid", StringComparison.Ordinal)
                ? Guid.Empty.ToString()
                : "1");
        return method switch
        {
            "GET" => client.OpenAsync(path),
            "HEAD" => HeadAsync(client, path),
            _ => client.SendFormAsync(path, []),
        };
    }

    private static async Task<Reply> HeadAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var response = await client.SendAsync(request);
        return await Reply.OfAsync(response, default);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
