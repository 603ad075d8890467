namespace ResidentPortal.Reports.Bounces;

/// <summary>Where it can be learnt what became of messages after a mail system took them.</summary>
public interface IBounceSource
{
    /// <summary>Reads and records whatever there is now.</summary>
    Task ReadAsync(CancellationToken cancellationToken);
}
