using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Web.Studio.Access;

namespace ResidentPortal.Web.Studio;

/// <summary>The addresses of the studio. Each asks for a role; who may what is in one table of the tests.</summary>
public static class StudioEndpoints
{
    public static void MapStudio(this IEndpointRouteBuilder app)
    {
        app.MapStudioAccess();
        app.MapGet(StudioPaths.Home, () => new RazorComponentResult<StudioHomePage>()).RequireAuthorization(StudioPolicies.Write);
    }
}
