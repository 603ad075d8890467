using System.Security.Claims;
using ResidentPortal.People.Access;
using ResidentPortal.People.Sessions;
using ResidentPortal.Reports.Seeing;

namespace ResidentPortal.Teams.Access;

internal static class SeerOf
{
    /// <summary>Who asks, as the reports know them.</summary>
    public static Seer Seer(this ClaimsPrincipal person) =>
        new(person.Identity!.Name!, person.Queues(), person.IsInRole(Roles.TeamManager));
}
