using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Emails;

/// <summary>A report, to the team that deals with it.</summary>
internal sealed partial record TeamEmail(Submission Report, ReportReference Reference, Destination Destination) : Email
{
    public override string To => Destination.Queue.Mailbox;

    public override string? ReplyTo => IsFull && Report.Contact.MayEmail ? Report.Contact.Email : null;

    /// <summary>Shows on locked telephones and in lists: nothing in it was typed by the resident.</summary>
    public override string Subject => $"{Reference} {Report.FormTitle} ({Urgency})";

    private bool IsFull => Destination.Detail is QueueDetail.Full;

    private string Urgency => Report.Urgency switch
    {
        Domain.Routing.Urgency.Routine => "routine",
        Domain.Routing.Urgency.Urgent => "urgent",
        Domain.Routing.Urgency.Emergency => "emergency",
    };

    private IReadOnlyList<string> ContactLines => SafeContact.Lines(Report.Contact, Destination.Detail);

    private IReadOnlyList<string> ConsentLines =>
        Report.Consents.Count > 0 ? Report.Consents : ["None: do not pass this report on without asking."];

    /// <summary>Empty where there is nothing to be said.</summary>
    private IReadOnlyList<string> NetworkLines => Report.ManyFromOneNetwork
        ? ["Many from one network today. It may be a library, an estate or a mobile carrier, or one sender: check before you act."]
        : [];

    private string Reply => ReplyTo is null
        ? "Do not reply to this email: it does not reach the resident."
        : "A reply to this email goes to the resident.";

    /// <summary>A queue that gets a summary sees nothing that may identify a person.</summary>
    private IEnumerable<SummarySection> Sections => Report.Sections
        .Select(section => section with { Rows = [.. section.Rows.Where(IsShown)] })
        .Where(section => section.Rows.Count > 0 || IsFull);

    private bool IsShown(SummaryRow row) => Destination.Detail switch
    {
        QueueDetail.Full => true,
        QueueDetail.Contact => row.ForContact,
        QueueDetail.Summary => !row.Private,
    };
}
