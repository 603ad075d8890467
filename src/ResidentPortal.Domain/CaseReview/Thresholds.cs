namespace ResidentPortal.Domain.CaseReview;

/// <summary>The thresholds of an area over time: an application is judged by the one in force on its day.</summary>
public sealed class Thresholds(IEnumerable<Threshold> versions)
{
    private readonly Threshold[] latestFirst = [.. versions.OrderByDescending(version => version.EffectiveFrom)];

    /// <exception cref="InvalidOperationException">None is in force yet; settings are checked for that at start.</exception>
    public Threshold InForce(DateOnly day) =>
        Array.Find(latestFirst, version => version.EffectiveFrom <= day)
        ?? throw new InvalidOperationException("No case review threshold is in force on that day.");
}
