using ResidentPortal.Domain.DataProtection;

namespace ResidentPortal.Reports.Rights;

/// <summary>What is looked for, and why: both are sealed together.</summary>
public sealed record RightsSearch(string Reason, PersonWords Person);

/// <summary>A report that may be about the person.</summary>
/// <param name="Form">As people read it.</param>
/// <param name="AsReporter">The person gave these as their own: what the report says is in their words.</param>
public sealed record RightsHit(string Reference, string Form, DateTimeOffset AcceptedAt, IReadOnlyList<FoundBy> By, bool AsReporter);

/// <summary>What was decided about what was found.</summary>
/// <param name="Of">By reference.</param>
/// <param name="Why">As it was typed.</param>
public sealed record RightsDecision(bool Erases, bool MayBeAccused, IReadOnlyDictionary<string, Disclosure> Of, string Why)
{
    /// <summary>The references that are the person's.</summary>
    public IReadOnlyList<string> Theirs => [.. Of.Where(one => one.Value is not Disclosure.NotTheirs).Select(one => one.Key)];
}
