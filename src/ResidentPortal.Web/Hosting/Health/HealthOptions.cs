using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Web.Hosting.Health;

/// <summary>Section "Health" of the settings.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>Megabytes; with less space than this the site warns.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Give 1 to 1000000 megabytes.")]
    public int LeastSpace { get; set; } = 500;
}
