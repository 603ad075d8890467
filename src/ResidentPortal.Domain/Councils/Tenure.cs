namespace ResidentPortal.Domain.Councils;

/// <summary>One answer to "Who owns or rents out your home?", which decides who can act.</summary>
/// <param name="Id">Stored with reports and named in routing rules: "housing-association". Stays when the words change.</param>
/// <param name="Label">The answer as people see it.</param>
public sealed record Tenure(string Id, string Label)
{
    /// <summary>The place is nobody's home: a street, a park, a shop.</summary>
    public const string PublicPlace = "public-place";

    /// <summary>It is a home, and whose was not said.</summary>
    public const string NotKnown = "not-known";

    public string? Hint { get; init; }

    /// <summary>Asked beside the answer, about which of several it is.</summary>
    public WhichQuestion? Which { get; init; }

    /// <summary>The name of a landlord that acts for the council, and so needs no consent; null where there is none.</summary>
    public string? Landlord { get; init; }

    /// <summary>The queue of that landlord: its tenants read that it sees their report, wherever that is so.</summary>
    public string? Queue { get; init; }

    /// <summary>Other queues of the same landlord.</summary>
    public IReadOnlyList<string> MoreQueues { get; init; } = [];

    /// <summary>The partner that stands for the landlord: told only if the person says so, and asked about in these homes alone.</summary>
    public string? Consent { get; init; }

    /// <summary>How a landlord is told whose address nobody at the council has; null where that is not asked.</summary>
    public ByHand? ByHand { get; init; }
}

/// <summary>
/// A landlord to whom the team that leads passes a report on itself, if the tenant says that it is safe: mail is never sent to an
/// address that a resident typed. The yes is a consent with the tenure's id.
/// </summary>
/// <param name="Name">As it stands in sentences after "your" or "the": "landlord or agent".</param>
/// <param name="Queue">The queue that does it: where a tenant says yes, it leads.</param>
public sealed record ByHand(string Name, string Queue)
{
    /// <summary>The forms that ask.</summary>
    public required IReadOnlyList<string> AskedIn { get; init; }

    /// <summary>What is passed on, and what follows from yes and from no, a paragraph each. The agreement holds for these words.</summary>
    public required IReadOnlyList<string> Intro { get; init; }
}

/// <param name="Label">The question: "Which housing association?".</param>
/// <param name="Brief">How check-answers and emails name it.</param>
public sealed record WhichQuestion(string Label, string Brief);
