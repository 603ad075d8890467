using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>What residents are promised of one queue.</summary>
/// <param name="Promise">With the words of now.</param>
/// <param name="Stored">The words that staff gave it; empty where those of the settings hold.</param>
/// <param name="Example">What a report says that is sent now.</param>
/// <param name="Rules">Names of the rules by which reports come to the queue.</param>
public sealed record PromiseView(Queue Queue, ServicePromise Promise, string Stored, string Example, IReadOnlyList<string> Rules)
{
    public string Typed { get; init; } = Promise.Wording;

    public string Expected { get; init; } = Stored;

    public string? Problem { get; init; }

    /// <summary>Somebody else saved other words meanwhile.</summary>
    public bool IsConflict { get; init; }

    public bool IsSaved { get; init; }

    /// <summary>A form that says its own next steps, as that for a case review does, does not show the promise.</summary>
    public bool IsShown { get; init; }

    public string Within => Promise switch
    {
        { Unit: PromiseUnit.Hours, Within: var hours } => $"{hours} hours",
        { Unit: PromiseUnit.WorkingDays, Within: 1 } => "1 working day",
        { Unit: PromiseUnit.WorkingDays, Within: var days } => $"{days} working days",
        _ => throw new InvalidOperationException($"A promise counts in working days or hours, not in {Promise.Unit}."),
    };
}
