namespace ResidentPortal.Teams.Shared;

/// <summary>Addresses of the teams' room that more than one page names. None has anything that identifies a person.</summary>
public static class TeamsPaths
{
    public const string Home = "/teams";
    public const string Reports = "/teams/reports";
    public const string Held = "/teams/held";
    public const string Openings = "/teams/openings";

    public static string Report(string reference) => $"{Reports}/{reference}";

    public static string Taken(string reference) => $"{Report(reference)}/taken";
}
