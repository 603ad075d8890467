namespace ResidentPortal.Authoring.Transfer;

/// <param name="AppearsUtc">When the newer version takes the place of what residents see.</param>
public sealed record PlannedPage(Guid Key, string Name, DateTimeOffset AppearsUtc);
