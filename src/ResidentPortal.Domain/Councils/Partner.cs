namespace ResidentPortal.Domain.Councils;

/// <summary>A body outside the council that has a report only if the person agrees.</summary>
/// <param name="Id">Stored with reports, and the consent that a queue names in the routing: "police".</param>
/// <param name="Name">As it stands in sentences: "the police".</param>
public sealed record Partner(string Id, string Name)
{
    /// <summary>The id of the police wherever a council has them as a partner: pages give their number beside it.</summary>
    public const string Police = "police";

    /// <summary>The forms that ask for this consent.</summary>
    public required IReadOnlyList<string> AskedIn { get; init; }

    /// <summary>What is passed on, and what follows from yes and from no, a paragraph each. The agreement holds for these words.</summary>
    public required IReadOnlyList<string> Intro { get; init; }

    /// <summary>It gets in touch with the person, so that there is nothing to ask where nobody may.</summary>
    public bool NeedsContact { get; init; }

    /// <summary>Whom people can ring themselves; null where that is nobody.</summary>
    public Helpline? Helpline { get; init; }
}

/// <param name="Phone">As people read it.</param>
/// <param name="Hours">What it costs and when it is open, a sentence or two.</param>
public sealed record Helpline(string Phone, string Hours);
