using ResidentPortal.Domain.Alarms;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Web.Reporting;

/// <summary>Turns a completed journey into what is stored, routed and mailed.</summary>
public sealed class SubmissionWriter(CurrentRouting routing, PromiseTextOverrides words, AlarmWords alarms, WorkingCalendar calendar,
    IEnumerable<IAddsToSubmission> additions, CouncilDescription council, TimeProvider clock)
{
    /// <summary>Who would get it, if it were sent with these answers.</summary>
    public IReadOnlyList<string> Gets(ReportForm report, Journey journey) =>
    [
        .. routing.Table.Decide(AlarmIn(journey).Raise(report.Facts(journey.Kept))).Told
            .Select(told => HandOverWords.ToWhom(told.Queue.Name, told.Queue.ReadBy)),
    ];

    /// <summary>Who may get it besides, by whose the address is: the same whatever the council's records say of it.</summary>
    public IReadOnlyList<string> MayGet(ReportForm report, Journey journey) => MayGet(report, journey, routing.Table);

    private IReadOnlyList<string> MayGet(ReportForm report, Journey journey, RoutingTable table) =>
        Where.Of(journey.Kept) is { Uprn.Length: > 0 }
        ?
        [
            .. table.MayBeBroughtByRecords(AlarmIn(journey)
                .Raise(report.Facts(journey.Kept)), council.Tenures.Select(tenure => tenure.Id))
                .Select(may => may.Name),
        ]
        : [];

    /// <summary>The words in it for which somebody should look at it, and the person read whom to call.</summary>
    public Alarm AlarmIn(Journey journey) => alarms.In(FreeWords.In(journey));

    public Submission Write(ReportForm report, Journey journey)
    {
        var now = clock.GetUtcNow();
        var alarm = AlarmIn(journey);
        var said = report.Facts(journey.Kept);
        var facts = alarm.Raise(said);
        var contact = report.Contact(journey.Kept);
        // By one table from here on: another may come into force meanwhile.
        var table = routing.Table;
        var decision = table.Decide(facts);
        var today = LondonTime.DateAt(now);
        var added = additions.FirstOrDefault(addition => addition.FormId == report.Form.Id)?.Add(journey.Kept, today);
        IReadOnlyList<ServicePromise> inDanger =
            facts.Urgency is Urgency.Emergency && decision.Lead.InDanger is { } first ? [first] : [];
        IReadOnlyList<string> promises =
        [
            .. inDanger.Select(InWords),
            .. added?.NextSteps
                ?? (inDanger.Count > 0 ? [] : decision.Told.Select(told => InWords(words.Of(told.Queue))).Distinct()),
        ];
        return new Submission
        {
            FormId = report.Form.Id,
            FormVersion = report.Form.Version,
            FormLetter = report.Form.Letter,
            FormTitle = report.ShortName,
            About = report.About(journey.Kept),
            Kinds = facts.Kinds.All,
            Answers = journey.Kept,
            Ward = facts.Ward,
            Sections = [.. added?.Sections ?? [], .. PlaceSection.Of(Where.Of(journey.Kept), council), .. AnswerSummary.Of(journey)],
            Routing = decision,
            Urgency = facts.Urgency,
            Alarm = alarm.IsRaised ? alarm : null,
            RaisedByWords = facts.Urgency != said.Urgency,
            Contact = contact,
            ByHand = report.ByHand(journey.Kept),
            Consents = [.. report.Agreed(journey.Kept)],
            NextSteps = promises,
            AnswerDue = decision.Destinations.ToDictionary(to => to.Queue.Id, DueOf),
            NeutralNextSteps =
            [
                .. inDanger.Select(promise => $"We will read what you sent us {promise.DueBy(now, calendar).InWords}."),
                .. added?.NeutralNextSteps ?? (inDanger.Count > 0 ? [] : [Neutral(words.Of(decision.Lead))]),
            ],
            ReceivedFacts = new ReceivedView(
                promises,
                contact.WantsReceipt,
                !contact.DoNotContact,
                report.RepeatWithinSixMonths(journey.Kept, today))
            {
                Anonymous = contact.Anonymous,
                EmailWords = contact.MayEmail ? contact.EmailWords : EmailWords.Neutral,
                NoEmailToThere = contact.MayComeBack && contact.EmailWords is not EmailWords.NoReceipt,
                InDanger = facts.Urgency is Urgency.Emergency,
                MayHarmThemselves = alarm.Suicide.Count > 0,
                About = report.About(journey.Kept),
                Lead = decision.Lead.Name,
                ByHand = report.ByHand(journey.Kept)?.ToWhom,
                MayGet = MayGet(report, journey, table),
                PassedTo = [.. decision.Told.Select(told => new PassedTo(told.Queue.Id, told.Queue.Name, told.Queue.ReadBy))],
            }.ToFacts(),
        };

        // What was told to the person in danger is the measure for every team, not for the one that leads alone.
        AnswerDue DueOf(Destination to) =>
            inDanger.Count > 0 ? new(inDanger[0].DueBy(now, calendar), InWords(inDanger[0]))
            : added is not null && to.Queue.Id == decision.Lead.Id ? new(new(added.AnswerBy, Time: null))
            : new(
                words.Of(to.Queue).DueBy(now, calendar),
                added is not null || to.ByRecordsAlone ? null : InWords(words.Of(to.Queue)));

        // True of every promise: nobody keeps one about what they have not looked at.
        string Neutral(ServicePromise promise) => $"We will look at what you sent us {promise.DueBy(now, calendar).InWords}.";

        string InWords(ServicePromise promise) => promise.InWords(now, calendar, !contact.DoNotContact);
    }
}
