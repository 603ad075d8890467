using ResidentPortal.Domain.Forms;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.People;

/// <summary>What <see cref="PersonPage"/> shows.</summary>
public sealed record PersonModel
{
    public required Person Person { get; init; }
    public FieldError? Error { get; init; }
}
