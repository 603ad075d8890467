using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Access;
using ResidentPortal.People.Sessions;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Home;

internal static class HomeEndpoint
{
    public static void MapHome(this IEndpointRouteBuilder app) =>
        app.MapGet(TeamsPaths.Home, ShowAsync).RequireAuthorization(TeamPolicies.Enter);

    private static async Task<IResult> ShowAsync(
        HttpContext context, WaitingReports reports, CurrentRouting routing, CancellationToken cancellation)
    {
        var person = context.User;
        var seesReports = TeamPolicies.RolesFor(TeamPolicies.Reports).Any(person.IsInRole);
        return Results.Page<HomePage, HomeModel>(new()
        {
            Queues = [.. routing.Table.Queues.Where(queue => person.Queues().Contains(queue.Id)).Select(queue => queue.Name)],
            IsManager = person.IsInRole(Roles.TeamManager),
            Waiting = seesReports ? await reports.OfAsync(person.Seer(), cancellation) : null,
        });
    }
}

/// <summary>What <see cref="HomePage"/> shows.</summary>
public sealed record HomeModel
{
    /// <summary>The person's own, by name.</summary>
    public required IReadOnlyList<string> Queues { get; init; }

    public required bool IsManager { get; init; }

    /// <summary>Null for somebody who sees no report.</summary>
    public required Waiting? Waiting { get; init; }
}
