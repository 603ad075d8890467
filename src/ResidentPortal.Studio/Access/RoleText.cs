using ResidentPortal.People.Access;


namespace ResidentPortal.Studio.Access;

/// <summary>Roles as people read them.</summary>
public static class RoleText
{
    public static string Name(string role) => role switch
    {
        Roles.TeamMember => "Team member",
        Roles.TeamManager => "Team manager",
        Roles.PrivacyOfficer => "Privacy officer",
        _ => role,
    };

    public static string Hint(string role) => role switch
    {
        Roles.Author => "Writes drafts and asks for a review.",
        Roles.Editor => "Also publishes, schedules and takes pages down.",
        Roles.Administrator => "Also looks after people, redirects and document types.",
        Roles.TeamMember => "Reads and takes what residents reported to the queues you select.",
        Roles.TeamManager => "Sees what waits in every queue, and lets held reports go.",
        Roles.PrivacyOfficer => "Sees who opened which report.",
        _ => "",
    };
}
