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
        ["GET /teams/reports/{reference}/print"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/owner"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/reopen"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/news"] = TeamPolicies.Reports,
        ["GET /teams/reports/{reference}/plan"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/plan"] = TeamPolicies.Reports,
        ["GET /teams/reports/{reference}/close"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/close"] = TeamPolicies.Reports,
        ["GET /teams/reports/{reference}/hand-over"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/hand-over"] = TeamPolicies.Reports,
        ["GET /teams/reports/{reference}/contacts"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/contacts"] = TeamPolicies.Reports,
        ["GET /teams/reports/{reference}/risk"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/risk"] = TeamPolicies.Reports,
        ["POST /teams/reports/{reference}/risk/end"] = TeamPolicies.Reports,
        ["GET /teams/reports/{reference}/visiting"] = TeamPolicies.WarnOfVisits,
        ["POST /teams/reports/{reference}/visiting"] = TeamPolicies.WarnOfVisits,
        ["POST /teams/reports/{reference}/visiting/end"] = TeamPolicies.WarnOfVisits,
        ["POST /teams/give"] = TeamPolicies.Reports,
        ["GET /teams/owners"] = TeamPolicies.Manage,
        ["GET /teams/held"] = TeamPolicies.Reports,
        ["POST /teams/held"] = TeamPolicies.Reports,
        ["GET /teams/reports"] = TeamPolicies.Reports,
        ["POST /teams/reports/filters"] = TeamPolicies.Reports,
        ["POST /teams/reports/filters/delete"] = TeamPolicies.Reports,
        ["GET /teams/deliveries"] = TeamPolicies.Reports,
        ["POST /teams/deliveries"] = TeamPolicies.Reports,
        ["GET /teams/deliveries/{message}"] = TeamPolicies.Reports,
        ["POST /teams/deliveries/{message}/address"] = TeamPolicies.Reports,
        ["POST /teams/deliveries/{message}/arrived"] = TeamPolicies.Reports,
        ["GET /teams/deliveries/again"] = TeamPolicies.Manage,
        ["POST /teams/deliveries/again"] = TeamPolicies.Manage,
        ["GET /teams/exports"] = TeamPolicies.Reports,
        ["GET /teams/exports/new"] = TeamPolicies.Reports,
        ["POST /teams/exports"] = TeamPolicies.Reports,
        ["GET /teams/exports/{export}"] = TeamPolicies.Reports,
        ["GET /teams/exports/{export}/file"] = TeamPolicies.Reports,
        ["POST /teams/exports/{export}/delete"] = TeamPolicies.Reports,
        ["GET /teams/openings"] = TeamPolicies.Openings,
        ["GET /teams/audit"] = TeamPolicies.Audit,
        ["GET /teams/audit/csv"] = TeamPolicies.Audit,
        ["GET /teams/kept"] = TeamPolicies.Retention,
        ["GET /teams/kept/report"] = TeamPolicies.Retention,
        ["POST /teams/kept/report"] = TeamPolicies.Retention,
        ["GET /teams/rights"] = TeamPolicies.Rights,
        ["POST /teams/rights"] = TeamPolicies.Rights,
        ["POST /teams/rights/decide"] = TeamPolicies.Rights,
        ["POST /teams/rights/bundle"] = TeamPolicies.Rights,
        ["POST /teams/rights/close"] = TeamPolicies.Rights,
        ["GET /teams/rights/agreeing"] = TeamPolicies.Agreeing,
        ["POST /teams/rights/agreeing"] = TeamPolicies.Agreeing,
        ["GET /teams/complaints"] = TeamPolicies.Rights,
        ["POST /teams/complaints"] = TeamPolicies.Rights,
        ["GET /teams/routing"] = TeamPolicies.Manage,
        ["GET /teams/routing/file"] = TeamPolicies.Manage,
        ["GET /teams/routing/draft"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/reason"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/discard"] = TeamPolicies.Manage,
        ["GET /teams/routing/draft/leads"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/leads"] = TeamPolicies.Manage,
        ["GET /teams/routing/draft/queues"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/queues"] = TeamPolicies.Manage,
        ["GET /teams/routing/draft/queues/{queue}"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/queues/{queue}"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/queues/{queue}/remove"] = TeamPolicies.Manage,
        ["GET /teams/routing/draft/rules"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/rules"] = TeamPolicies.Manage,
        ["GET /teams/routing/draft/rules/{rule}"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/rules/{rule}"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/rules/{rule}/remove"] = TeamPolicies.Manage,
        ["POST /teams/routing/draft/rules/{rule}/move"] = TeamPolicies.Manage,
        ["GET /teams/routing/try"] = TeamPolicies.Manage,
        ["GET /teams/routing/compare"] = TeamPolicies.Manage,
        ["GET /teams/routing/publish"] = TeamPolicies.Manage,
        ["POST /teams/routing/publish"] = TeamPolicies.Manage,
        ["POST /teams/routing/publish/test"] = TeamPolicies.Manage,
        ["POST /teams/routing/publish/proved"] = TeamPolicies.Manage,
        ["GET /teams/routing/history"] = TeamPolicies.Manage,
        ["POST /teams/routing/history"] = TeamPolicies.Manage,
    };

    /// <summary>Whoever may GET an address may ask its HEAD, and nobody else.</summary>
    public static readonly IReadOnlyDictionary<string, string> Rows = Listed
        .Concat(Listed.Where(row => row.Key.StartsWith("GET ", StringComparison.Ordinal))
            .Select(row => KeyValuePair.Create("HEAD " + row.Key["GET ".Length..], row.Value)))
        .ToDictionary();

    /// <summary>About one report, so that it matters whose it is.</summary>
    public static bool IsOfOneReport(string address) =>
        address.Contains("{reference}", StringComparison.Ordinal) || address.Contains("{message}", StringComparison.Ordinal);

    /// <summary>One person's alone: for everybody else there is none.</summary>
    public static bool IsOfOnePerson(string address) => address.Contains("{export}", StringComparison.Ordinal);
}
