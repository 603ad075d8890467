using ResidentPortal.Domain.Forms;
using ResidentPortal.People.SigningIn;

namespace ResidentPortal.Studio.Access.Fresh;

/// <summary>What <see cref="ConfirmPage"/> shows.</summary>
public sealed record ConfirmModel
{
    public required string PostHref { get; init; }
    public required ConfirmWays Ways { get; init; }

    /// <summary>What was posted to that address before, to be posted with the answer. Never a password.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Carried { get; init; } = [];
    public FieldError? Error { get; init; }
}
