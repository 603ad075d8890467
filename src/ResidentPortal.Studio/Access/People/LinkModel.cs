namespace ResidentPortal.Studio.Access.People;

/// <summary>What <see cref="LinkPage"/> shows.</summary>
public sealed record LinkModel
{
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Address { get; init; }
}
