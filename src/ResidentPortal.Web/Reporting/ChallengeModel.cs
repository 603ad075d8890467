using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Limits;

namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="ChallengePage"/> shows.</summary>
public sealed record ChallengeModel
{
    public required ReportForm Report { get; init; }
    public required string DraftTag { get; init; }

    /// <summary>Set where it is asked only because many are arriving.</summary>
    public string? Ticket { get; init; }
    public required ReCaptchaOptions ReCaptcha { get; init; }
}
