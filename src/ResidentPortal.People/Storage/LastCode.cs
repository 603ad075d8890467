namespace ResidentPortal.People.Storage;

/// <summary>The newest code of somebody's app that was taken: neither it nor an earlier one is taken again.</summary>
public sealed class LastCode
{
    public const int FingerprintLength = 16;

    public Guid Person { get; set; }

    /// <summary>Tells one secret from the next: an app that is set up anew begins anew.</summary>
    public required string Secret { get; set; }

    /// <summary>Half minutes since 1970.</summary>
    public long Step { get; set; }
}
