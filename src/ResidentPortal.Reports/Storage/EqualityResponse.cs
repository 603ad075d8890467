namespace ResidentPortal.Reports.Storage;

/// <summary>Answers to the optional equality questions. Nothing links them to a report: they are only ever counted.</summary>
public sealed class EqualityResponse
{
    public required Guid Id { get; init; }

    public required string FormId { get; init; }

    /// <summary>Year and month, <c>2026-03</c>: no closer, so that a quiet day does not point to a person.</summary>
    public required string Month { get; init; }

    public required byte[] Answers { get; init; }
}
