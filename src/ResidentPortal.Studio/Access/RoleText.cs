using ResidentPortal.People.Access;


namespace ResidentPortal.Studio.Access;

/// <summary>Roles as people read them.</summary>
public static class RoleText
{
    public static string Name(string role) => role is Roles.ReportReader ? "Reads reports" : role;

    public static string Hint(string role) => role switch
    {
        Roles.Author => "Writes drafts and asks for a review.",
        Roles.Editor => "Also publishes, schedules and takes pages down.",
        Roles.Administrator => "Also looks after people, redirects and document types.",
        _ => "Reads what residents reported. None of the other roles can.",
    };
}
