using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing.Template;
using ResidentPortal.Hosting.Staff;
using ResidentPortal.People.Access;
using ResidentPortal.People.SigningIn;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Access;

/// <summary>Where somebody goes who has signed in: to the page they wanted, if they may open it, or to the room that is theirs.</summary>
public sealed class Landing(EndpointDataSource endpoints, IAuthorizationPolicyProvider policies, StaffSignIn signIn)
{
    public async Task<IResult> OfAsync(HttpContext context)
    {
        var roles = signIn.Accepted is { } person ? Roles.ImpliedBy(person.Roles) : RolesOf(context);
        return Results.LocalRedirect(
            ReturnUrl.Wanted(context) is { } page && await MayOpenAsync(page, roles) ? page : HomeOf(roles));
    }

    /// <summary>The room of whoever asks.</summary>
    public static string HomeOf(HttpContext context) => HomeOf(RolesOf(context));

    private static string HomeOf(IReadOnlyCollection<string> roles) =>
        roles.Contains(Roles.Author) ? StaffRoom.Studio.Home
        : roles.Any(Roles.OfTeams.Contains) ? StaffRoom.Teams.Home
        : StudioPaths.Account;

    private static List<string> RolesOf(HttpContext context) => [.. Roles.All.Where(context.User.IsInRole)];

    private async Task<bool> MayOpenAsync(string page, IReadOnlyCollection<string> roles)
    {
        PathString path = page.Split('?', '#')[0];
        // Two patterns may match, such as a word and any id; then both have to be open.
        var found = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) is true
                && new TemplateMatcher(new(endpoint.RoutePattern), []).TryMatch(path, []))
            .ToList();
        foreach (var data in found.SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()))
        {
            if (data.Policy is not null && await policies.GetPolicyAsync(data.Policy) is { } policy
                && !policy.Requirements.OfType<RolesAuthorizationRequirement>().All(wanted => wanted.AllowedRoles.Any(roles.Contains)))
                return false;
        }

        return found.Count > 0;
    }
}
