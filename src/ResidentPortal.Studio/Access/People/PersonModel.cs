using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.People;

/// <summary>What <see cref="PersonPage"/> shows.</summary>
public sealed record PersonModel
{
    public required Person Person { get; init; }

    /// <summary>What waits for a second person; null where nothing does.</summary>
    public required TeamGrant? Asked { get; init; }

    public required IReadOnlyList<Queue> Queues { get; init; }

    /// <summary>What was typed and could not be taken; null to show the name as it is.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<string> Team { get; init; } = [];
    public IReadOnlyList<string> ChosenQueues { get; init; } = [];
    public FieldError? Error { get; init; }
}
