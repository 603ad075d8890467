using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports;

/// <summary>A button of the forms whose words staff may change.</summary>
/// <param name="Own">The program's own words.</param>
/// <param name="Where">The page it stands on, as staff know it.</param>
public sealed record FormButton(string Name, string Own, string Where)
{
    public const string Prefix = "Button.";
    public const int Longest = 40;

    public static readonly FormButton Start = new("Start", "Start now", "The first page of a report or an application");
    public static readonly FormButton CarryOn =
        new("CarryOn", "Carry on with it", "The first page, when a report was begun on this device");
    public static readonly FormButton StartAnew =
        new("StartAnew", "Delete it and start a new one", "The first page, when a report was begun on this device");
    public static readonly FormButton Continue = new("Continue", "Continue", "Every page with questions");
    public static readonly FormButton Change = new("Change", "Change", "Check your answers, beside each answer");
    public static readonly FormButton SendReport = new("Send", "Send report", "Check your answers, of a report");
    public static readonly FormButton SendApplication =
        new("SendApplication", "Send application", "Check your answers, of an application for a case review");
    public static readonly FormButton StartAgain = new("StartAgain", "Start again", "The page that says that answers were deleted");

    public static IReadOnlyList<FormButton> All { get; } =
        [Start, CarryOn, StartAnew, Continue, Change, SendReport, SendApplication, StartAgain];

    /// <summary>As the dictionary knows it.</summary>
    public FormText Text => new(Prefix + Name, Own, Longest);

    public static FormButton Send(ReportForm report) => report.Noun == "application" ? SendApplication : SendReport;
}
