using Microsoft.AspNetCore.Identity;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Studio.Access.Account;

/// <summary>What <see cref="PasskeysPage"/> shows.</summary>
public sealed record PasskeysModel
{
    public required IReadOnlyList<UserPasskeyInfo> All { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Name { get; init; }
}
