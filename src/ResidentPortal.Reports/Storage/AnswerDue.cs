using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Storage;

/// <summary>By when a queue answers, as it was reckoned when the report was sent.</summary>
/// <param name="Told">What the resident read of it, in the same words; null where they read nothing of this queue.</param>
public sealed record AnswerDue(PromisedBy By, string? Told = null);
