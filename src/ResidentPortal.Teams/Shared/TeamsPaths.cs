namespace ResidentPortal.Teams.Shared;

/// <summary>Addresses of the teams' room that more than one page names. None has anything that identifies a person.</summary>
public static class TeamsPaths
{
    public const string Home = "/teams";
    public const string Reports = "/teams/reports";
    public const string Held = "/teams/held";
    public const string Openings = "/teams/openings";
    public const string Deliveries = "/teams/deliveries";
    public const string SendAgain = Deliveries + "/again";

    public static string Report(string reference) => $"{Reports}/{reference}";

    /// <param name="email">A key, which says nothing.</param>
    public static string Delivery(Guid email) => $"{Deliveries}/{email:N}";

    public static string Taken(string reference) => $"{Report(reference)}/taken";
}
