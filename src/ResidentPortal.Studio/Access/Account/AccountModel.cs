using ResidentPortal.Domain.Forms;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>What <see cref="AccountPage"/> shows.</summary>
public sealed record AccountModel
{
    public required Person Person { get; init; }
    public int PasskeyCount { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
