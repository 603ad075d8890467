namespace ResidentPortal.Studio.Access.Account;

/// <summary>What <see cref="AuthenticatorPage"/> shows.</summary>
public sealed record AuthenticatorModel
{
    public required string Secret { get; init; }
    public required string Address { get; init; }
    public string? Error { get; init; }
}
