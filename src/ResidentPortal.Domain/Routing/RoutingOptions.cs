namespace ResidentPortal.Domain.Routing;

// Shapes that the configuration binder fills from the section "Routing". Values that have to be one of a list are text
// here, so that a slip is reported with its key and its remedy beside all other mistakes.

/// <summary>The settings section <c>Routing</c>.</summary>
public sealed class RoutingOptions
{
    public const string Section = "Routing";

    /// <summary>Queues by id.</summary>
    public Dictionary<string, QueueOptions> Queues { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public List<RuleOptions> Rules { get; set; } = [];

    /// <summary>
    /// Queues by id: the first of them that has a report leads. Where none of them has it, the first that it was sent to does.
    /// </summary>
    public List<string> Leads { get; set; } = [];

    /// <summary>
    /// The queue of a manager, by id: it takes the place of every team of the council where somebody who works for the council may be
    /// involved.
    /// </summary>
    public string? Restricted { get; set; }
}

public sealed class QueueOptions
{
    public string? Name { get; set; }
    public string? Mailbox { get; set; }
    public string? FallbackMailbox { get; set; }

    /// <summary>A <see cref="QueueDetail"/>; Full when absent.</summary>
    public string? Detail { get; set; }

    /// <summary>A <see cref="QueueReader"/>; Council when absent.</summary>
    public string? ReadBy { get; set; }

    public PromiseOptions? Promise { get; set; }

    /// <summary>What is promised to somebody in danger, by a queue that leads such reports.</summary>
    public PromiseOptions? InDanger { get; set; }

    /// <summary>When the queue is read, which promises in hours are counted by; working days from 9am to 5pm when absent.</summary>
    public HoursOptions? Hours { get; set; }

    /// <summary>The id of a partner, for its queue; absent for the council and those who act for it.</summary>
    public string? Consent { get; set; }

    /// <summary>Its emails have a link with which whoever reads them says that they have the report.</summary>
    public bool Acknowledge { get; set; }

    /// <summary>Its mailbox gets the figures of each week.</summary>
    public bool Digest { get; set; } = true;

    /// <summary>Kept for a form to come: no rule has to use it.</summary>
    public bool Reserved { get; set; }
}

/// <summary>Exactly one of the two periods, and the sentence residents read, with <c>{by}</c> where the date goes.</summary>
public sealed class PromiseOptions
{
    public int? WithinWorkingDays { get; set; }
    public int? WithinHours { get; set; }
    public string? Wording { get; set; }

    /// <summary>The sentence for somebody whom nobody may contact; needed where <see cref="Wording"/> says that somebody will.</summary>
    public string? WordingWithoutContact { get; set; }
}

/// <summary>London time.</summary>
public sealed class HoursOptions
{
    /// <summary>Days of the week in English; Monday to Friday when empty.</summary>
    public List<string> Days { get; set; } = [];

    /// <summary>As in 09:00.</summary>
    public string? From { get; set; }

    /// <summary>As in 17:00; 00:00 is the end of the day.</summary>
    public string? To { get; set; }

    /// <summary>It is read on bank holidays and on days when the council is closed, too.</summary>
    public bool BankHolidays { get; set; }
}

public sealed class RuleOptions
{
    public string? Name { get; set; }
    public ConditionOptions When { get; set; } = new();
    public List<string> To { get; set; } = [];
    public string? Otherwise { get; set; }
    public bool Last { get; set; }
}

/// <summary>An empty list or an absent value asks nothing.</summary>
public sealed class ConditionOptions
{
    public List<string> Form { get; set; } = [];
    public List<string> Kind { get; set; } = [];
    public List<string> Tenure { get; set; } = [];
    public List<string> Ward { get; set; } = [];
    public List<string> Urgency { get; set; } = [];
    public bool? RepeatOrVulnerable { get; set; }
    public bool? HateElement { get; set; }
    public List<string> Consent { get; set; } = [];

    internal bool AsksNothing => Form.Count + Kind.Count + Tenure.Count + Ward.Count + Urgency.Count + Consent.Count == 0
        && RepeatOrVulnerable is null && HateElement is null;
}
