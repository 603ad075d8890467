namespace ResidentPortal.People.Storage;

/// <summary>A link with which somebody sets a password, once. Only its fingerprint is kept.</summary>
public sealed class WelcomeLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of the key in the link.</summary>
    public required byte[] Fingerprint { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset EndsAt { get; init; }
}
