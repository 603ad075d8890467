using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using Asked = ResidentPortal.Domain.Reports.CommonSteps.SafeContact;

namespace ResidentPortal.Reports.Emails;

/// <summary>Where in the email each answer stands: once, and what a team acts on first.</summary>
internal sealed partial record TeamEmail
{
    private const string Story = "what-happened";

    /// <summary>The questions whose answers the table at the top holds, by the word that stands before them there.</summary>
    private static readonly IReadOnlyList<(string Label, string QuestionId)> AtTheTop =
    [
        ("Safety", Danger.Question.Id),
        ("Kind", AsbReport.Kind.Id),
        ("Because of", "strands"),
        ("When", "when"),
        ("Sort of place", AsbReport.PlaceType.Id),
        ("Place", Where.Id),
        ("Ward", "place-ward"),
        ("Home belongs to", Home.Id),
    ];

    /// <summary>What <see cref="SafeContact"/> says as what to do.</summary>
    private static readonly IReadOnlyList<string> SaidOfContact =
    [
        Asked.Ways.Id, Asked.InEmails.Id, Asked.Times.Id, Asked.TextTimes.Id, Asked.Voicemail.Id, Asked.Named.Id,
        AccessNeeds.Id, AccessNeeds.LanguageId, AccessNeeds.OtherId,
    ];

    private IEnumerable<(string Label, string Text)> TopRows =>
    [
        ("Reference", Reference.ToString()),
        ("Urgency", UrgencyWords),
        ("Received", Dates.Moment(ReceivedAt)),
        .. DueRows,
        .. AtTheTop
            .Select(top => (top.Label, Text: ShownOf(top.QuestionId)))
            .Where(row => row.Text.Length > 0),
    ];

    private string ShownOf(string questionId) =>
        string.Join(", ", Shown.Where(row => row.QuestionId == questionId && !IsBlank(row)).SelectMany(row => row.Lines));

    /// <summary>None in what was stored before it was reckoned.</summary>
    private IEnumerable<(string Label, string Text)> DueRows
    {
        get
        {
            if (!Report.AnswerDue.TryGetValue(Destination.Queue.Id, out var due))
                yield break;
            yield return (Report.ComesFirst ? "Act by" : Report.Contact.DoNotContact ? "Look at it by" : "Answer by", due.By.Moment);
            if (due.Told is { } told)
                yield return ("They were told", told);
        }
    }

    private string UrgencyWords => (Report.Urgency, Report.RaisedByWords) switch
    {
        (Urgency.Emergency, true) => "Emergency, for words in it",
        (Urgency.Emergency, false) => "Emergency",
        (Urgency.Urgent, _) => "Urgent",
        (Urgency.Routine, _) => "Routine",
    };

    /// <summary>Who it is and how to reach them, with a warning beside each detail that is not safe to use. A summary holds none.</summary>
    private static IEnumerable<(string Label, string Text)> Details(ContactPermissions contact)
    {
        const string Unsafe = " (not a safe way: do not use)";
        var mayContact = !contact.DoNotContact && !contact.Anonymous;
        (string Label, string? Text, bool Safe)[] details =
        [
            ("Name", contact.Name, true),
            ("Email", contact.Email, mayContact && contact.EmailAllowed),
            ("Phone", contact.Phone, mayContact && (contact.PhoneAllowed || contact.TextAllowed)),
            ("Address", contact.Address?.ReplaceLineEndings(", "), mayContact && contact.LetterAllowed),
        ];
        return details.Where(detail => !string.IsNullOrWhiteSpace(detail.Text))
            .Select(detail => (detail.Label, detail.Text + (detail.Safe ? "" : Unsafe)));
    }

    private IEnumerable<SummaryRow> Shown => Report.Sections.SelectMany(section => section.Rows).Where(IsShown);

    private IEnumerable<SummaryRow> Stories => Shown.Where(row => row.QuestionId == Story);

    /// <summary>All that does not stand above, without what was left blank.</summary>
    private IEnumerable<SummarySection> Rest => Report.Sections
        .Select(section => section with { Rows = [.. section.Rows.Where(row => IsShown(row) && !IsSaidAbove(row) && !IsBlank(row))] })
        .Where(section => section.Rows.Count > 0);

    private bool IsBlank(SummaryRow row) => Report.Answers.Raw(row.QuestionId) is NotGiven;

    private bool IsSaidAbove(SummaryRow row) =>
        row.QuestionId == Story
        || AtTheTop.Any(top => top.QuestionId == row.QuestionId)
        || SaidOfContact.Contains(row.QuestionId)
        || (OnBehalfOf.Count > 0 && TheirContact.Asked.Contains(row.QuestionId))
        || (row.QuestionId == Asked.Details.Id && row.Lines.All(IsAmongDetails));

    private bool IsAmongDetails(string line) =>
        line.Length == 0
        || new[] { Report.Contact.Name, Report.Contact.Email, Report.Contact.Phone }.Contains(line)
        || Report.Contact.Address?.ReplaceLineEndings("\n").Split('\n').Contains(line) == true;

    /// <summary>A queue that gets a summary sees nothing that may identify a person.</summary>
    private bool IsShown(SummaryRow row) => !(IsOutside && IsAboutOthers(row)) && MayBeShown(row);

    private static bool IsAboutOthers(SummaryRow row) => row.QuestionId.StartsWith(Sharing.QuestionPrefix, StringComparison.Ordinal);

    private bool MayBeShown(SummaryRow row) => Destination.Detail switch
    {
        QueueDetail.Full => true,
        QueueDetail.Contact => row.ForContact,
        QueueDetail.Summary => !row.Private,
    };
}
