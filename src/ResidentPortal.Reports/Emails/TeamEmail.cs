using ResidentPortal.Domain.Alarms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Emails;

/// <summary>A report, to the team that deals with it: what they act on first, then all the rest.</summary>
/// <param name="ReceivedAt">When it was accepted.</param>
/// <param name="MayRepeat">The reference of a report with the same answers.</param>
internal sealed partial record TeamEmail(
    Submission Report, ReportReference Reference, Destination Destination, DateTimeOffset ReceivedAt, string? MayRepeat = null) : Email
{
    /// <summary>Where the team says that it has the report; null where it is not asked to.</summary>
    public string? TakenLink { get; init; }

    public override string To => Destination.Queue.Mailbox;

    /// <summary>Shows on locked telephones and in lists, and comes back in replies: never what the report is about.</summary>
    public override string Subject => $"{(Report.Urgency is Urgency.Routine ? "" : "Urgent: ")}{Reference}";

    public override bool Urgent => Report.ComesFirst;

    private bool Leads => Report.Routing.Lead.Id == Destination.Queue.Id;

    private bool MayKnowWho => Destination.Detail is QueueDetail.Full or QueueDetail.Contact;

    private IReadOnlyList<string> ContactLines => SafeContact.Lines(
        Report.Contact, Destination.Detail, AccessNeedWords.Of(Report.Answers, Destination.Detail), Report.Routing.Lead.Name);

    private IEnumerable<(string Label, string Text)> ContactDetails => MayKnowWho ? Details(Report.Contact) : [];

    /// <summary>Whom somebody else fills in the form for: nobody where it is their own, or where the team may not know.</summary>
    private IReadOnlyList<ContactPermissions> OnBehalfOf =>
        Destination.Detail is QueueDetail.Full && ContactPermissions.OfSomeoneElse(Report.Answers) is { } them ? [them] : [];

    private IReadOnlyList<string> LinesFor(ContactPermissions them) =>
        SafeContact.Lines(them, Destination.Detail, needs: [], Report.Routing.Lead.Name);

    /// <summary>None where email is not safe, or the team may not know the address.</summary>
    private IReadOnlyList<MailtoLink> WriteTo =>
        Report.Contact.MayEmail && MayKnowWho
            ? [new(Report.Contact.Email!, $"Your reference {Reference}")]
            : [];

    /// <summary>What a body outside may know of them is that it is one: what was said about others is not for it.</summary>
    private IReadOnlyList<string> ConsentLines =>
        Destination.LegalBasis is { } basis
            ? ["The person was not asked, or did not agree, that you get this. Do not pass it on.", $"You get it on this basis: {basis}"]
        : IsOutside ? ["The person agreed that you get this. Do not pass it on without asking."]
        : Report.Consents.Count > 0 ? Report.Consents
        : ["None: do not pass this report on without asking."];

    private bool IsOutside => Destination.Queue.ReadBy is QueueReader.Body;

    /// <summary>Who leads, and who else is sent it. A body outside learns who leads and no more: nobody agreed to the rest.</summary>
    private IReadOnlyList<string> WhoLines
    {
        get
        {
            var leads = Leads ? "You lead on it." : $"{Report.Routing.Lead.Name} leads on it.";
            var others = Report.Routing.Destinations.Select(told => told.Queue)
                .Where(queue => queue.Id != Destination.Queue.Id && queue.Id != Report.Routing.Lead.Id).ToList();
            return
            [
                leads,
                .. Report.Routing.Restricted && Leads
                    ? [Report.Routing.Destinations.Any(told => told.Since is not null) ? StaysRestricted : Restricted]
                    : (IEnumerable<string>)[],
                .. ByHandLines,
                .. IsOutside ? []
                    : others.Count == 0 ? Leads ? ["Nobody else is sent it."] : []
                    : others.Select(queue => $"Also sent to: {HandOverWords.ToWhom(queue.Name, queue.ReadBy)}."),
            ];
        }
    }

    private const string Restricted =
        "It is restricted to you: the person says that someone in it works for the council. No team was sent it. "
        + "Decide who may see it.";

    private const string StaysRestricted =
        "It is restricted to you: someone in it may work for the council. Nobody else sees it in the teams’ room.";

    /// <summary>What the team that leads passes on itself.</summary>
    private IReadOnlyList<string> ByHandLines => Report.ByHand is { } told && Leads
        ? [$"Pass on to the {told.ToWhom}: {told.Details}.",
            $"Nobody else does. The tenant typed who it is: check it before you get in touch with the {told.ToWhom}."]
        : [];

    /// <summary>What is to be known before anything else; empty where that is nothing.</summary>
    private IReadOnlyList<string> Alarming =>
    [
        .. Urgent && !Report.RaisedByWords
            ? ["Someone was in danger when this was sent. They were told to call 999. Read it now, before any other report."]
            : (IEnumerable<string>)[],
        .. Report.Alarm is { IsRaised: true } alarm && MayKnowWho ? AlarmLines(alarm)
            : Report.RaisedByWords ? ["Words in this report alarm. Read it before others, and decide how urgent it is."]
            : (IEnumerable<string>)[],
    ];

    /// <summary>What may make it another report than it looks.</summary>
    private IReadOnlyList<string> Cautions =>
    [
        .. MayRepeat is not null
            ? [$"May be the same as {MayRepeat}, which came within an hour of it with the same answers. "
                + "Two people can say the same: check before you treat them as one. "
                + $"If you do not have {MayRepeat}, somebody is checking it first."]
            : (IEnumerable<string>)[],
        .. Report.ManyFromOneNetwork
            ? ["Many from one network today. It may be a library, an estate or a mobile carrier, or one sender: check before you act."]
            : (IEnumerable<string>)[],
    ];

    private IEnumerable<string> AlarmLines(Alarm alarm)
    {
        yield return $"Words in this report alarm: {string.Join(", ", alarm.All.Select(word => $"“{word}”"))}."
            + (Report.RaisedByWords ? " They may mean something harmless. Read it before others, and decide how urgent it is." : "");
        yield return alarm.Suicide.Count > 0
            ? "Before sending, the person read that they can call 999, and Samaritans on 116 123."
            : "Before sending, the person read that they can call 999.";
    }

    private IReadOnlyList<string> TakenLinks => TakenLink is { } link ? [link] : [];

    private const string Taken = "We have this report";
    private const string TakenHow =
        "Please tell us that you have this report. Open the link and select the button on the page. "
            + "The page shows the reference and nothing else.";

    private string Reply => WriteTo.Count == 0
        ? "Do not reply to this email: it does not reach the resident."
        : "Do not reply to this email: it does not reach the resident. Write to them with the link at the top. It starts an empty email. "
            + "Leave its subject as it is.";
}
