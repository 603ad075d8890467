namespace ResidentPortal.Domain.Routing;

/// <summary>One thing in which two routings differ.</summary>
/// <param name="Key">The settings key, which names no address: for logs.</param>
/// <param name="Words">One sentence, for people who may see the addresses.</param>
public sealed record RoutingChange(string Key, string Words);
