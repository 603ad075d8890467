using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Rights;

/// <summary>One report as somebody is given it. What is in the words of other people, or may name some, is marked.</summary>
/// <param name="Received">In London.</param>
/// <param name="Kept">Until when, and why: a sentence.</param>
/// <param name="Recipients">Who was given it, by name.</param>
public sealed record HandedReport(
    string Reference, string Form, string Received, string Kept, IReadOnlyList<string> Recipients, IReadOnlyList<HandedSection> Sections)
{
    private const string SomebodyElse = "Somebody else’s words";
    private const string MayNameOthers = "May name somebody else";

    private const string OfStaff = "Words of staff";

    /// <param name="notes">What staff wrote about it.</param>
    internal static HandedReport Of(RightsHit hit, Submission submission, DateTimeOffset acceptedAt, string kept, bool withoutReporter,
        IReadOnlyList<HandedRow> notes) => new(
        hit.Reference, submission.FormTitle, Dates.Moment(acceptedAt), kept,
        [.. submission.Routing.Destinations.Select(told => told.Queue.Name)],
        [
            .. submission.Sections
                .Select(section => new HandedSection(section.Title,
                [
                    // What may identify a person, and what was said for getting in touch, would tell who reported it.
                    .. section.Rows.Where(row => !withoutReporter || !row.Private && !row.ForContact)
                        .Select(row => new HandedRow(row.Label, row.Lines, MarkOf(hit, row))),
                ]))
                .Append(new("What staff wrote", withoutReporter ? [] : notes))
                .Where(section => section.Rows.Count > 0),
        ]);

    internal static HandedRow Note(DateTimeOffset at, string text) => new(Dates.Moment(at), [text], OfStaff);

    private static string? MarkOf(RightsHit hit, SummaryRow row) => (hit.AsReporter, row) switch
    {
        (false, _) => SomebodyElse,
        (true, { Private: true, ForContact: false }) => MayNameOthers,
        _ => null,
    };
}

public sealed record HandedSection(string Title, IReadOnlyList<HandedRow> Rows);

/// <param name="Mark">Why somebody has to look at it before it is handed over; null where nobody has.</param>
public sealed record HandedRow(string Question, IReadOnlyList<string> Answer, string? Mark);
