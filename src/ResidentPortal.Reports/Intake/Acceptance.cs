using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Reports.Intake;

/// <param name="AlreadyAccepted">The same draft had been sent before; this is the reference it got then.</param>
public sealed record Acceptance(ReportReference Reference, bool AlreadyAccepted);
