using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Owners;

/// <summary>Who answers for what comes in, and what of it does not work.</summary>
internal static class OwnersEndpoint
{
    public static void MapOwners(this IEndpointRouteBuilder app) =>
        app.MapGet(TeamsPaths.Owners, ShowAsync).RequireAuthorization(TeamPolicies.Manage);

    private static async Task<IResult> ShowAsync(
        DefaultOwners owners, Colleagues people, CurrentRouting routing, CancellationToken cancellation)
    {
        var all = await people.ListAsync(cancellation);
        return Results.Page<OwnersPage, OwnersModel>(new([.. owners.Rules.Select(rule => Line(rule, all, routing.Table))]));
    }

    private static OwnerLine Line(DefaultOwnerRule rule, IReadOnlyList<Colleague> people, RoutingTable table)
    {
        var owner = people.FirstOrDefault(person => person.Seer.Who == rule.Owner);
        return new(
            string.Join(", ",
                new[] { rule.Ward, rule.Kind, rule.Queue is { } queue ? table.Find(queue)?.Name ?? queue : null }.OfType<string>()),
            owner?.Name ?? rule.Owner,
            owner is null ? "Nobody in a team has this account. Add them, or change the council’s folder."
            : owner.Seer is { IsManager: false, Own.Count: 0 } ? "They have no queue, so they can own nothing. Give them one."
            : rule.Queue is { } id && table.Find(id) is null ? "There is no such queue. Change the council’s folder."
            : rule.Queue is { } own && !owner.Seer.IsManager && !owner.Seer.Own.Contains(own)
                ? "They do not belong to this queue, so they get only what another queue of theirs has too."
            : null);
    }
}

/// <summary>What <see cref="OwnersPage"/> shows.</summary>
public sealed record OwnersModel(IReadOnlyList<OwnerLine> Rules);

/// <param name="What">The ward, the kind and the queue.</param>
/// <param name="Owner">By name; the account's address where there is no such account.</param>
/// <param name="Mistake">What is wrong; null where all is well.</param>
public sealed record OwnerLine(string What, string Owner, string? Mistake);
