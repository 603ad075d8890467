using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Granting;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.People;

/// <summary>What <see cref="PeoplePage"/> shows.</summary>
public sealed record PeopleModel
{
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Roles of the teams that wait for a second person.</summary>
    public required IReadOnlyList<AskedGrant> Asked { get; init; }

    public required IReadOnlyList<Queue> Queues { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Name { get; init; }
    public string? Email { get; init; }

    /// <summary>Roles, or "none" in place of one of the studio's.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
    public IReadOnlyList<string> ChosenQueues { get; init; } = [];
}
