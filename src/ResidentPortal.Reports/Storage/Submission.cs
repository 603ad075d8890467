using System.Text.Json.Serialization;
using ResidentPortal.Domain.Alarms;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Storage;

/// <summary>A completed form with all that is needed to keep it, route it and write its emails later.</summary>
public sealed record Submission
{
    public required string FormId { get; init; }

    public required int FormVersion { get; init; }

    /// <summary>The first letter of the reference, <c>A</c> to <c>Z</c>.</summary>
    public required char FormLetter { get; init; }

    /// <summary>As it stands at the top of the team's email; never in its subject.</summary>
    public required string FormTitle { get; init; }

    /// <summary>The kinds of problem that it is about, as the form names them; may be empty.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The same kinds as rules name them; none in what was stored before the list knew them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The answers that count (<see cref="Journey.Kept"/>).</summary>
    public required Answers Answers { get; init; }

    /// <summary>The same answers in words, as on check-answers.</summary>
    public required IReadOnlyList<SummarySection> Sections { get; init; }

    public required RoutingDecision Routing { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>Words in it that alarm; null where there are none.</summary>
    public Alarm? Alarm { get; init; }

    /// <summary>It is urgent for these words alone: the person did not say that anybody is in danger.</summary>
    public bool RaisedByWords { get; init; }

    /// <summary>Where it happened, by the council's list of addresses; empty where that does not say.</summary>
    public string Ward { get; init; } = "";

    /// <summary>Somebody may be in danger: what is about it goes out before everything else.</summary>
    [JsonIgnore]
    public bool ComesFirst => Urgency is Urgency.Emergency;

    public ContactPermissions Contact { get; init; } = new();

    /// <summary>What the resident agreed to, a sentence each.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];

    /// <summary>Whom the team that leads tells itself; null where that is nobody.</summary>
    public PassedByHand? ByHand { get; init; }

    /// <summary>What the resident was told will happen and by when, a sentence each.</summary>
    public IReadOnlyList<string> NextSteps { get; init; } = [];

    /// <summary>The same in words that do not say what it is about, for whoever must not be seen to ask; may be empty.</summary>
    public IReadOnlyList<string> NeutralNextSteps { get; init; } = [];

    /// <summary>By when each queue answers, by its id; none in what was stored before it was reckoned.</summary>
    public IReadOnlyDictionary<string, AnswerDue> AnswerDue { get; init; } = new Dictionary<string, AnswerDue>();

    /// <summary>Set to hold the report: a code such as <c>too-quick</c>, never anything typed.</summary>
    public string? HeldReason { get; init; }

    /// <summary>Many came from the same network on that day; its teams are told.</summary>
    public bool ManyFromOneNetwork { get; init; }

    /// <summary>What the "received" page shows, kept so that it can be shown again; encrypted.</summary>
    public IReadOnlyDictionary<string, string> ReceivedFacts { get; init; } = new Dictionary<string, string>();
}
