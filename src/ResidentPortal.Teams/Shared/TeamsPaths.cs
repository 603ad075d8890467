namespace ResidentPortal.Teams.Shared;

/// <summary>Addresses of the teams' room that more than one page names. None has anything that identifies a person.</summary>
public static class TeamsPaths
{
    public const string Home = "/teams";
    public const string Reports = "/teams/reports";
    public const string Held = "/teams/held";
    public const string Openings = "/teams/openings";
    public const string Audit = "/teams/audit";
    public const string Kept = "/teams/kept";
    public const string KeptReport = "/teams/kept/report";
    public const string Rights = "/teams/rights";
    public const string Agreeing = "/teams/rights/agreeing";
    public const string Complaints = "/teams/complaints";
    public const string Deliveries = "/teams/deliveries";
    public const string SendAgain = Deliveries + "/again";

    /// <summary>Where a filter of the list is saved.</summary>
    public const string Filters = Reports + "/filters";

    public const string Exports = "/teams/exports";
    public const string NewExport = Exports + "/new";

    /// <param name="export">A key, which says nothing.</param>
    public static string Export(Guid export) => $"{Exports}/{export:N}";

    public static string Report(string reference) => $"{Reports}/{reference}";

    /// <summary>Gives several reports to somebody at once.</summary>
    public const string Give = "/teams/give";

    /// <summary>Who answers for what comes in, as the council's folder has it.</summary>
    public const string Owners = "/teams/owners";

    /// <summary>A page or an act of one report.</summary>
    public static string Of(string reference, string part) => $"{Report(reference)}/{part}";

    /// <param name="email">A key, which says nothing.</param>
    public static string Delivery(Guid email) => $"{Deliveries}/{email:N}";

    public static string Taken(string reference) => $"{Report(reference)}/taken";
}
