using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Teams.Report;

/// <summary>What was done about a report, from the codes that are kept of it.</summary>
internal static class CareText
{
    public static string Of(ReportProgress progress) => progress switch
    {
        ReportProgress.New => "New",
        ReportProgress.Taken => "Taken",
        ReportProgress.HandedOver => "Handed over, not yet taken",
        ReportProgress.Closed => "Closed",
    };

    public static string Of(ReportPriority priority) => priority switch
    {
        ReportPriority.Low => "Low",
        ReportPriority.Normal => "Normal",
        ReportPriority.High => "High",
    };

    /// <param name="codes">As <see cref="CarePlan"/> writes them: "review 2026-12-01, contact none, priority High".</param>
    public static string Planned(string? codes) => string.Join(", ", (codes ?? "").Split(", ").Select(part => part.Split(' ') switch
    {
        ["review", var day] => Day(day) is { } on ? $"look at it again on {on}" : "no day to look at it again",
        ["contact", var day] => Day(day) is { } by ? $"contact the victim by {by}" : "no day for a contact",
        ["priority", var priority] => $"priority {priority.ToLowerInvariant()}",
        _ => part,
    }));

    private static string? Day(string code) =>
        DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Dates.Day(day) : null;

    /// <param name="codes">The two queues, and the ground where the new one is a body outside.</param>
    public static string HandedOver(string? codes, string by, Func<string, string> queueName)
    {
        var said = (codes ?? "").Split(' ');
        var ground = said.ElementAtOrDefault(2) switch
        {
            HandingOver.Agreed => " The resident had agreed.",
            HandingOver.LegalBasis => " A manager recorded the legal basis.",
            _ => "",
        };
        return said.Length < 2 ? $"Handed over{by}." : $"Handed over{by} from {queueName(said[0])} to {queueName(said[1])}.{ground}";
    }

    /// <param name="codes">The queue, the kind of note, and what was done.</param>
    public static string Note(string? codes, CareWords words)
    {
        var said = (codes ?? "").Split(' ');
        return Enum.TryParse<NoteKind>(said.ElementAtOrDefault(1), out var kind)
            ? kind switch
            {
                NoteKind.Contact => $"Contact log: {words.Contact(said.ElementAtOrDefault(2))}",
                NoteKind.HandOver => "Why it was handed over",
                NoteKind.Visiting => "Warning about visiting",
                NoteKind.Vulnerability => "Note about who is at risk",
            }
            : "Note";
    }
}
