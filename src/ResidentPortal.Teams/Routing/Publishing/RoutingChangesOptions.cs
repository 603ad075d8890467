namespace ResidentPortal.Teams.Routing.Publishing;

/// <summary>Section "RoutingChanges" of the settings: how routing is changed in the teams' room.</summary>
public sealed class RoutingChangesOptions
{
    public const string Section = "RoutingChanges";

    /// <summary>
    /// Whoever wrote a draft may publish it, where nobody else is a team manager. It is recorded. Otherwise a second person has to.
    /// </summary>
    public bool OnePersonMayPublish { get; set; }
}
