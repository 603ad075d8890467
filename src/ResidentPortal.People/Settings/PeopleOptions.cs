namespace ResidentPortal.People.Settings;

/// <summary>Settings of this room.</summary>
public sealed class PeopleOptions
{
    /// <summary>The name by which authenticator apps know the site, and which is no password.</summary>
    public string SiteName { get; set; } = "";
}
