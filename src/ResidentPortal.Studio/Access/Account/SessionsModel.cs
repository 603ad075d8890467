using ResidentPortal.People.Storage;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>What <see cref="SessionsPage"/> shows.</summary>
public sealed record SessionsModel
{
    public required IReadOnlyList<StaffSession> All { get; init; }
    public Guid Current { get; init; }
}
