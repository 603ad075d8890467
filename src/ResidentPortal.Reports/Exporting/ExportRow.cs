using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Seeing;

namespace ResidentPortal.Reports.Exporting;

/// <summary>What one report says in a file, in the words of the email of the queue as which it is seen.</summary>
internal static class ExportRow
{
    public static ExportedReport Of(SeenReport seen, IReadOnlyList<ExportColumn> columns)
    {
        var words = new TeamEmail(
            seen.Submission, ReportReference.Parse(seen.Row.Reference), seen.As, seen.Row.AcceptedAt, seen.Row.MayRepeat).InWords();
        return new([.. columns.Select(column => new ExportedField(column, [.. Lines(column, seen, words)]))]);
    }

    private static IEnumerable<ExportedLine> Lines(ExportColumn column, SeenReport seen, ReportInWords words)
    {
        var row = seen.Row;
        return column switch
        {
            ExportColumn.Reference => One(row.Reference),
            ExportColumn.Received => One(LondonTime.From(row.AcceptedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            ExportColumn.Form => One(words.FormTitle),
            ExportColumn.Kinds => Plain(seen.Submission.About),
            ExportColumn.Urgency => One(row.Urgency.ToString()),
            ExportColumn.Ward => seen.As.Detail is QueueDetail.Summary ? [] : One(seen.Submission.Ward),
            ExportColumn.Queues => Plain(seen.Submission.Routing.Destinations.Select(told => told.Queue)
                .Where(queue => !seen.IsForOutside || seen.Queues.Contains(queue.Id)).Select(queue => queue.Name)),
            ExportColumn.State => seen.IsInCare ? One(row.Progress.ToString()) : seen.IsForOutside ? [] : One(row.State.ToString()),
            ExportColumn.Owner => seen.IsInCare ? One(row.Owner ?? "") : [],
            ExportColumn.SafeContact => Plain(words.SafeContact.Concat(words.SafeContactOnBehalf)),
            ExportColumn.ContactDetails => Labelled(words.ContactDetails.Concat(words.DetailsOnBehalf)),
            ExportColumn.Facts => [.. Plain(words.Alarming.Concat(words.AtRisk)), .. Labelled(words.Facts), .. Plain(words.Cautions)],
            ExportColumn.Answers => words.Sections.SelectMany(section => section.Rows)
                .Select(answer => new ExportedLine(answer.Label, string.Join('\n', answer.Lines))),
            ExportColumn.Consents => Plain(words.Consents),
        };
    }

    private static IEnumerable<ExportedLine> One(string text) => Plain(text.Length > 0 ? [text] : []);

    private static IEnumerable<ExportedLine> Plain(IEnumerable<string> lines) => lines.Select(line => new ExportedLine(null, line));

    private static IEnumerable<ExportedLine> Labelled(IEnumerable<LabelledWords> rows) =>
        rows.Select(one => new ExportedLine(one.Label, one.Text));
}
