namespace ResidentPortal.Web.Calendar;

/// <summary>Section "Calendar" of the settings.</summary>
public sealed class CalendarOptions
{
    public const string Section = "Calendar";

    /// <summary>Days on which the council is closed besides bank holidays.</summary>
    public List<DateOnly> Closures { get; set; } = [];
}
