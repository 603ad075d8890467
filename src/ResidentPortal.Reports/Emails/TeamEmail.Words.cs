using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Reports.Emails;

internal sealed partial record TeamEmail
{
    /// <summary>The same as the email says, for a page: a team sees no more of a report there than in its mailbox.</summary>
    public ReportInWords InWords() => new()
    {
        FormTitle = Report.FormTitle,
        Alarming = [.. Alarming],
        Facts = Labelled(TopRows),
        Cautions = [.. Cautions],
        SafeContact = ContactLines,
        ContactDetails = Labelled(ContactDetails),
        SafeContactOnBehalf = [.. OnBehalfOf.SelectMany(LinesFor)],
        DetailsOnBehalf = Labelled(OnBehalfOf.SelectMany(Details)),
        Who = WhoLines,
        Consents = ConsentLines,
        Sections = [.. Stories.Select(story => new SummarySection(story.Label, [story])), .. Rest],
        Reason = Destination.Reason,
        IsForOutside = IsOutside,
    };

    private static IReadOnlyList<LabelledWords> Labelled(IEnumerable<(string Label, string Text)> rows) =>
        [.. rows.Select(row => new LabelledWords(row.Label, row.Text))];
}
