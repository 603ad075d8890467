using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Intake;

namespace ResidentPortal.Web.Reporting;

/// <summary>Turns a completed journey into what is stored, routed and mailed.</summary>
public sealed class SubmissionWriter(RoutingTable routing, WorkingCalendar calendar, TimeProvider clock)
{
    /// <param name="heldReason">A code for why the report is kept aside, or null.</param>
    public Submission Write(ReportForm report, Journey journey, string? heldReason)
    {
        var now = clock.GetUtcNow();
        var facts = report.Facts(journey.Kept);
        var contact = report.Contact(journey.Kept);
        var decision = routing.Decide(facts);
        var promises = decision.Destinations.Select(destination => destination.Queue.Promise.InWords(now, calendar)).Distinct().ToList();
        return new Submission
        {
            FormId = report.Form.Id,
            FormVersion = report.Form.Version,
            FormLetter = report.Form.Letter,
            FormTitle = report.ShortName,
            Answers = journey.Kept,
            Sections = AnswerSummary.Of(journey),
            Routing = decision,
            Urgency = facts.Urgency,
            Contact = Wishes(contact),
            Consents = [.. Agreed(facts.Consents)],
            NextSteps = promises,
            HeldReason = heldReason,
            ReceivedFacts = new ReceivedView(
                promises,
                contact.EmailAllowed,
                !contact.DoNotContact,
                report.RepeatWithinSixMonths(journey.Kept, LondonTime.DateAt(now))).ToFacts(),
        };
    }

    private static ContactWishes Wishes(ContactPermissions contact) => new()
    {
        Name = contact.Name ?? "",
        Email = contact.Email ?? "",
        Phone = contact.Phone ?? "",
        Anonymous = contact.Anonymous,
        DoNotContact = contact.DoNotContact,
        MayEmail = contact.EmailAllowed,
        MayTelephone = contact.PhoneAllowed,
        MayLeaveVoicemail = contact.VoicemailAllowed,
        MayText = contact.TextAllowed,
        MayWrite = contact.LetterAllowed,
        SafeTimes = string.Join(", ", contact.Times),
        SayWeAre = contact is { PhoneAllowed: false, TextAllowed: false } ? "" : contact.CallOurselves switch
        {
            CallOurselves.Council => "Say that you are from the council.",
            CallOurselves.FirstName => "Give only a first name, as a friend would. Do not say where you are from.",
            CallOurselves.SayNothing => "If somebody else answers, do not say who you are or what it is about.",
        },
        NeutralReceipt = contact.CallOurselves is not CallOurselves.Council,
    };

    private static IEnumerable<string> Agreed(Consents given)
    {
        if (given.HasFlag(Consents.Police))
            yield return "Share the report with the police.";
        if (given.HasFlag(Consents.Housing))
            yield return "Share the report with the landlord.";
        if (given.HasFlag(Consents.Mencap))
            yield return "Share the report with Barnet Mencap.";
        if (given.HasFlag(Consents.VictimSupport))
            yield return "Share the report with Victim Support.";
    }
}
