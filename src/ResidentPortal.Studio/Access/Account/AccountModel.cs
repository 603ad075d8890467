using ResidentPortal.Domain.Forms;
using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>What <see cref="AccountPage"/> shows.</summary>
public sealed record AccountModel
{
    public required Person Person { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Roles of the teams were asked for, and a second person has not agreed yet.</summary>
    public bool WaitsForAgreement { get; init; }

    public int PasskeyCount { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
