namespace ResidentPortal.Reports.Storage;

/// <summary>
/// One report that was erased, for figures only. It has no reference, and no moment closer than the month: nothing leads back.
/// </summary>
public sealed class CountedReport
{
    /// <summary>Fully random: an identifier with a time in it would lead back to the report.</summary>
    public required Guid Id { get; init; }

    public required string FormId { get; init; }

    /// <summary>Year and month in which it came, <c>2026-03</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Where it happened, where that is known.</summary>
    public string? Ward { get; init; }
}
