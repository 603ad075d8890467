using ResidentPortal.Teams.Access;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>Who may what: every address of the teams' room with the policy that it asks for.</summary>
internal static class TeamsTable
{
    private static readonly Dictionary<string, string> Listed = new()
    {
        ["GET /teams"] = TeamPolicies.Enter,
        ["GET /teams/reports/{reference}"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/taken"] = TeamPolicies.Reports,
        ["GET /teams/held"] = TeamPolicies.Reports,
        ["POST /teams/held"] = TeamPolicies.Reports,
        ["GET /teams/deliveries"] = TeamPolicies.Reports,
        ["POST /teams/deliveries"] = TeamPolicies.Reports,
        ["GET /teams/deliveries/{message}"] = TeamPolicies.Reports,
        ["POST /teams/deliveries/{message}/address"] = TeamPolicies.Reports,
        ["POST /teams/deliveries/{message}/arrived"] = TeamPolicies.Reports,
        ["GET /teams/deliveries/again"] = TeamPolicies.Manage,
        ["POST /teams/deliveries/again"] = TeamPolicies.Manage,
        ["GET /teams/openings"] = TeamPolicies.Openings,
    };

    /// <summary>Whoever may GET an address may ask its HEAD, and nobody else.</summary>
    public static readonly IReadOnlyDictionary<string, string> Rows = Listed
        .Concat(Listed.Where(row => row.Key.StartsWith("GET ", StringComparison.Ordinal))
            .Select(row => KeyValuePair.Create("HEAD " + row.Key["GET ".Length..], row.Value)))
        .ToDictionary();

    /// <summary>About one report, so that it matters whose it is.</summary>
    public static bool IsOfOneReport(string address) =>
        address.Contains("{reference}", StringComparison.Ordinal) || address.Contains("{message}", StringComparison.Ordinal);
}
