using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Reports.Mail;

/// <summary>When the figures of a week are sent.</summary>
public sealed class DigestOptions
{
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>In London.</summary>
    [Range(0, 23, ErrorMessage = "Give an hour from 0 to 23.")]
    public int Hour { get; set; } = 8;

    /// <summary>A queue is named to operations when nobody has shown for so long that mail to it reaches a person.</summary>
    [Range(1, 1000, ErrorMessage = "Give 1 to 1000 days.")]
    public int ProvedWithinDays { get; set; } = 90;
}
