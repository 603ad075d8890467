using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="ReceivedPage"/> shows.</summary>
public sealed record ReceivedModel
{
    public required ReportForm Report { get; init; }
    public required ReceivedView Receipt { get; init; }

    /// <summary>How far it has come to each team, a sentence each.</summary>
    public IReadOnlyList<string> HandOvers { get; init; } = [];

    /// <summary>Where the report is held: by when a person checks it, such as "by Tuesday 24 November 2026".</summary>
    public string? HeldUntil { get; init; }
}
