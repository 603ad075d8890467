using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Exporting;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Teams.Exporting;

/// <summary>A file of reports, as people read of it.</summary>
internal static class ExportText
{
    public static string Format(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "CSV file",
        ExportFormat.Json => "JSON file",
        ExportFormat.Page => "Page to print",
    };

    public static string State(ExportView file) => file.State switch
    {
        ExportState.Waiting when file.Total > 0 => $"Being made: {file.Done} of {file.Total} reports are in it.",
        ExportState.Waiting => "Waiting to be made.",
        ExportState.Ready => $"Ready, with {(file.Done == 1 ? "1 report" : $"{file.Done} reports")}. It is deleted on "
            + $"{Dates.Moment(file.EndsAt!.Value)}.",
        ExportState.Failed => "It could not be made. Ask for it again, and tell the people who run this service if that does not help.",
        ExportState.Ended => $"Deleted. It had {(file.Done == 1 ? "1 report" : $"{file.Done} reports")}.",
    };
}
