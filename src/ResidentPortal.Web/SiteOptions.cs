using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Web;

/// <summary>Who runs the site and how to reach them: section "Site" of the settings.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Stands in the header and behind every page's title.</summary>
    [Required]
    public string Name { get; set; } = "Barnet Community Safety Partnership";

    [Required, Phone]
    public string Phone { get; set; } = "020 8359 2000";

    [Required, EmailAddress]
    public string Email { get; set; } = "BarnetCST@barnet.gov.uk";

    /// <summary>Where the site is reached from outside: links in emails begin with it.</summary>
    [Required, Url]
    public string BaseUrl { get; set; } = "http://localhost:5080";

    /// <summary>Where "Exit this page" leads: a page that nobody would wonder about.</summary>
    [Required, Url]
    public string ExitUrl { get; set; } = "https://www.bbc.co.uk/weather";

    /// <summary>Says on every page that this is not the council's live service.</summary>
    public bool DemonstrationNotice { get; set; } = true;
}
