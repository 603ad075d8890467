using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="StartPage"/> shows.</summary>
public sealed record StartModel
{
    public required ReportForm Report { get; init; }

    /// <summary>Where an unfinished report goes on, if there is one.</summary>
    public string? ContinueHref { get; init; }

    /// <summary>That report's tag: only what the page shows is deleted by starting anew.</summary>
    public string? DraftTag { get; init; }

    /// <summary>Codes of answers given elsewhere, by field.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Brought { get; init; } = [];

    public string? Problem { get; init; }
}
