using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

internal sealed partial record TeamEmail
{
    /// <summary>The same as the email says, for a page: a team sees no more of a report there than in its mailbox.</summary>
    public ReportInWords InWords() => new()
    {
        FormTitle = Report.FormTitle,
        Alarming = [.. Alarming],
        AtRisk = AtRisk,
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

    private IReadOnlyList<string> AtRisk =>
        !Vulnerability.IsAnyone(Report.Answers) ? []
        : Destination.Detail switch
        {
            QueueDetail.Full => Vulnerability.Question.Describe(Report.Answers.Get(Vulnerability.Question)!),
            QueueDetail.Contact => ["Somebody whom it affects may be at greater risk."],
            QueueDetail.Summary => [],
        };

    private static IReadOnlyList<LabelledWords> Labelled(IEnumerable<(string Label, string Text)> rows) =>
        [.. rows.Select(row => new LabelledWords(row.Label, row.Text))];
}
