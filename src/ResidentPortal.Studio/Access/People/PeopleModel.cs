using ResidentPortal.Domain.Forms;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.People;

/// <summary>What <see cref="PeoplePage"/> shows.</summary>
public sealed record PeopleModel
{
    public required IReadOnlyList<Person> People { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Email { get; init; }
    public IReadOnlyList<string> Chosen { get; init; } = [];
}
