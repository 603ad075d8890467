using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Exporting;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Teams.List;

namespace ResidentPortal.Teams.Exporting;

/// <summary>What was chosen and typed to ask for a file.</summary>
public sealed record ExportEntry
{
    public required ListQuery Query { get; init; }

    /// <summary>Of one report; empty for what the filter finds.</summary>
    public required string Reference { get; init; }

    public required string Format { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    public required string Reason { get; init; }

    /// <summary>Without what identifies anybody: that is for whoever asks for it to add.</summary>
    internal static ExportEntry First { get; } = new()
    {
        Query = new(),
        Reference = "",
        Format = nameof(ExportFormat.Csv),
        Columns =
        [
            nameof(ExportColumn.Reference), nameof(ExportColumn.Received), nameof(ExportColumn.Form), nameof(ExportColumn.Kinds),
            nameof(ExportColumn.Urgency), nameof(ExportColumn.Ward), nameof(ExportColumn.Queues), nameof(ExportColumn.State),
        ],
        Reason = "",
    };

    /// <returns>Null where something is wrong.</returns>
    internal ExportOrder? Order(ListOffer offer, out IReadOnlyList<FieldError> mistakes)
    {
        List<FieldError> found = [];
        ReportReference? reference = null;
        if (Reference.Length > 0)
        {
            if (ReportReference.TryParse(Reference, out var read))
                reference = read;
            else
                found.Add(new("reference", ListEndpoints.ReferenceWanted));
        }

        var filter = Query.Means(offer, out var wrong);
        if (wrong.Count > 0)
            found.Add(new("filter", ExportEndpoints.FilterWrong));
        var columns = Enum.GetValues<ExportColumn>().Where(column => Columns.Contains(column.ToString())).ToList();
        if (columns.Count == 0)
            found.Add(new("column", ExportEndpoints.ColumnsWanted));
        if (!Enum.GetNames<ExportFormat>().Contains(Format))
            found.Add(new("format", ExportEndpoints.FormatWanted));
        if (Reason.Length == 0)
            found.Add(new("reason", ExportEndpoints.ReasonWanted));
        else if (Reason.Length > ExportOrder.LongestReason)
            found.Add(new("reason", ExportEndpoints.ReasonTooLong));
        mistakes = found;
        return found.Count > 0 ? null : new()
        {
            Format = Enum.Parse<ExportFormat>(Format),
            Columns = columns,
            Reason = Reason,
            Reference = reference?.ToString(),
            Filter = filter!,
            Query = reference is { } one ? $"reference={one}" : Query.ToString(),
        };
    }
}
