namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>Somebody to whom the team that leads passes the report on itself, because the resident said that it is safe.</summary>
/// <param name="ToWhom">As it stands in sentences after "your" or "the": "landlord or agent".</param>
/// <param name="Details">Who it is, as the resident typed it: for the team to read, and never an address to send to.</param>
public sealed record PassedByHand(string ToWhom, string Details);
