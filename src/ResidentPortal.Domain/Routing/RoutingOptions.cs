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
}

public sealed class QueueOptions
{
    public string? Name { get; set; }
    public string? Mailbox { get; set; }
    public string? FallbackMailbox { get; set; }

    /// <summary>A <see cref="QueueDetail"/>; Full when absent.</summary>
    public string? Detail { get; set; }

    public PromiseOptions? Promise { get; set; }

    /// <summary>The id of a partner, for its queue; absent for the council and those who act for it.</summary>
    public string? Consent { get; set; }

    /// <summary>Kept for a form to come: no rule has to use it.</summary>
    public bool Reserved { get; set; }
}

/// <summary>Exactly one of the two periods, and the sentence residents read, with <c>{by}</c> where the date goes.</summary>
public sealed class PromiseOptions
{
    public int? WithinWorkingDays { get; set; }
    public int? WithinHours { get; set; }
    public string? Wording { get; set; }
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
    public List<string> Urgency { get; set; } = [];
    public bool? RepeatOrVulnerable { get; set; }
    public bool? HateElement { get; set; }
}
